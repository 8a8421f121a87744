import { recall, remember } from '../../dom/storage.ts';
import { goToSearch, MAX_ADDRESS_QUERY, readParameters } from './query-address.ts';

/** Under which name a query that is too long for an address is taken along, in this tab. */
const KEY = 'search-query';

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

/** What was searched for at this place in the history. */
export function recallQuery(): string {
  return readState().query ?? readParameters(location).get('q') ?? '';
}

/** Leads to the search page with a query of any length. */
export function takeToSearch(page: string, query: string): void {
  // Where storage is off or full, the beginning has to do.
  if (query.length > MAX_ADDRESS_QUERY) remember('tab', KEY, query);
  goToSearch(page, query);
}

/** The long query with which the reader comes to the search page; gives it once. */
export function takeLongQuery(): string | undefined {
  const query = recall('tab', KEY);
  remember('tab', KEY, undefined);
  return typeof query === 'string' ? query : undefined;
}
