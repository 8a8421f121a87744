/** Every file that a service worker keeps of a build with its SHA-256 in Base64, by its path from the site's root. */
export type FileHashes = Readonly<Record<string, string>>;

/** What a build says of its files. Its name is that of the variable in which the worker finds it. */
export interface FileList {
  files: FileHashes;
  /** One hash of all other files, their paths included. */
  others: string;
}

/** The variable that holds the list. */
const VARIABLE = 'SHIRUBE_FILES';

/**
 * The list as the first line of a script, so that programs can read it as well.
 *
 * `renderFileList({ files: { 'a.js': 'ungW…=' }, others: '47DE…=' })` -> `'var SHIRUBE_FILES={"files":…};'`
 */
export function renderFileList(list: FileList): string {
  return `var ${VARIABLE}=${JSON.stringify(list)};`;
}

/**
 * Reads the list out of a script that begins with it.
 *
 * `readFileList('var SHIRUBE_FILES={"files":{},"others":"47DE…="};\n…')` -> `{ files: {}, others: '47DE…=' }`
 *
 * @returns undefined where it does not
 */
export function readFileList(script: string): FileList | undefined {
  const [line = ''] = script.split('\n', 1);
  const [, json] = /^var SHIRUBE_FILES=(\{.*\});$/.exec(line) ?? [];
  if (json === undefined) return undefined;
  try {
    // The build writes it, from the same type.
    return JSON.parse(json) as FileList;
  } catch {
    return undefined;
  }
}
