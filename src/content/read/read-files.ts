import { type Dirent, readdir, readFile } from 'node:fs';
import { promisify } from 'node:util';
import pLimit from 'p-limit';

/** How many files are open at once: some systems allow a process only 256. */
const OPEN_FILES = 64;

const limit = pLimit(OPEN_FILES);
// Of "node:fs/promises", the same costs four times as much.
const open = promisify(readFile);
const list = promisify(readdir);

/**
 * Reads many files, in the order given, few at a time.
 *
 * @returns undefined for a file that does not exist
 */
export function readFiles(paths: readonly string[]): Promise<(Buffer | undefined)[]> {
  return limit.map(paths, (path) => open(path).catch(ignoreMissing));
}

/** Lists a folder with all below it, names sorted by code unit; empty when there is none. */
export async function listFolder(path: string): Promise<Dirent[]> {
  const items = await list(path, { recursive: true, withFileTypes: true }).catch(ignoreMissing);
  return (items ?? []).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The names of the files that lie directly in a folder, sorted by code unit; none when there is none. */
export async function listFileNames(path: string): Promise<string[]> {
  const items = (await list(path, { withFileTypes: true }).catch(ignoreMissing)) ?? [];
  return items
    .filter((item) => item.isFile())
    .map(({ name }) => name)
    .sort();
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
