import type { EntriesPayload, SearchSource } from '../files/payloads.ts';
import type { SearchLayer, SearchResult } from '../types.ts';
import type { NameIndex } from './codes/name-index.ts';

/** One step of a search: takes what is known of the query and gives what is known after it. */
export type Stage = (state: SearchState, index: EngineIndex) => SearchState | Promise<SearchState>;

/** One way to find entries. */
export type Layer = (query: Query, index: EngineIndex) => Findings | Promise<Findings>;

/** What is known of a query. */
export interface SearchState {
  query: Query;
  /** What each layer that was asked has found. */
  findings: readonly Findings[];
  ranking: Ranking;
  results: readonly SearchResult[];
}

/** What is read of a query. */
export interface Query {
  typed: string;
  /** The same in normal form, in its own case. */
  text: string;
}

/** What a layer found. An entry is its place in the list of entries; the best come first. */
export interface Findings {
  layer: SearchLayer;
  /** Nothing but these can be meant. */
  certain: readonly number[];
  /** These answer the query, behind all that is certain. */
  likely: readonly number[];
  /** These are offered as near, unless they are among the results. */
  near: readonly number[];
  /** What the layers after this one may still do: answer, only suggest, or nothing. */
  leaves: 'answers' | 'suggestions' | 'nothing';
  /** The terms that were asked for, to be marked in excerpts. */
  terms?: readonly string[];
}

/** The order of what was found. */
export interface Ranking {
  /** Confident answers, best first. */
  results: readonly RankedEntry[];
  /** What is only near. */
  suggestions: readonly RankedEntry[];
}

/** An entry that answers the query, with the layer that says so. */
export interface RankedEntry {
  /** Place in the list of entries. */
  entry: number;
  layer: SearchLayer;
}

/** One language's index, as far as it is loaded. */
export interface EngineIndex {
  source: SearchSource;
  list: EntriesPayload;
  names: NameIndex;
  /** Gives what a layer makes of its files: made when it is first needed, and kept. */
  open<T>(make: (source: SearchSource) => Promise<T>): Promise<T>;
}
