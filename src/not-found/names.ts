import type { EntryType } from '../model/sections.ts';

/** An entry by its names: id, type, and the other names. Part of the API. */
export type NamedEntry = readonly [id: string, type: EntryType, otherNames: readonly string[]];

/** The name under which the script that carries the names of all entries hands them over. */
export const NAMES_KEY = 'names';

/** What the page tells each of its sections, of which every language has one. */
export interface NotFoundProps {
  /** Path of the search page, from the site's root. */
  searchPath: string;
  /** Text of the link to the search. With `{query}`. */
  searchFor: string;
}
