import { BUILD_PATH } from '../../model/build-mark.ts';
import { type FileHashes, type FileList, readFileList } from '../../model/file-list.ts';
import { FILE_LIST_PATH, SELF_CHECK_PARAMETER } from '../../model/urls.ts';
import { plainOf } from '../plain-response.ts';
import {
  findWholeCache,
  isWholeCache,
  readCacheNameOf,
  wholeCacheNameOf,
} from '../worker-protocol.ts';

/** So many files are asked for at a time, as a browser does with a page. */
const AT_ONCE = 6;

/** What keeping all of a large base needs of the browser. */
export interface WholeTools {
  /** Address of the site's root. */
  root: string;
  caches: Pick<CacheStorage, 'delete' | 'keys' | 'open'>;
  fetch: (address: string, options: RequestInit) => Promise<Response>;
}

/** How far it has come. */
export interface WholeProgress {
  done: number;
  files: number;
}

/**
 * Keeps all files of the build that the server has now, each checked by its hash. What is there already is not
 * fetched again, be it of an attempt that was stopped or of the build before, which stays whole until this one is.
 *
 * @throws when a file cannot be had, is not of this build, or has no room; what is there stays for the next time
 */
export async function keepWhole(
  tools: WholeTools,
  { report, signal }: { report: (progress: WholeProgress) => void; signal: AbortSignal },
): Promise<void> {
  const { root, caches } = tools;
  const answer = await askServer(tools, FILE_LIST_PATH, { signal });
  const text = await answer.text();
  const list = readFileList(text);
  if (list === undefined) throw new Error(`${FILE_LIST_PATH} lists no files.`);
  const name = nameOf(root, list);
  await removeBegun(tools, name);
  const cache = await caches.open(name);
  if ((await cache.match(root + FILE_LIST_PATH)) === undefined) {
    await fetchAll(tools, list.files, { cache, report, signal });
    // Comes last: with it the copy counts as whole.
    await cache.put(root + FILE_LIST_PATH, new Response(text));
  }
  for (const other of await caches.keys()) {
    const isOlder = other !== name && isWholeCache(other, root);
    if (isOlder || other === readCacheNameOf(root)) await caches.delete(other);
  }
}

/**
 * Whether all of the build that the server has now is on the device. Where the server cannot be asked, what is there
 * is all that can be had.
 */
export async function isWholeKept(tools: WholeTools): Promise<boolean> {
  const whole = await findWholeCache(tools.caches, tools.root);
  const mark = await whole?.match(tools.root + BUILD_PATH);
  if (mark === undefined) return false;
  const known = await mark.text();
  const now = await askServer(tools, BUILD_PATH, {}).then(
    (answer) => answer.text(),
    () => known,
  );
  return now === known;
}

/** Whether something of all of the base is on the device, be it whole or not. */
export async function isWholeBegun({ root, caches }: WholeTools): Promise<boolean> {
  return (await caches.keys()).some((name) => isWholeCache(name, root));
}

/** Removes what was begun of builds that are no longer on the server: nobody will go on with it. */
async function removeBegun({ root, caches }: WholeTools, current: string): Promise<void> {
  for (const name of await caches.keys()) {
    if (name === current || !isWholeCache(name, root)) continue;
    const list = await (await caches.open(name)).match(root + FILE_LIST_PATH);
    if (list === undefined) await caches.delete(name);
  }
}

/** Removes all of the base from the device, but for what is kept unasked. */
export async function removeWhole({ root, caches }: WholeTools): Promise<void> {
  for (const name of await caches.keys()) {
    if (isWholeCache(name, root)) await caches.delete(name);
  }
}

/** The mark of the build differs in every build. */
function nameOf(root: string, { files }: FileList): string {
  return wholeCacheNameOf(root, files[BUILD_PATH] ?? '');
}

async function fetchAll(
  tools: WholeTools,
  hashes: FileHashes,
  {
    cache,
    report,
    signal,
  }: { cache: Cache; report: (progress: WholeProgress) => void; signal: AbortSignal },
): Promise<void> {
  const { root } = tools;
  const kept = new Set((await cache.keys()).map(({ url }) => url.slice(root.length)));
  const files = Object.entries(hashes);
  const missing = files.filter(([path]) => !kept.has(path));
  const older = await findOlder(tools);
  let done = files.length - missing.length;
  report({ done, files: files.length });
  const queue = [...missing].reverse();
  const work = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [path, hash] = next;
      signal.throwIfAborted();
      const known = older?.hashes[path] === hash ? await older.cache.match(root + path) : undefined;
      const integrity = `sha256-${hash}`;
      const response = known ?? (await askServer(tools, path, { integrity, signal }));
      await cache.put(root + path, await plainOf(response));
      done += 1;
      report({ done, files: files.length });
    }
  };
  const workOrEnd = (): Promise<void> =>
    work().catch((error: unknown) => {
      // What fails for one is no use to the others, but for what is under way.
      queue.length = 0;
      throw error;
    });
  const outcomes = await Promise.allSettled(Array.from({ length: AT_ONCE }, workOrEnd));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** The copy of a build before, of which much is the same. */
async function findOlder({
  root,
  caches,
}: WholeTools): Promise<{ cache: Cache; hashes: FileHashes } | undefined> {
  const cache = await findWholeCache(caches, root);
  const list = await cache?.match(root + FILE_LIST_PATH);
  const hashes = readFileList((await list?.text()) ?? '')?.files;
  return cache && hashes && { cache, hashes };
}

/** Asks the server and not the worker, which would answer with what it keeps. */
async function askServer(
  { root, fetch }: WholeTools,
  path: string,
  options: RequestInit,
): Promise<Response> {
  const response = await fetch(`${root}${path}?${SELF_CHECK_PARAMETER}`, {
    ...options,
    cache: 'no-cache',
  });
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return response;
}
