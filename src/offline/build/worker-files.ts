import type { FileHashes, WorkerFiles } from '../../model/file-list.ts';
import { BUILD_PATH } from '../../model/build-mark.ts';

/**
 * How many bytes a worker keeps on a reader's device without being asked. It is as much as a long video call
 * takes in a few minutes; the first content of 2026, 313 errors in three languages, takes 39 million.
 */
const UNASKED_BYTES = 64_000_000;

/**
 * Tells what a worker keeps unasked: everything, or of a large base only what every page needs and what does
 * not grow with the base: its frame. That is what lies in the root, among the assets and icons, or directly in the
 * folder of a language.
 *
 * `({ files: { 'ja/index.html': 'a', 'ja/errors/1.html': 'b' }, sizes: …, limit: 1 })`
 * -> `{ files: { 'ja/index.html': 'a' }, rest: { files: 2, bytes: 1234, folders: ['ja'] } }`
 *
 * @param options.sizes in bytes, by path
 */
export function selectWorkerFiles({
  files,
  sizes,
  limit = UNASKED_BYTES,
}: {
  files: FileHashes;
  sizes: ReadonlyMap<string, number>;
  limit?: number | undefined;
}): WorkerFiles {
  const measure = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
  const paths = Object.keys(files);
  if (measure(paths) <= limit) return { files };
  const rest = paths.filter((path) => !isFrame(path));
  const folders = rest.map((path) => path.split('/', 1).join().toLowerCase());
  return {
    files: Object.fromEntries(Object.entries(files).filter(([path]) => isFrame(path))),
    rest: { files: paths.length, bytes: measure(paths), folders: [...new Set(folders)].sort() },
  };
}

/** Whether a file belongs to the frame. The self-check compares the mark of the build with it. */
function isFrame(path: string): boolean {
  return path === BUILD_PATH || /^(?:(?:assets|icons)\/)?[^/]+$/.test(path) || isInLanguage(path);
}

/** `isInLanguage('zh-TW/index.html')` -> `true`. The titles of all entries grow with the base. */
function isInLanguage(path: string): boolean {
  return /^(?!e\/|api\/|search\/)[^/]+\/(?!titles\.js$)[^/]+$/.test(path);
}
