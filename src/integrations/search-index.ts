import { access, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadCatalog } from '../content/read/load.ts';
import { describeDueFact, listDueFacts } from '../content/catalogue/ageing.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { isLocale, type Locale } from '../model/locales.ts';
import { closePagefind } from '../search/build/pagefind-index.ts';
import {
  type SearchFile,
  buildSearchIndex,
  renderSearchFiles,
} from '../search/build/build-index.ts';
import { loadBuildId } from '../published/build-id.ts';
import { entryPath } from '../model/urls.ts';

/** `/search/<build>/<locale>/<name>.js` */
const SEARCH_PATH = /^\/search\/[^/]+\/([^/]+)\/[^/]+\.js$/;

/**
 * Builds the search indexes once the pages are there, one for each language, and writes them beside
 * the pages as scripts (`search/<build>/<locale>/*.js`).
 *
 * The build fails when an index lacks an entry, or an entry that it leads to has no page. It also names
 * the facts that can be confirmed now, for none of which it fails.
 *
 * The development server builds a language's index when its search is first used, and keeps it: what
 * is written afterwards is found once the server was started again.
 */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server, logger }) => {
        const loadFiles = createFileLoader(root);
        server.middlewares.use((request, response, next) => {
          const [, locale = ''] = SEARCH_PATH.exec(request.url ?? '') ?? [];
          if (!isLocale(locale)) {
            next();
            return;
          }
          loadFiles(locale)
            .then((files) => {
              const text = files.get(request.url?.slice(1) ?? '');
              if (text === undefined) {
                next();
                return;
              }
              response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
              response.end(text);
            })
            .catch((error: unknown) => {
              logger.error(String(error));
              next(error);
            });
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { catalog } = await loadCatalog(root);
        for (const fact of listDueFacts(catalog)) logger.warn(`due: ${describeDueFact(fact)}`);
        const build = await loadBuildId(root);
        try {
          // One after the other: Pagefind's memory is the peak of the whole build.
          for (const locale of catalog.locales) {
            await assertPages(catalog, locale, dir);
            const started = performance.now();
            const index = await buildSearchIndex(catalog, locale);
            const files = await renderSearchFiles(index, build);
            await writeFiles(files, dir);
            logger.info(
              `${locale}: ${String(index.documents)} entries, ${describeSize(files)}, ` +
                `${((performance.now() - started) / 1000).toFixed(1)} s`,
            );
          }
        } finally {
          await closePagefind();
        }
      },
    },
  };
}

/** Gives the files of a language's index by their paths; builds each language's once. */
function createFileLoader(root: string): (locale: Locale) => Promise<ReadonlyMap<string, string>> {
  const indexes = new Map<Locale, Promise<ReadonlyMap<string, string>>>();
  const build = async (locale: Locale): Promise<ReadonlyMap<string, string>> => {
    const { catalog } = await loadCatalog(root);
    const index = await buildSearchIndex(catalog, locale);
    const files = await renderSearchFiles(index, await loadBuildId(root));
    return new Map(files.map(({ path, text }) => [path, text]));
  };
  return (locale) => {
    const known = indexes.get(locale) ?? build(locale);
    indexes.set(locale, known);
    return known;
  };
}

async function assertPages(catalog: Catalog, locale: Locale, dir: URL): Promise<void> {
  const paths = [...catalog.errors.values(), ...catalog.causes.values()].map(({ type, id }) =>
    entryPath(locale, type, id),
  );
  if (paths.length === 0) throw new Error('There is no entry to index: content/ is empty.');
  const missing: string[] = [];
  for (const path of paths) {
    await access(new URL(path, dir)).catch(() => missing.push(path));
  }
  if (missing.length > 0) {
    throw new Error(
      `The search would lead to ${String(missing.length)} pages that were not built: ` +
        missing.slice(0, 5).join(', '),
    );
  }
}

async function writeFiles(files: readonly SearchFile[], dir: URL): Promise<void> {
  for (const { path, text } of files) {
    const target = new URL(path, dir);
    await mkdir(new URL('./', target), { recursive: true });
    await writeFile(target, text);
  }
}

function describeSize(files: readonly SearchFile[]): string {
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return `${String(files.length)} files, ${(bytes / 1024).toFixed(0)} kB`;
}
