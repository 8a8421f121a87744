import { foldText } from '../../model/fold-text.ts';
import {
  emptyResponse,
  type SearchEngine,
  type SearchResponse,
  type SearchResult,
} from '../../search/types.ts';

/** So few confident answers may all be beside the point. */
const FEW = 3;
/** A code that is what was asked for stands at the beginning of what is pasted. */
const MAX_FOLDED = 10_000;

/** What the page should show now. */
export interface SearchView {
  state: 'idle' | 'loading' | 'done' | 'error';
  /** What was asked last. */
  query: string;
  /** The newest answer; while it is loading, still that to an older query, which it names. */
  response: SearchResponse;
  /** After an error: whether codes can be searched all the same. */
  canSearchCodes: boolean;
}

interface SearchSessionOptions {
  /** What of it failed to load is tried again with the next query. */
  engine: SearchEngine;
  onUpdate: (view: SearchView) => void;
}

/** Answers one query after another, as they are typed. */
export interface SearchSession {
  /** Takes a new query; whatever an older one still finds is dropped. */
  search: (query: string) => void;
}

/**
 * Starts a session. For each query, `onUpdate` is told first what is known at once (codes), then the
 * whole answer. When the index fails to load, what was found by code stays.
 */
export function createSearchSession({ engine, onUpdate }: SearchSessionOptions): SearchSession {
  let current = 0;
  let shown = emptyResponse('');

  const run = async (query: string, number: number): Promise<void> => {
    const isStale = (): boolean => number !== current;
    let codes: SearchResponse | undefined;
    const update = (state: SearchView['state'], response: SearchResponse): void => {
      if (isStale()) return;
      shown = response;
      onUpdate({ state, query, response, canSearchCodes: codes !== undefined });
    };
    // The last answer stays until there is a better one: a list that blinks cannot be read.
    update('loading', shown);
    try {
      const response = await engine.search(query, {
        isWanted: () => !isStale(),
        onCodes: (found) => {
          codes = found;
          // What is near comes with the whole answer, which may put more above it.
          if (found.results.length > 0) update('loading', { ...found, suggestions: [] });
        },
      });
      update(response.failed.length === 0 ? 'done' : 'error', {
        ...response,
        suggestions: pickNear(response),
      });
    } catch (error) {
      if (!isStale()) console.info('The search index could not be loaded.', error);
      const found = codes ?? emptyResponse(query);
      update('error', { ...found, suggestions: pickNear(found) });
    }
  };

  return {
    search(query) {
      current += 1;
      if (query.trim() === '') {
        shown = emptyResponse(query);
        onUpdate({ state: 'idle', query, response: shown, canSearchCodes: true });
        return;
      }
      void run(query, current);
    },
  };
}

/**
 * Picks what is worth showing as "did you mean" beside the confident answers: nothing where the code
 * that was asked for is there, other codes where a code was given in part or misspelled, and else all
 * of it while there are few answers.
 */
export function pickNear({
  query,
  results,
  suggestions,
}: Pick<SearchResponse, 'query' | 'results' | 'suggestions'>): readonly SearchResult[] {
  const first = results[0];
  if (first === undefined) return suggestions;
  if (foldText(query.slice(0, MAX_FOLDED)).includes(foldText(first.id))) return [];
  if (first.layer === 'code') return suggestions.filter(({ layer }) => layer === 'code');
  return results.length <= FEW ? suggestions : [];
}
