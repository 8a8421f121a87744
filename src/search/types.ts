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
  /** As pages show it: no-break spaces hold its terms together. */
  title: string;
  /** Path of its page from the site's root. */
  path: string;
  /** The base knows it by its names and messages and has no page of its own on it. */
  isKnownOnly?: true;
  /** Its values in the facets by which results are filtered. */
  facets: FacetValues;
}

/** One result. */
export interface SearchResult extends SearchEntry {
  layer: SearchLayer;
  /** A passage of the page, with its language, which differs from the page's where a translation is missing. */
  excerpt?: { lang: Locale; parts: readonly ExcerptPart[] };
}

/** A name of the base that stands in the query. */
export interface RecognizedName {
  /** As the base writes it. */
  name: string;
  /** Path of its page from the site's root. */
  path: string;
}

/** The answer to a query. */
export interface SearchResponse {
  query: string;
  /** Confident answers, best first. */
  results: readonly SearchResult[];
  /** How many there are, where that is more than are given. */
  total: number;
  /** What is only near ("did you mean"): never shown among the results. */
  suggestions: readonly SearchResult[];
  /** The names of the base in the query, in its order. */
  recognized: readonly RecognizedName[];
  /** The codes in the query that the base lacks, as they were typed. */
  unknown: readonly string[];
  /** The name that was taken to be meant by a misspelt one. */
  corrected?: { typed: string; name: string };
  /** The one page that the query names. */
  certain?: SearchEntry;
  /** The language in whose texts was searched, where it is not the reader's. */
  searchedIn?: Locale;
  /** The layers that could not answer, because a file of theirs is missing. */
  failed: readonly SearchLayer[];
}

/** The answer that says nothing. */
export function emptyResponse(query: string): SearchResponse {
  return {
    query,
    results: [],
    total: 0,
    suggestions: [],
    recognized: [],
    unknown: [],
    failed: [],
  };
}

/** What {@link SearchEngine.search} tells on its way. */
export interface SearchProgress {
  /** Is told what the names alone say, codes, aliases and other spellings of them, before anything else is asked. */
  onCodes?: (codes: SearchResponse) => void;
  /** Tells whether the answer is still wanted; where it is not, no more is loaded for it. */
  isWanted?: () => boolean;
}

/** Answers queries in one language of the interface. Loads what a query needs when it needs it. */
export interface SearchEngine {
  /**
   * Answers a query that is one name and nothing else from one small file, all others from all layers;
   * one that cannot be asked is named.
   */
  search(query: string, progress?: SearchProgress): Promise<SearchResponse>;
}

/** A file of the search index could not be loaded or read. */
export class SearchDataError extends Error {
  override name = 'SearchDataError';
}
