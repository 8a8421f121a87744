import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { configure, enableOptions } from './support/configure.ts';
import { describePlaces } from './support/describe-places.ts';
import { findProgram } from '../support/programs.ts';
import { startServerProcess } from '../support/server-process.ts';

const program = findProgram('nginx');

describe('nginx', () => {
  describePlaces(program, ['root', 'subPath', 'rootOptions', 'subPathOptions'], {
    browsed: 'subPath',
    start: async ({ folder }, ports) => {
      const work = join(dirname(folder), 'nginx');
      mkdirSync(work);
      const root = (port: number): string =>
        configure('nginx/root.conf', [
          ['listen 80;', `listen 127.0.0.1:${port};`],
          ['root /srv/shirube;', `root ${folder};`],
        ]);
      const subPath = (port: number, change: (text: string) => string): string => {
        const text = configure('nginx/sub-path.conf', [
          ['alias /srv/shirube/', `alias ${folder}/`],
        ]);
        return `server {\nlisten 127.0.0.1:${port};\nroot ${work};\n${change(text)}}\n`;
      };
      const file = join(work, 'nginx.conf');
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      writeFileSync(
        file,
        [
          'daemon off;',
          // The folder of a test belongs to who runs it, and may be closed to others.
          process.getuid?.() === 0 ? 'user root;' : '',
          'worker_processes 1;',
          `pid ${join(work, 'nginx.pid')};`,
          'error_log stderr;',
          'events {}',
          'http {',
          'access_log off;',
          'default_type application/octet-stream;',
          ...temporary.map((name) => `${name}_temp_path ${join(work, name)};`),
          root(ports.root),
          subPath(ports.subPath, (text) => text),
          enableOptions(root(ports.rootOptions)),
          subPath(ports.subPathOptions, enableOptions),
          '}',
        ].join('\n'),
      );
      const command = 'path' in program ? program.path : 'nginx';
      const url = `http://127.0.0.1:${ports.root}/`;
      const args = ['-e', 'stderr', '-p', work, '-c', file];
      // What a host reads when he tries the settings.
      const { stderr } = spawnSync(command, ['-t', ...args], { encoding: 'utf8' });
      expect(stderr.split('\n').filter((line) => line.includes('[warn]'))).toEqual([]);
      return startServerProcess(command, args, url);
    },
  });
});
