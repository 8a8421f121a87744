import { statSync } from 'node:fs';
import { readArchive } from './archive.ts';
import type { ReleaseFile } from '../published/release-file.ts';
import { listFiles } from '../published/site-files.ts';

/**
 * Reads a copy of a release: an unpacked folder, or an archive.
 *
 * `'shirube-0.1.0'`, `'shirube-0.1.0.zip'` -> `[{ path: '404.html', read }, ...]`
 */
export async function readCopy(path: string): Promise<ReleaseFile[]> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new Error(`There is nothing at ${path}.`);
  return stats.isDirectory() ? listFiles(path) : readArchive(path);
}
