import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findEntry } from '../content/catalogue/entries.ts';
import { formatIssues } from '../content/checks/report.ts';
import { contentFolder } from '../content/read/content-folder.ts';
import { keepCatalog, type LiveCatalog, shareCatalog } from '../content/read/live-catalog.ts';
import type { Issue } from '../model/issue.ts';
import { isOwnOnly } from '../model/own-address.ts';
import { entryPath } from '../model/urls.ts';
import { PREVIEW_STYLE, renderIssuesPage } from '../preview/issues-panel.ts';
import { pickPageIssues } from '../preview/page-issues.ts';
import { readSideBySide, renderSideBySide } from '../preview/side-by-side-page.ts';

/** What no page is made of. */
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
          const [path = ''] = (request.url ?? '').split('?');
          const id = readSideBySide(path);
          if (id !== undefined) {
            showSideBySide(live, id).then(({ status, html }) => {
              response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
              response.end(html);
            }, next);
            return;
          }
          if (path !== PREVIEW_STYLE) {
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

async function showSideBySide(
  live: LiveCatalog,
  id: string,
): Promise<{ status: number; html: string }> {
  const catalog = await live.get();
  const entry = findEntry(catalog, id);
  const path = entry === undefined ? '' : `/${entryPath(catalog.sourceLocale, entry.type, id)}`;
  const issues = pickPageIssues(await live.listIssues(), path, catalog);
  return entry === undefined
    ? { status: 404, html: renderIssuesPage(issues, `There is no entry "${id}".`) }
    : { status: 200, html: renderSideBySide(catalog, entry, issues) };
}
