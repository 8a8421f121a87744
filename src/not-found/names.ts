import type { EntryType } from '../model/sections.ts';

/** An entry by the names that an address may hold: id, type, and the other names. */
export type NamedEntry = readonly [id: string, type: EntryType, otherNames: readonly string[]];

/** The script that carries the names of all entries, from the site's root. */
export const NAMES_PATH = 'api/names.js';

/** The name under which it hands them over. */
export const NAMES_KEY = 'names';

/** What the page tells each of its sections, of which every language has one. */
export interface NotFoundProps {
  /** Path of the search page, from the site's root. */
  searchPath: string;
  /** Text of the link to the search. With `{query}`. */
  searchFor: string;
}
