import type { SearchEngine, SearchResponse } from '../../search/types.ts';

/** What the page should show now. */
export interface SearchView {
  state: 'idle' | 'loading' | 'done' | 'error';
  response: SearchResponse;
}

interface SearchSessionOptions {
  /** Loads the engine. A failed load is tried again with the next query. */
  loadEngine: () => Promise<SearchEngine>;
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
export function createSearchSession({ loadEngine, onUpdate }: SearchSessionOptions): SearchSession {
  let current = 0;
  let shown: SearchResponse = { query: '', results: [], suggestions: [] };

  const run = async (query: string, number: number): Promise<void> => {
    const isStale = (): boolean => number !== current;
    const update = (view: SearchView): void => {
      if (isStale()) return;
      shown = view.response;
      onUpdate(view);
    };
    // The last answer stays until there is a better one: a list that blinks cannot be read.
    let known: SearchResponse = { ...shown, query };
    update({ state: 'loading', response: known });
    try {
      const engine = await loadEngine();
      if (isStale()) return;
      const codes = engine.searchCodes(query);
      known = codes.results.length > 0 ? codes : known;
      if (codes.results.length > 0) update({ state: 'loading', response: codes });
      update({ state: 'done', response: await engine.search(query) });
    } catch (error) {
      const found = known.results.some(({ layer }) => layer === 'code')
        ? known
        : emptyAnswer(query);
      update({ state: 'error', response: found });
      if (!isStale()) console.info('The search index could not be loaded.', error);
    }
  };

  return {
    search(query) {
      current += 1;
      if (query.trim() === '') {
        shown = emptyAnswer(query);
        onUpdate({ state: 'idle', response: shown });
        return;
      }
      void run(query, current);
    },
  };
}

function emptyAnswer(query: string): SearchResponse {
  return { query, results: [], suggestions: [] };
}
