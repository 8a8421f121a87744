import { goToSearch, MAX_ADDRESS_QUERY, readParameters } from './query-address.ts';

/** Under which name a query that is too long for an address is taken along, in this tab. */
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

/** What was searched for at this place in the history, or is taken along from another page. */
export function recallQuery(): string {
  const long = takeLongQuery();
  return readState().query ?? long ?? readParameters(location).get('q') ?? '';
}

/** Leads to the search page with a query of any length. */
export function takeToSearch(page: string, query: string): void {
  if (query.length > MAX_ADDRESS_QUERY) giveLongQuery(query);
  goToSearch(page, query);
}

function giveLongQuery(query: string): void {
  try {
    sessionStorage.setItem(STORAGE_KEY, query);
  } catch {
    // Storage is off or full: the beginning has to do.
  }
}

function takeLongQuery(): string | undefined {
  try {
    const query = sessionStorage.getItem(STORAGE_KEY);
    sessionStorage.removeItem(STORAGE_KEY);
    return query ?? undefined;
  } catch {
    // Storage is off: nothing can have been taken along.
    return undefined;
  }
}
