/** Every file of the release with its size and hash. */
export const MANIFEST_PATH = 'manifest.json';

/** The same hashes for machines without our tools: `sha256sum --check` reads it. */
export const SUMS_PATH = 'SHA256SUMS.txt';

/**
 * Whose release it is, where its maker has a key: a signature of the sums, which cover every file and the
 * manifest too, so that nobody needs our tools to go from a good signature to good files.
 */
export const SIGNATURE_PATH = 'SHA256SUMS.txt.sig';

/** The files that describe the others. They cannot hold a hash of themselves. */
export const DESCRIPTION_PATHS: readonly string[] = [MANIFEST_PATH, SUMS_PATH, SIGNATURE_PATH];

/** What a host puts beside the pages by hand; no release has it, and it is no fault. */
export const HOST_PATHS: readonly string[] = ['.htaccess', 'web.config'];

/** What operating systems leave behind in folders that somebody looked at. */
export const SYSTEM_NAMES: readonly string[] = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/**
 * Tells whether a path stays inside of the folder that it starts from, on every system.
 *
 * `'ja/index.html'` -> `true`, `'../x'` -> `false`, `'C:/x'` -> `false`
 */
export function isSafePath(path: string): boolean {
  return (
    // oxlint-disable-next-line no-control-regex -- Control characters are what is looked for.
    !/[\\:\u0000-\u001f]/.test(path) &&
    path.split('/').every((segment) => !['', '.', '..'].includes(segment))
  );
}
