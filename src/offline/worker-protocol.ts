/*
 * What the worker, the pages and the build agree on.
 */

/** What a page says to a worker that waits: that the reader wants it to take over. */
export const TAKE_OVER_MESSAGE = 'shirube:take-over';

/**
 * The name of the cache that holds a copy of the site. It names the place, so that two copies of the
 * site on one host keep apart, and other sites there too.
 *
 * `cacheNameOf('https://host.example/kb/')` -> `'shirube https://host.example/kb/'`
 *
 * The same name stands in `hosting/service-worker/remove.js`.
 *
 * @param scope the address of the site's root
 */
export function cacheNameOf(scope: string): string {
  return `shirube ${scope}`;
}
