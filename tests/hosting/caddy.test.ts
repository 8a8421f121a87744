import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe } from 'vitest';
import { configure, enableOptions } from './support/configure.ts';
import { describePlaces } from './support/describe-places.ts';
import { findProgram } from '../support/programs.ts';
import { startServerProcess } from '../support/server-process.ts';

const program = findProgram('caddy');

describe('Caddy', () => {
  describePlaces(program, ['root', 'subPath', 'rootOptions', 'subPathOptions'], {
    start: async ({ folder }, ports) => {
      const work = join(dirname(folder), 'caddy');
      mkdirSync(work);
      const site = (name: string, host: string, port: number): string =>
        configure(`caddy/${name}`, [
          [`http://${host}`, `http://127.0.0.1:${port}`],
          ['root * /srv/shirube', `root * ${folder}`],
        ]);
      const root = (port: number): string => site('Caddyfile', 'shirube.example.internal', port);
      const subPath = (port: number): string =>
        site('Caddyfile.sub-path', 'example.internal', port);
      const file = join(work, 'Caddyfile');
      writeFileSync(
        file,
        [
          '{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}',
          root(ports.root),
          subPath(ports.subPath),
          enableOptions(root(ports.rootOptions)),
          enableOptions(subPath(ports.subPathOptions)),
        ].join('\n'),
      );
      const command = 'path' in program ? program.path : 'caddy';
      const args = ['run', '--config', file, '--adapter', 'caddyfile'];
      // Caddy keeps what it has learned in the home folder of who runs it.
      const home = { HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work };
      return startServerProcess(command, args, `http://127.0.0.1:${ports.root}/`, home);
    },
  });
});
