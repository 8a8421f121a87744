import type { Locale } from '../model/locales.ts';
import type { EntryType } from '../model/sections.ts';
import type { FacetValues } from '../model/facets.ts';
import type { EntryKind } from '../model/kinds.ts';

/** How a result was found. */
export type SearchLayer = 'code' | 'message' | 'text';

/** A piece of an excerpt: natural text, marked where the query matched. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** What a result list shows of an entry, in the language of the interface. */
export interface SearchEntry {
  id: string;
  type: EntryType;
  kind: EntryKind;
  /** The code as the product prints it, where the id had to differ from it. */
  code?: string;
  title: string;
  /** Path of its page from the site's root. */
  path: string;
  /** Its values in the facets by which results are filtered. */
  facets: FacetValues;
}

/** One result. */
export interface SearchResult extends SearchEntry {
  layer: SearchLayer;
  /** A passage of the page, with its language, which differs from the page's where a translation is missing. */
  excerpt?: { lang: Locale; parts: readonly ExcerptPart[] };
}

/** The answer to a query. */
export interface SearchResponse {
  query: string;
  /** Confident answers, best first. */
  results: readonly SearchResult[];
  /** What is only near ("did you mean"): never shown among the results. */
  suggestions: readonly SearchResult[];
}

/** Answers queries in one language of the interface. */
export interface SearchEngine {
  /**
   * Answers at once from what needs no text index: exact codes, aliases, other spellings of them.
   */
  searchCodes(query: string): SearchResponse;
  /**
   * Answers from all layers. Loads what it needs at the first call.
   *
   * @throws {SearchDataError} when index files are missing or broken; codes can still be searched,
   *   and the next call tries again
   */
  search(query: string): Promise<SearchResponse>;
}

/** A file of the search index could not be loaded or read. */
export class SearchDataError extends Error {
  override name = 'SearchDataError';
}
