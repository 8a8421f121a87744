import { readWorkerFiles } from '../model/file-list.ts';
import { SERVICE_WORKER_PATH } from '../model/urls.ts';
import type { ReleaseFile } from '../published/site-files.ts';

/**
 * The bytes of a site that a browser keeps unasked for reading without a network: all that its service worker lists,
 * as they are, since browsers keep them unpacked.
 *
 * `[{ path: 'sw.js', read }, { path: 'index.html', read }, ...]` -> `38_123_456`
 */
export function measureCopy(files: readonly ReleaseFile[]): number {
  const worker = files.find(({ path }) => path === SERVICE_WORKER_PATH)?.read();
  const kept = readWorkerFiles(new TextDecoder().decode(worker))?.files ?? {};
  return files
    .filter(({ path }) => Object.hasOwn(kept, path))
    .reduce((sum, { read }) => sum + read().length, 0);
}
