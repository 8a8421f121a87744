/**
 * Reads and checks the content in a thread of its own, and tells it to the pages; then builds the search indexes of
 * all languages, while the pages are made on the other core, and tells of each as soon as it is there.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { describeDueFact, listDueFacts } from '../content/catalogue/ageing.ts';
import { listEntries } from '../content/catalogue/entries.ts';
import { dropFunctions } from '../content/read/given-content.ts';
import { type LoadedCatalog, loadCatalog } from '../content/read/load.ts';
import { findKeptFolder } from '../kept/kept-folder.ts';
import { openKeptFiles } from '../kept/kept-files.ts';
import type { Locale } from '../model/locales.ts';
import { entryPath } from '../model/urls.ts';
import type { IndexState } from '../published/index-state.ts';
import { type IndexFiles, loadIndexFiles } from '../search/build/index-cache.ts';
import { closePagefind } from '../search/build/pagefind-index.ts';
import { selectSearchStrings } from '../search/build/search-strings.ts';

/** What the thread is given. */
export interface SearchWorkerData extends IndexState {
  root: string;
}

/** What the thread tells: first the content, then the facts that are due, then an index after the other. */
export type SearchWorkerMessage =
  | { content: LoadedCatalog }
  | { due: string[] }
  | {
      locale: Locale;
      pages: string[];
      index: IndexFiles & { isKept: boolean };
      strings: ReturnType<typeof selectSearchStrings>;
      seconds: number;
    };

const { root, ...state } = workerData as SearchWorkerData;
const cache = { ...state, parts: openKeptFiles(findKeptFolder(process.env)) };
const tell = (message: SearchWorkerMessage): void => parentPort?.postMessage(message);

const content = await loadCatalog(root);
tell({ content: dropFunctions(content) });
const { catalog } = content;
tell({ due: listDueFacts(catalog).map(describeDueFact) });
try {
  // One after the other: Pagefind's memory is the peak of the whole build.
  for (const locale of catalog.locales) {
    const started = performance.now();
    const index = await loadIndexFiles(catalog, locale, cache);
    const pages = listEntries(catalog).map(({ type, id }) => entryPath(locale, type, id));
    const strings = selectSearchStrings(catalog, locale);
    tell({ locale, pages, index, strings, seconds: (performance.now() - started) / 1000 });
  }
} finally {
  await closePagefind();
}
