import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keepCatalog, shareCatalog } from '../content/read/live-catalog.ts';
import { isOwnOnly } from '../model/own-address.ts';
import { findOwnPage } from '../preview/own-pages.ts';
import { createIssueTeller } from '../preview/tell-issues.ts';
import { watchContent } from './watch-content.ts';

/** What no page is made of: these files change without a page that would have to be loaded again. */
const UNWATCHED = ['**/.cache/**', '**/dist/**', '**/release/**'];

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
      'astro:config:setup': ({ command, config, addMiddleware, updateConfig }) => {
        root = fileURLToPath(config.root);
        if (command !== 'dev') return;
        // A build beside it writes thousands of files.
        updateConfig({ vite: { server: { watch: { ignored: UNWATCHED } } } });
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
        const live = keepCatalog(root, {
          onCatalog: reload,
          onIssues: createIssueTeller(logger),
        });
        shareCatalog(live);
        watchContent(server, root, (path) => {
          live.update(path);
        });
        server.middlewares.use((request, response, next) => {
          const page = findOwnPage(live, request.url ?? '');
          if (page === undefined) {
            next();
            return;
          }
          page.then(({ status, type, text }) => {
            response.writeHead(status, { 'Content-Type': type });
            response.end(text);
          }, next);
        });
      },
    },
  };
}
