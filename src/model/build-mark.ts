import { renderDataScript } from './data-script.ts';

/** The script that says of which build the files on the server are; its address never changes. */
export const BUILD_PATH = 'api/build.js';

/** The name under which it hands the build over. */
export const BUILD_KEY = 'build';

/** The name under which it hands over the fingerprints of some files of the build, by path. */
export const FINGERPRINTS_KEY = 'fingerprints';

/** Fingerprints of texts (`fingerprint.ts`), by the path of their file. */
export type Fingerprints = Readonly<Record<string, string>>;

/**
 * `renderBuildScript('3f2a', { '404.html': '9b1c' })`
 * -> `'__shirube.set("build","3f2a");\n__shirube.set("fingerprints",{"404.html":"9b1c"});\n'`
 */
export function renderBuildScript(build: string, fingerprints: Fingerprints = {}): string {
  return (
    renderDataScript(BUILD_KEY, JSON.stringify(build)) +
    renderDataScript(FINGERPRINTS_KEY, JSON.stringify(fingerprints))
  );
}

/**
 * Reads the build out of that script.
 *
 * `readBuildScript('__shirube.set("build","3f2a");\n…')` -> `'3f2a'`
 */
export function readBuildScript(script: string): string | undefined {
  return /\.set\("build","([0-9a-z]+)"\)/i.exec(script)?.[1];
}

/**
 * Tells whether a file is one of those by which a copy is told from a mixed one: pages whose address is the same
 * in every release, and the lists of the search.
 *
 * `'404.html'`, `'ja/search.html'`, `'ja/search-list.js'` -> `true`, `'ja/errors/X.html'` -> `false`
 */
export function isComparedFile(path: string): boolean {
  return /^(?:[^/]+\.html|[^/]+\/(?:(?:index|search)\.html|search-list\.js))$/.test(path);
}
