import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { giveContent } from '../content/read/given-content.ts';
import type { LoadedCatalog } from '../content/read/load.ts';
import { isLocale, type Locale } from '../model/locales.ts';
import type { SearchFile } from '../search/build/build-index.ts';
import { nameEdition, renderSearchList } from '../search/build/render-list.ts';
import { loadIndexState } from '../published/index-state.ts';
import { previewSearch } from '../preview/search-preview.ts';
import type { SearchPreviewWorkerData } from './search-preview-worker.ts';
import type { SearchWorkerData, SearchWorkerMessage } from './search-worker.ts';
import { CONTENT_TYPES } from '../model/content-types.ts';
import { watchContent } from './watch-content.ts';

const PAGE_PATH = /^\/([^/]+)\/.*\.html/;
/** `/search/<locale>/<name>-<hash>.js`, `/<locale>/search-list.js` */
const SEARCH_PATH = /^\/(?:search\/([^/]+)\/[^/]+|([^/]+)\/search-list)\.js$/;

/**
 * Builds the search indexes while the pages are made, one for each language, and writes them beside
 * the pages as scripts: files that are named by what they hold (`search/<locale>/*.js`), and the list of them
 * (`<locale>/search-list.js`). A language whose texts are as before is not built again (`.cache/search`).
 *
 * The build fails when Pagefind has left an entry out, or an entry that the index leads to has no page. It also names
 * the facts that can be confirmed now, for none of which it fails.
 *
 * The development server begins with a language's index when a page in it is first shown, from what a build has
 * kept where nothing has changed since, and then follows each file that is saved (`src/preview/search-preview.ts`).
 *
 * @param findEngine gives the path of the script of the search, once it is bundled
 */
export function searchIndex(findEngine: () => string): AstroIntegration {
  let root = '';
  let search: Search | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        root = fileURLToPath(config.root);
        // As early as can be: it takes longer than the pages where few of them are made.
        if (command === 'build') search = await startSearch(root);
      },
      'astro:server:setup': ({ server, logger }) => {
        const preview = previewSearch(() => startPreviewThread(root, findEngine()));
        watchContent(server, root, (path) => {
          preview.change(path);
        });
        server.httpServer?.once('close', () => {
          preview.close();
        });
        server.middlewares.use((request, response, next) => {
          const [, shown = ''] = PAGE_PATH.exec(request.url ?? '') ?? [];
          if (isLocale(shown)) preview.prepare(shown);
          const [path = ''] = request.url?.split('?', 1) ?? [];
          const [, indexed, listed = ''] = SEARCH_PATH.exec(path) ?? [];
          const locale = indexed ?? listed;
          if (!isLocale(locale)) {
            next();
            return;
          }
          preview
            .load(locale, path.slice(1))
            .then((text) => {
              if (text === undefined) {
                next();
                return;
              }
              response.setHeader('Content-Type', CONTENT_TYPES['.js']);
              response.end(text);
            })
            .catch((error: unknown) => {
              logger.error(String(error));
              next(error);
            });
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (search === undefined) throw new Error('The search was not begun before the pages.');
        const { due, indexes } = await search.finish();
        for (const fact of due) logger.warn(`due: ${fact}`);
        const engine = findEngine();
        const edition = nameEdition(indexes.map(({ index }) => index.listed));
        for (const { locale, pages, index, strings, seconds } of indexes) {
          assertPages(pages, dir);
          const list = { engine, edition, files: index.listed, strings };
          writeFiles([...index.files, renderSearchList(locale, list)], dir);
          logger.info(
            `${locale}: ${String(index.documents)} entries, ${describeSize(index.files)}, ` +
              (index.isKept ? 'kept from before' : `${seconds.toFixed(1)} s`),
          );
        }
      },
    },
  };
}

async function startPreviewThread(root: string, engine: string): Promise<Worker> {
  const workerData: SearchPreviewWorkerData = { root, engine, ...(await loadIndexState(root)) };
  return new Worker(new URL('search-preview-worker.ts', import.meta.url), { workerData });
}

type BuiltIndex = Extract<SearchWorkerMessage, { locale: Locale }>;

/** The indexes, which are built beside the pages. */
interface Search {
  finish: () => Promise<{ due: string[]; indexes: BuiltIndex[] }>;
}

/** New objects are short-lived: with more room for them, far fewer are copied. */
const YOUNG_MEGABYTES = 64;

async function startSearch(root: string): Promise<Search> {
  const workerData: SearchWorkerData = { root, ...(await loadIndexState(root)) };
  const worker = new Worker(new URL('search-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  let due: string[] = [];
  const indexes: BuiltIndex[] = [];
  const ended = new Promise<void>((fulfil, reject) => {
    worker.on('message', (message: SearchWorkerMessage) => {
      if ('due' in message) due = message.due;
      else if ('locale' in message) indexes.push(message);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) fulfil();
      else
        reject(new Error(`The search index was not built: its thread ended with ${String(code)}.`));
    });
  });
  // Where the pages fail first, that is what is told, and nothing waits for the search.
  ended.catch(() => undefined);
  giveContent(takeContent(worker));
  return {
    finish: async () => {
      worker.ref();
      await ended;
      return { due, indexes };
    },
  };
}

/** What the thread reads for the pages. Once they have it, nothing waits for the search but its own hook. */
function takeContent(worker: Worker): Promise<LoadedCatalog | undefined> {
  return new Promise((fulfil) => {
    worker.on('message', (message: SearchWorkerMessage) => {
      if (!('content' in message)) return;
      worker.unref();
      fulfil(message.content);
    });
    // Where it fails, they read it themselves, and tell what is wrong with it.
    worker.once('exit', () => {
      fulfil(undefined);
    });
  });
}

function assertPages(paths: readonly string[], dir: URL): void {
  if (paths.length === 0) throw new Error('There is no entry to index: content/ is empty.');
  const missing = paths.filter((path) => !existsSync(new URL(path, dir)));
  if (missing.length > 0) {
    throw new Error(
      `The search would lead to ${String(missing.length)} pages that were not built: ` +
        missing.slice(0, 5).join(', '),
    );
  }
}

function writeFiles(files: readonly SearchFile[], dir: URL): void {
  const made = new Set<string>();
  for (const { path, text } of files) {
    const target = new URL(path, dir);
    const folder = new URL('./', target);
    if (!made.has(folder.href)) mkdirSync(folder, { recursive: true });
    made.add(folder.href);
    writeFileSync(target, text);
  }
}

function describeSize(files: readonly SearchFile[]): string {
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return `${String(files.length)} files, ${(bytes / 1024).toFixed(0)} kB`;
}
