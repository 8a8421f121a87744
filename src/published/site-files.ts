import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file of a release; its bytes are read when they are wanted, as a release may be large. */
export interface ReleaseFile {
  /** Path inside of the release, with slashes: `ja/errors/151076.html`. */
  path: string;
  read: () => Uint8Array;
}

/**
 * Every file below a folder, in order of path. Links to files count as files.
 *
 * `'dist'` -> `[{ path: '404.html', read }, ...]`
 */
export function listFiles(directory: string): ReleaseFile[] {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(isFile)
    .map((item) => {
      const file = join(item.parentPath, item.name);
      return {
        path: relative(directory, file).replaceAll('\\', '/'),
        read: () => readFileSync(file),
      };
    });
  return sortByPath(files);
}

/**
 * Orders files by path, by code unit: the same order on every machine and in every language.
 *
 * `[{ path: 'b' }, { path: 'a' }, { path: 'B' }]` -> `[{ path: 'B' }, { path: 'a' }, { path: 'b' }]`
 */
export function sortByPath<File extends { path: string }>(files: readonly File[]): File[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** A file with a text, in UTF-8: `('a.txt', 'b')` -> `{ path: 'a.txt', read: () => <62> }` */
export function textFile(path: string, text: string): ReleaseFile {
  const bytes = new TextEncoder().encode(text);
  return { path, read: () => bytes };
}

function isFile(item: Dirent): boolean {
  if (!item.isSymbolicLink()) return item.isFile();
  return statSync(join(item.parentPath, item.name), { throwIfNoEntry: false })?.isFile() === true;
}
