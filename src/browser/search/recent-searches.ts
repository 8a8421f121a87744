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

/**
 * Opens the list. Where storage is off or full, it lasts as long as the page.
 *
 * @param key under which the storage has it
 * @param openStorage gives the storage; may throw, as `localStorage` itself does where it is forbidden
 */
export function createRecentSearches(
  key: string,
  openStorage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): RecentSearches {
  let known: readonly string[] = [];
  let isStored = true;
  const list = (): readonly string[] => {
    try {
      // Read each time: another tab may have searched since, or cleared the list.
      if (isStored) known = parseQueries(openStorage().getItem(key));
    } catch {
      isStored = false;
    }
    return known;
  };
  return {
    list,
    add: (query) => {
      known = addQuery(list(), query);
      try {
        openStorage().setItem(key, JSON.stringify(known));
        isStored = true;
      } catch {
        // It lasts as long as the page.
        isStored = false;
      }
    },
    clear: () => {
      known = [];
      try {
        openStorage().removeItem(key);
      } catch {
        // There was nothing to remove.
      }
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

/** Anything may be in the storage: older versions and other programs of the host write there too. */
function parseQueries(stored: string | null): readonly string[] {
  if (stored === null) return [];
  try {
    const value: unknown = JSON.parse(stored);
    if (!Array.isArray(value)) return [];
    const texts = value.filter((item): item is string => typeof item === 'string');
    return texts.reduceRight<readonly string[]>(addQuery, []);
  } catch {
    return [];
  }
}
