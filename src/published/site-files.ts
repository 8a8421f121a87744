import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readBuildMark } from '../model/build-mark.ts';
import { contentTypeOf } from '../model/content-types.ts';
import { MAX_PATH_LENGTH } from '../model/urls.ts';

/** A file of a release; its bytes are read when they are wanted, as a release may be large. */
export interface ReleaseFile {
  /** Path inside of the release, with slashes: `ja/errors/151076.html`. */
  path: string;
  read: () => Uint8Array;
}

/** A finished build. */
export interface Site {
  /** What every page of it carries as `data-build`. */
  build: string;
  /** The id of the product that it is about, as every page says too. */
  product: string;
  files: ReleaseFile[];
}

/**
 * Lists the files of a finished build, and refuses one that no host could use: with pages of two
 * builds, with a file type that servers refuse, with names that some file system cannot hold.
 *
 * `'dist'` -> `{ build: '3f9c0a71d2e4', product: 'shirube', files: [{ path: '404.html', read }, ...] }`
 */
export function loadSite(directory: string): Site {
  const files = listFiles(directory);
  const index = files.find(({ path }) => path === 'index.html');
  if (index === undefined) {
    throw new Error(`${directory} holds no built site: run "npm run build" first.`);
  }
  const { build, product } = readMarks(index);
  if (build === undefined || product === undefined) {
    throw new Error('index.html does not say which build it is of, and about which product.');
  }
  for (const file of files) {
    if (contentTypeOf(file.path) === undefined) {
      throw new Error(`${file.path} is of a type that some servers refuse.`);
    }
    if (!/^[\w./-]+$/.test(file.path) || file.path.length > MAX_PATH_LENGTH) {
      throw new Error(`${file.path}: a path is ASCII and at most ${MAX_PATH_LENGTH} characters.`);
    }
    const ownBuild: string | undefined = file.path.endsWith('.html')
      ? readMarks(file).build
      : build;
    if (ownBuild !== build) {
      throw new Error(
        `${file.path} is of the build ${ownBuild ?? '(none)'}, index.html of ${build}: build the site again.`,
      );
    }
  }
  return { build, product, files };
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
 * `['b', 'a', 'B']` -> `['B', 'a', 'b']`
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

/** What the frame of a page says of its site. */
function readMarks(page: ReleaseFile): Record<'build' | 'product', string | undefined> {
  const start = new TextDecoder().decode(page.read().subarray(0, 2048));
  return {
    build: readBuildMark(start),
    product: /<html\b[^>]*\bdata-product="?([\w-]+)/.exec(start)?.[1],
  };
}
