import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatIssues } from '../content/checks/report.ts';
import { contentFolder } from '../content/read/content-folder.ts';
import { keepCatalog, shareCatalog } from '../content/read/live-catalog.ts';
import type { Issue } from '../model/issue.ts';
import { isOwnOnly } from '../model/own-address.ts';
import { PREVIEW_STYLE } from '../preview/issues-panel.ts';

/**
 * What an author sees of their work: the development server keeps one catalogue and brings it up to date with
 * each file that is saved, pages load again by themselves, and what is wrong stands on the page that it concerns
 * and once in the terminal. No build has any of it.
 */
export function preview(): AstroIntegration {
  let root = '';
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ command, config, addMiddleware }) => {
        root = fileURLToPath(config.root);
        if (command !== 'dev') return;
        addMiddleware({
          order: 'pre',
          entrypoint: new URL('preview-middleware.ts', import.meta.url),
        });
      },
      'astro:server:start': ({ address, logger }) => {
        if (isOwnOnly(address.address)) return;
        logger.warn('Whoever reaches this machine at such an address can read what you write.');
      },
      'astro:server:setup': ({ server, logger }) => {
        const reload = (): void => {
          // Astro keeps the list of pages of a route; with this it makes it anew.
          for (const environment of Object.values(server.environments)) {
            environment.hot.send('astro:content-changed', {});
          }
          server.environments.client.hot.send({ type: 'full-reload' });
        };
        let told = new Set<string>();
        const tell = (issues: readonly Issue[]): void => {
          const texts = issues.map((issue) => formatIssues([issue]));
          const news = texts.filter((text) => !told.has(text));
          if (news.length > 0)
            logger.warn(`${String(issues.length)} to mend:\n${news.join('\n\n')}`);
          else if (issues.length === 0) logger.info('All in order again.');
          told = new Set(texts);
        };
        const live = keepCatalog(root, {
          onCatalog: reload,
          onIssues: tell,
        });
        shareCatalog(live);
        const folders = [contentFolder(root), join(root, 'interface')];
        server.watcher.add(folders);
        server.watcher.on('all', (event, path) => {
          const isOfContent = folders.some((folder) => path.startsWith(folder + sep));
          if (isOfContent && !event.endsWith('Dir')) live.update(path);
        });
        server.middlewares.use((request, response, next) => {
          if (request.url !== PREVIEW_STYLE) {
            next();
            return;
          }
          readFile(new URL('../preview/preview.css', import.meta.url)).then((style) => {
            response.setHeader('Content-Type', 'text/css; charset=utf-8');
            response.end(style);
          }, next);
        });
      },
    },
  };
}
