/** Longer queries stand in no address: browsers and people who pass addresses on cut them. */
export const MAX_ADDRESS_QUERY = 4000;

/** Under which name such a query is taken along to the search page, in this tab. */
const STORAGE_KEY = 'search-query';

/** What the browser keeps for one place in its history. */
export interface KeptState {
  /** A query that is too long for an address. */
  query?: string;
  /** How far down the reader was, in pixels. */
  top?: number;
}

/** What the browser has kept for this place in its history. */
export function readState(): KeptState {
  return (history.state ?? {}) as KeptState;
}

/**
 * The parameters of an address. They stand after `#`, where no server sees them; links with `?q=` work
 * as well.
 *
 * `readParameters({ hash: '#q=vss', search: '' }).get('q')` -> `'vss'`
 */
export function readParameters({
  hash,
  search,
}: Pick<Location, 'hash' | 'search'>): URLSearchParams {
  return new URLSearchParams(hash.includes('=') ? hash.slice(1) : search);
}

/** What was searched for at this place in the history. */
export function recallQuery(): string {
  return readState().query ?? readParameters(location).get('q') ?? takeLongQuery();
}

/** Leads to the search page with a query: `goToSearch('https://host/en/search.html', 'vss')`. */
export function goToSearch(page: string, query: string): void {
  const isTaken = query.length > MAX_ADDRESS_QUERY && giveLongQuery(query);
  const shown = isTaken ? '' : query.slice(0, MAX_ADDRESS_QUERY);
  location.assign(page + (shown === '' ? '' : `#${new URLSearchParams({ q: shown }).toString()}`));
}

function giveLongQuery(query: string): boolean {
  try {
    sessionStorage.setItem(STORAGE_KEY, query);
    return true;
  } catch {
    // Storage is off or full: the beginning has to do.
    return false;
  }
}

function takeLongQuery(): string {
  try {
    const query = sessionStorage.getItem(STORAGE_KEY) ?? '';
    sessionStorage.removeItem(STORAGE_KEY);
    return query;
  } catch {
    // Storage is off: nothing can have been taken along.
    return '';
  }
}
