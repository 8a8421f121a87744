import { FILE_LIST_PATH } from '../model/urls.ts';

/*
 * What the worker, the pages and the build agree on.
 */

/** What a page says to a worker that waits: that the reader wants it to take over. */
export const TAKE_OVER_MESSAGE = 'shirube:take-over';

/** What a page asks a worker through a port: what of the base it does not keep unasked, as `RestOfFiles`. */
export const REST_QUESTION = 'shirube:rest';

/**
 * The name of the cache that holds what the worker keeps unasked. It names the place, so that two copies of the
 * site on one host keep apart, and other sites there too.
 *
 * `cacheNameOf('https://host.example/kb/')` -> `'shirube https://host.example/kb/'`
 *
 * The same names stand in `hosting/service-worker/remove.js`.
 *
 * @param scope the address of the site's root
 */
export function cacheNameOf(scope: string): string {
  return `shirube ${scope}`;
}

/**
 * The name of the cache that holds what was read of a large base.
 *
 * `readCacheNameOf('https://host.example/kb/')` -> `'shirube-read https://host.example/kb/'`
 */
export function readCacheNameOf(scope: string): string {
  return `shirube-read ${scope}`;
}

/**
 * The name of the cache that holds all of a large base, which the reader has asked for. A build has one of its own,
 * so that the one before stays whole until the next one is.
 *
 * `wholeCacheNameOf('https://host.example/kb/', 'ungW')` -> `'shirube-whole https://host.example/kb/ ungW'`
 */
export function wholeCacheNameOf(scope: string, build: string): string {
  return `shirube-whole ${scope} ${build}`;
}

/** Whether a cache is one of those of {@link wholeCacheNameOf}. */
export function isWholeCache(name: string, scope: string): boolean {
  return name.startsWith(wholeCacheNameOf(scope, ''));
}

/** Whether a cache holds something of the site at a place. */
export function isOwnCache(name: string, scope: string): boolean {
  return [cacheNameOf(scope), readCacheNameOf(scope)].includes(name) || isWholeCache(name, scope);
}

/**
 * Finds all of a large base on the device, where a build is there to its last file: its list comes last.
 *
 * @param from the caches of the browser
 */
export async function findWholeCache(
  from: Pick<CacheStorage, 'keys' | 'open'>,
  scope: string,
): Promise<Cache | undefined> {
  for (const name of await from.keys()) {
    if (!isWholeCache(name, scope)) continue;
    const cache = await from.open(name);
    if ((await cache.match(scope + FILE_LIST_PATH)) !== undefined) return cache;
  }
  return undefined;
}
