/**
 * Keeps the search indexes of the development server up to date, in a thread of its own: those of the languages
 * that were asked for, after each file that is saved.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { contentFolder } from '../content/read/content-folder.ts';
import { readCatalog } from '../content/read/load.ts';
import { createReadMemory } from '../content/read/read-memory.ts';
import type { Locale } from '../model/locales.ts';
import { renderSearchFiles, type SearchFile } from '../search/build/build-index.ts';
import { findKeptFiles } from '../search/build/index-cache.ts';
import { createQuickBuilder } from '../search/build/quick-index.ts';
import type { SearchWorkerData } from './search-worker.ts';

/** What the thread is told: a language is wanted, or a file was saved. */
export type SearchPreviewRequest = { state: number } & ({ wanted: Locale } | { changed: string });

/** What it tells: the files of a language's index as of a state, or why there are none. */
export type SearchPreviewMessage = { locale: Locale; state: number } & (
  { files: SearchFile[] } | { problem: string }
);

const { root, build, folder, code } = workerData as SearchWorkerData;
const tell = (message: SearchPreviewMessage): void => parentPort?.postMessage(message);
const memory = createReadMemory();
const builders = new Map<Locale, ReturnType<typeof createQuickBuilder>>();
/** The state that each language's index was told of. */
const told = new Map<Locale, number>();
let state = 0;
let isAtWork = false;

parentPort?.on('message', (request: SearchPreviewRequest) => {
  if ('wanted' in request) {
    const { wanted } = request;
    const builder = builders.get(wanted) ?? createQuickBuilder(wanted, memory.recall);
    // What was wanted last stands last.
    builders.delete(wanted);
    builders.set(wanted, builder);
  } else {
    memory.forget(request.changed);
  }
  ({ state } = request);
  void work();
});

/** Works until all indexes are of the state of now. */
async function work(): Promise<void> {
  if (isAtWork) return;
  isAtWork = true;
  for (let locale = findOld(); locale !== undefined; locale = findOld()) await update(locale);
  isAtWork = false;
}

function findOld(): Locale | undefined {
  return [...builders.keys()].findLast((locale) => told.get(locale) !== state);
}

async function update(locale: Locale): Promise<void> {
  const mine = state;
  const isFirst = !told.has(locale);
  try {
    const { catalog } = await readCatalog(root, contentFolder(root), memory);
    if (isFirst) {
      // The first answer is there at once; what follows makes the next ones quick.
      const kept = await findKeptFiles(catalog, locale, build, { folder, code });
      if (kept !== undefined) tell({ locale, state: mine, files: kept });
    }
    const index = await builders.get(locale)?.(catalog);
    if (index !== undefined) {
      tell({ locale, state: mine, files: await renderSearchFiles(index, build) });
    }
  } catch (error) {
    tell({ locale, state: mine, problem: error instanceof Error ? error.message : String(error) });
  }
  told.set(locale, mine);
}
