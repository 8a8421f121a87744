import { recall, remember } from '../../dom/storage.ts';
import { foldText } from '../../model/fold-text.ts';

/** What the reader searched for before, newest first. Kept in this browser and sent nowhere. */
export interface RecentSearches {
  list: () => readonly string[];
  /** Remembers a query that was submitted or led to a page. */
  add: (query: string) => void;
  clear: () => void;
}

const MAX_QUERIES = 8;
/** A longer text was pasted: it may hold names of machines and people, and nobody reads it in a list. */
const MAX_LENGTH = 80;

const KEY = 'recent-searches';

/** Opens the list. Where storage is off or full, it lasts as long as the page. */
export function createRecentSearches(): RecentSearches {
  let known: readonly string[] = [];
  let isStored = true;
  const list = (): readonly string[] => {
    // Read each time: another tab may have searched since, or cleared the list.
    if (isStored) known = readStored();
    return known;
  };
  return {
    list,
    add: (query) => {
      known = addQuery(list(), query);
      remember('device', KEY, known);
      // What was searched for last comes first.
      isStored = readStored()[0] === known[0];
    },
    clear: () => {
      known = [];
      remember('device', KEY, undefined);
    },
  };
}

/**
 * Puts a query first in the list, once, however it is written.
 *
 * `addQuery(['VSS', 'e42'], ' vss ')` -> `['vss', 'e42']`
 */
export function addQuery(queries: readonly string[], query: string): readonly string[] {
  const text = query.trim().replaceAll(/\s+/g, ' ');
  if (text === '' || text.length > MAX_LENGTH) return queries;
  const others = queries.filter((other) => foldText(other) !== foldText(text));
  return [text, ...others].slice(0, MAX_QUERIES);
}

/** Takes what it would have put there itself. */
function readStored(): readonly string[] {
  const stored = recall('device', KEY);
  if (!Array.isArray(stored)) return [];
  const texts = stored.filter((item): item is string => typeof item === 'string');
  return texts.reduceRight<readonly string[]>(addQuery, []);
}
