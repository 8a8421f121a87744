import type { EntriesPayload, SearchSource } from '../files/payloads.ts';
import { normalizeWithOffsets } from '../language/normalize.ts';
import { SearchDataError, type SearchEngine, type SearchResult } from '../types.ts';
import { buildNameIndex } from './codes/name-index.ts';
import { findCodes } from './codes/search-codes.ts';
import { addExcerpts } from './excerpts/add-excerpts.ts';
import { findMessages } from './messages/search-messages.ts';
import { rankFindings } from './rank.ts';
import type { EngineIndex, Layer, Query, RankedEntry, SearchState, Stage } from './stage.ts';
import { findTexts } from './text/find-texts.ts';

/**
 * What happens to a query, in this order; each stage goes on from what those before it know. A layer
 * finds entries in a way of its own and has a folder of its own: a new one is put in here.
 */
const STAGES: readonly Stage[] = [
  normalizeQuery,
  askLayers(findCodes),
  // At the same time, for each loads files of its own.
  askLayers(findMessages, findTexts),
  rankAnswers,
  addExcerpts,
];

/** What is pasted beyond this is not read. */
const MAX_QUERY_LENGTH = 50_000;

function normalizeQuery(state: SearchState): SearchState {
  return { ...state, query: readQuery(state.query.typed) };
}

/** The stage that asks layers, unless one before them has left them nothing to do. */
function askLayers(...layers: readonly Layer[]): Stage {
  return async (state, index) => {
    if (state.findings.some(({ leaves }) => leaves === 'nothing')) return state;
    const found = await Promise.all(layers.map(async (layer) => layer(state.query, index)));
    return { ...state, findings: [...state.findings, ...found] };
  };
}

function rankAnswers(state: SearchState): SearchState {
  return { ...state, ranking: rankFindings(state.findings) };
}

/** `readQuery('ＶＭ－０１')` -> `{ typed: 'ＶＭ－０１', text: 'VM-01' }` */
function readQuery(given: string): Query {
  const typed = given.slice(0, MAX_QUERY_LENGTH);
  return { typed, text: normalizeWithOffsets(typed).text };
}

/**
 * Makes the engine of one language's index. Codes can be searched as soon as it is there; everything
 * else is loaded when it is first needed.
 *
 * @param options.source - gives the files of the index; its language is the engine's
 * @throws {SearchDataError} when the list of entries cannot be loaded; a later call tries again
 */
export async function createSearchEngine({
  source,
}: {
  source: SearchSource;
}): Promise<SearchEngine> {
  const list = await source.load('entries');
  const index = {
    source,
    list,
    names: buildNameIndex(list.names, list.unsplit),
    open: createOpener(source),
  };
  return {
    searchCodes: (given) => {
      const { results, suggestions } = rankFindings([findCodes(readQuery(given), index)]);
      return {
        query: given,
        results: describeEntries(results, list),
        suggestions: describeEntries(suggestions, list),
      };
    },
    search: async (given) => {
      let state: SearchState = {
        query: { typed: given, text: '' },
        findings: [],
        ranking: { results: [], suggestions: [] },
        results: [],
      };
      if (given.trim() !== '') {
        for (const stage of STAGES) state = await stage(state, index);
      }
      const { results, ranking } = state;
      return { query: given, results, suggestions: describeEntries(ranking.suggestions, list) };
    },
  };
}

/** Keeps what was made; after a failure the next call tries again. */
function createOpener(source: SearchSource): EngineIndex['open'] {
  const opened = new Map<unknown, Promise<unknown>>();
  return <T>(make: (source: SearchSource) => Promise<T>) => {
    const known = opened.get(make);
    // What is kept under a function is what it gave.
    if (known !== undefined) return known as Promise<T>;
    const opening = make(source).catch((error: unknown) => {
      opened.delete(make);
      throw error instanceof SearchDataError
        ? error
        : new SearchDataError('The search index could not be read.', { cause: error });
    });
    opened.set(make, opening);
    return opening;
  };
}

function describeEntries(
  ranked: readonly RankedEntry[],
  { entries }: EntriesPayload,
): SearchResult[] {
  return ranked.flatMap(({ entry, layer }) => {
    const known = entries[entry];
    return known === undefined ? [] : [{ ...known, layer }];
  });
}
