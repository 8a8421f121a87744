import { createHash } from 'node:crypto';
import type { FileList } from '../model/file-list.ts';
import { FILE_LIST_PATH, isMarkdownPath, SERVICE_WORKER_PATH } from '../model/urls.ts';
import type { ReleaseFile } from './site-files.ts';

/**
 * Lists the files of a build by their hashes: those that browsers read one by one, which is everything but the
 * service worker, this list, and the pages as Markdown. These are for programs, which run no worker.
 *
 * `listBuiltFiles([{ path: 'en/index.html', read }])`
 * -> `{ files: { 'en/index.html': 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=' }, others: '47DE…=' }`
 *
 * @param built in order of path
 */
export function listBuiltFiles(built: readonly ReleaseFile[]): FileList {
  const files: Record<string, string> = {};
  const others = createHash('sha256');
  for (const { path, read } of built) {
    if (path === SERVICE_WORKER_PATH || path === FILE_LIST_PATH) continue;
    const hash = createHash('sha256').update(read()).digest('base64');
    if (isMarkdownPath(path)) others.update(`${path}\0${hash}\0`);
    else files[path] = hash;
  }
  return { files, others: others.digest('base64') };
}
