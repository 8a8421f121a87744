import { renderDataScript } from './data-script.ts';

/** The script that says of which build the files on the server are; its address never changes. */
export const BUILD_PATH = 'api/build.js';

/** The name under which it hands the build over. */
export const BUILD_KEY = 'build';

/** `renderBuildScript('3f2a')` -> `'__shirube.set("build","3f2a");'` */
export function renderBuildScript(build: string): string {
  return renderDataScript(BUILD_KEY, JSON.stringify(build));
}

/**
 * Reads the build out of a page.
 *
 * `readBuildMark('<html lang="en" data-build="3f2a">')` -> `'3f2a'`
 */
export function readBuildMark(html: string): string | undefined {
  return /<html\b[^>]*\bdata-build="?([0-9a-z]+)/i.exec(html)?.[1];
}
