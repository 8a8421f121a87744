import { FILTER_FIELDS, type Filters, readFilters } from '../../filters/filters.ts';

/** What the address of the search page says: what was searched for, and which filters were set. */
export interface SearchAddress {
  query: string;
  filters: Filters;
}

/** `readAddress('?q=vss&os=linux')` -> `{ query: 'vss', filters: { os: 'linux' } }` */
export function readAddress(search: string): SearchAddress {
  const parameters = new URLSearchParams(search);
  return { query: parameters.get('q') ?? '', filters: readFilters(parameters) };
}

/**
 * The address that says so; what else it says stays.
 *
 * `buildAddress('https://host/search.html?q=a', { query: 'vss', filters: { os: 'linux' } })`
 * -> `'https://host/search.html?q=vss&os=linux'`
 */
export function buildAddress(current: string, { query, filters }: SearchAddress): string {
  const url = new URL(current);
  url.searchParams.set('q', query);
  for (const field of FILTER_FIELDS) {
    const value = filters[field];
    if (value === undefined) url.searchParams.delete(field);
    else url.searchParams.set(field, value);
  }
  return url.href;
}

/** Puts it into the address, where the browser lets a page do so (not from disk). */
export function showInAddress(address: SearchAddress, how: 'push' | 'replace'): void {
  const url = buildAddress(location.href, address);
  if (url === location.href) return;
  try {
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  } catch {
    // Pages from disk have no origin that could own an address. The answer is shown all the same.
  }
}
