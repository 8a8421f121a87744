import type { SearchFileName } from './payloads.ts';
import type { SearchStrings } from './strings.ts';

/** The hash of each file of an index that no other file names. */
export type ListedFiles = Readonly<Partial<Record<SearchFileName, string>>>;

/**
 * What is to be known of a language's index before anything else of it is loaded, and the texts of the search:
 * what every search begins with is one file.
 */
export interface SearchList {
  /** Path of the script of the search that reads these files. Another one may know them otherwise. */
  engine: string;
  /** The same in the lists of all languages that were built together. */
  edition: string;
  files: ListedFiles;
  strings: SearchStrings;
}

/**
 * The name of a file as it lies on the server. Files of chunks and excerpts are named by what they hold to
 * begin with.
 *
 * `nameFile({ entries: '0a1b2c3d4e5f' }, 'entries')` -> `'entries-0a1b2c3d4e5f'`,
 * `nameFile({ … }, 'names-3')` -> `'names-0a1b2c3d4e5f'`
 *
 * @returns undefined where the index has no such file
 */
export function nameFile(files: ListedFiles, name: SearchFileName): string | undefined {
  if (isNamedByContent(name)) return name;
  const hash = files[name];
  return hash === undefined ? undefined : `${name.replace(/-\d+$/, '')}-${hash}`;
}

/**
 * Tells whether a file has its hash in its name already: who needs it knows it from another file.
 *
 * `isNamedByContent('chunks-0a1b2c3d4e5f')` -> `true`
 */
export function isNamedByContent(name: SearchFileName): boolean {
  return /^(?:chunks|excerpts)-/.test(name);
}

/** Into how many files the names are split: `{ entries: '…', 'names-0': '…', 'names-1': '…' }` -> `2` */
export function countListedNames(files: ListedFiles): number {
  return Object.keys(files).filter((name) => name.startsWith('names-')).length;
}
