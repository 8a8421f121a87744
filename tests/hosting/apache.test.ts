import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe } from 'vitest';
import { configure, enableOptions } from './support/configure.ts';
import { describePlaces } from './support/describe-places.ts';
import { findProgram } from '../support/programs.ts';
import { startServerProcess } from '../support/server-process.ts';

const program = findProgram('apache');

const MODULE_FOLDERS = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules'];
/** What a Debian server has on, and what our settings ask for. */
const MODULES = [
  'mpm_event',
  'authz_core',
  'alias',
  'dir',
  'mime',
  'headers',
  'autoindex',
  'rewrite',
];

describe('Apache httpd', () => {
  describePlaces(
    program,
    ['root', 'subPath', 'rootOptions', 'htaccess', 'htaccessSubPath', 'htaccessOptions'],
    {
      start: async ({ folder }, ports) => {
        const work = join(dirname(folder), 'apache');
        mkdirSync(work);

        // One name for each place: Apache goes by the path that it was told.
        const link = (name: string): string => {
          symlinkSync(folder, join(work, name));
          return join(work, name);
        };
        const vhost = (name: string, port: number): string =>
          configure('apache/vhost.conf', [
            ['<VirtualHost *:80>', `<VirtualHost 127.0.0.1:${port}>`],
            ['/srv/shirube', link(name)],
          ]);
        const subPathHost = (name: string, port: number): string => {
          const text = configure('apache/vhost.conf', [
            ['/srv/shirube', link(name)],
            ['ErrorDocument 404 /404.html', 'ErrorDocument 404 /kb/404.html'],
            ['ErrorDocument 403 /404.html', 'ErrorDocument 403 /kb/404.html'],
          ]);
          const block = text.slice(text.indexOf('\n<Directory'));
          return `<VirtualHost 127.0.0.1:${port}>\nDocumentRoot ${work}\nLimitRequestLine 32768\nAlias /kb ${join(work, name)}\n${block}</VirtualHost>`;
        };
        const htaccess = (name: string, path: string, port: number, text: string): string => {
          const documents = join(work, name);
          const site = join(documents, path);
          mkdirSync(site, { recursive: true });
          for (const item of readdirSync(folder)) symlinkSync(join(folder, item), join(site, item));
          writeFileSync(join(site, '.htaccess'), text);
          return `<VirtualHost 127.0.0.1:${port}>\nDocumentRoot ${documents}\n<Directory ${documents}>\nRequire all granted\nAllowOverride FileInfo Indexes Options=Indexes\nOptions Indexes FollowSymLinks\n</Directory>\n</VirtualHost>`;
        };

        const modules = MODULE_FOLDERS.find((path) => existsSync(path)) ?? 'modules';
        const file = join(work, 'httpd.conf');
        writeFileSync(
          file,
          [
            `ServerRoot ${work}`,
            'ServerName localhost',
            `PidFile ${join(work, 'httpd.pid')}`,
            `ErrorLog ${join(work, 'error.log')}`,
            `DefaultRuntimeDir ${work}`,
            ...MODULES.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
            existsSync('/etc/mime.types') ? 'TypesConfig /etc/mime.types' : '',
            // As Debian has it: our settings must undo it.
            'AddType application/x-gzip .gz .tgz',
            'AddLanguage br .br',
            ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
            ...Object.values(ports).map((port) => `Listen 127.0.0.1:${port}`),
            vhost('root', ports.root),
            subPathHost('sub-path', ports.subPath),
            enableOptions(vhost('root-options', ports.rootOptions)),
            htaccess('htaccess', '.', ports.htaccess, configure('apache/htaccess.txt', [])),
            htaccess(
              'htaccess-sub-path',
              'kb',
              ports.htaccessSubPath,
              configure('apache/htaccess.txt', [
                ['04 /404.html', '04 /kb/404.html'],
                ['03 /404.html', '03 /kb/404.html'],
              ]),
            ),
            htaccess(
              'htaccess-options',
              '.',
              ports.htaccessOptions,
              enableOptions(configure('apache/htaccess.txt', [])),
            ),
          ].join('\n'),
        );
        const command = 'path' in program ? program.path : 'apache2';
        const url = `http://127.0.0.1:${ports.root}/`;
        return startServerProcess(command, ['-D', 'FOREGROUND', '-f', file], url);
      },
    },
  );
});
