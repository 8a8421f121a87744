/** Asks the search a share of what the base itself asks, in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { createSearchOpener } from '../authoring/kept-search.ts';
import { findSearchMisses, type SearchMiss, type Share } from '../authoring/search-misses.ts';
import { readCatalog } from '../content/read/load.ts';
import { projectRoot } from '../project-root.ts';
import type { IndexCache } from '../search/build/index-cache.ts';
import { closePagefind } from '../search/build/pagefind-index.ts';

/** What the thread is given. */
export interface SearchMissesTask {
  cache: IndexCache;
  share: Share;
}

/** What it tells: how many queries it has asked since it told the last time, then what it found. */
export type SearchMissesMessage = { asked: number } | { misses: SearchMiss[] };

/** A message for each query would cost as much as some of them. */
const TOLD_AT_ONCE = 20;

const { cache, share } = workerData as SearchMissesTask;
const tell = (message: SearchMissesMessage): void => parentPort?.postMessage(message);
const { catalog } = await readCatalog(projectRoot);
let asked = 0;
try {
  const misses = await findSearchMisses(catalog, createSearchOpener(catalog, cache), share, () => {
    asked += 1;
    if (asked % TOLD_AT_ONCE === 0) tell({ asked: TOLD_AT_ONCE });
  });
  tell({ misses });
} finally {
  await closePagefind();
}
