/**
 * Keeps the search indexes of the development server up to date, in a thread of its own.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { contentFolder } from '../content/read/content-folder.ts';
import { createSearchFollower, type SearchPreviewRequest } from '../preview/follow-search.ts';
import type { SearchWorkerData } from './search-worker.ts';

const { root, build, ...cache } = workerData as SearchWorkerData;
const follow = createSearchFollower(
  { root, content: contentFolder(root), build, cache },
  (message) => parentPort?.postMessage(message),
);

parentPort?.on('message', (request: SearchPreviewRequest) => {
  void follow(request);
});
