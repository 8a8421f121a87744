/**
 * Keeps the search indexes of the development server up to date, in a thread of its own.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { contentFolder } from '../content/read/content-folder.ts';
import { createSearchFollower, type SearchPreviewRequest } from '../preview/follow-search.ts';
import type { IndexState } from '../published/index-state.ts';

/** What the thread is given. */
export interface SearchPreviewWorkerData extends IndexState {
  root: string;
  /** Path of the script of the search. */
  engine: string;
}

const { root, engine, ...cache } = workerData as SearchPreviewWorkerData;
const follow = createSearchFollower(
  { root, content: contentFolder(root), engine, cache },
  (message) => parentPort?.postMessage(message),
);

parentPort?.on('message', (request: SearchPreviewRequest) => {
  void follow(request);
});
