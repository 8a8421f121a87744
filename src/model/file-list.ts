/** Files with their SHA-256 in Base64, by their paths from the site's root. */
export type FileHashes = Readonly<Record<string, string>>;

/** What a build says of its files, in `files.json`. */
export interface FileList {
  /** Those that browsers read: all but the service worker, this list, and the pages as Markdown. */
  files: FileHashes;
  /** One hash of the pages as Markdown, their paths included. */
  others: string;
}

/** What a service worker keeps of a build without being asked. */
export interface WorkerFiles {
  files: FileHashes;
  /** What it leaves of a large base; undefined where it keeps everything. */
  rest?: RestOfFiles | undefined;
}

/** What of a large base is kept once it is read, or once the reader asks for all of the base. */
export interface RestOfFiles {
  /** How many files all of the base has. */
  files: number;
  /** What all of it takes. */
  bytes: number;
  /** Where in the site's root the rest lies, in lower case: `['api', 'e', 'en', 'search']` */
  folders: readonly string[];
}

/** The variable in which a worker finds what it keeps. */
const VARIABLE = 'SHIRUBE_FILES';

/**
 * What a worker keeps as the first line of its script, so that programs can read it as well.
 *
 * `renderWorkerFiles({ files: { 'a.js': 'ungW…=' } })` -> `'var SHIRUBE_FILES={"files":…};'`
 */
export function renderWorkerFiles(kept: WorkerFiles): string {
  return `var ${VARIABLE}=${JSON.stringify(kept)};`;
}

/**
 * Reads what a worker keeps out of a script that begins with it.
 *
 * `readWorkerFiles('var SHIRUBE_FILES={"files":{"a.js":"ungW…="}};\n…')` -> `{ files: { 'a.js': 'ungW…=' } }`
 *
 * @returns undefined where it does not
 */
export function readWorkerFiles(script: string): WorkerFiles | undefined {
  const [line = ''] = script.split('\n', 1);
  const [, json] = /^var SHIRUBE_FILES=(\{.*\});$/.exec(line) ?? [];
  // The build writes it, from the same type.
  return json === undefined ? undefined : (parseJson(json) as WorkerFiles | undefined);
}

/** `renderFileList({ files: {}, others: '47DE…=' })` -> `'{"files":{},"others":"47DE…="}'` */
export function renderFileList(list: FileList): string {
  return JSON.stringify(list);
}

/**
 * Reads the list of a build's files.
 *
 * `readFileList('{"files":{},"others":"47DE…="}')` -> `{ files: {}, others: '47DE…=' }`
 *
 * @returns undefined where the text is none
 */
export function readFileList(text: string): FileList | undefined {
  // The build writes it, from the same type.
  const list = parseJson(text) as Partial<FileList> | null | undefined;
  const { files, others } = list ?? {};
  return typeof files === 'object' && typeof others === 'string' ? { files, others } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
