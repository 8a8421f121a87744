/**
 * Tells whether an address may be meant for this site, so that its page for missing addresses may
 * answer. On one host there may be other sites beside it and below it.
 *
 * With the folders `en` and `e`: `'151076'` -> `true`, `'EN/errors/none.html'` -> `true`,
 * `'wiki/start'` -> `false`
 *
 * @param path from the site's root
 * @param folders the folders in the site's root, in lower case
 */
export function isOwnAddress(path: string, folders: ReadonlySet<string>): boolean {
  const [first = '', ...rest] = path.split('/');
  return rest.length === 0 || folders.has(first.toLowerCase());
}

/** `('ja/errors/1.html', Set { 'ja' })` -> `true`; what lies in the root is in none: `('ja', Set { 'ja' })` -> `false` */
export function isInFolder(path: string, folders: ReadonlySet<string>): boolean {
  return path.includes('/') && isOwnAddress(path, folders);
}

/** `['en/index.html', 'index.html', 'e/1.html']` -> `Set { 'en', 'e' }` */
export function listFolders(paths: readonly string[]): ReadonlySet<string> {
  const folders = paths.filter((path) => path.includes('/')).map((path) => path.split('/')[0]);
  return new Set(folders.map((folder = '') => folder.toLowerCase()));
}

/**
 * A file to keep, as Workbox wants it.
 *
 * `['en/index.html', 'ungW…=']` -> `{ url: 'en/index.html', revision: 'ungW…=', integrity: 'sha256-ungW…=' }`
 */
export function toPrecacheEntry([path, hash]: readonly [path: string, hash: string]): {
  url: string;
  revision: string | null;
  integrity: string;
} {
  return { url: path, revision: isFixedPath(path) ? null : hash, integrity: `sha256-${hash}` };
}

/** What has a hash in its path never changes there. `isFixedPath('assets/page-0a1b2c3d.js')` -> `true` */
export function isFixedPath(path: string): boolean {
  return /^(?:assets|search)\//.test(path);
}
