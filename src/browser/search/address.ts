import { type Filters, readFilters } from '../../filters/filters.ts';
import type { SearchFilter } from '../../search/files/strings.ts';

/** What the address of the search page says: what was searched for, and which filters were set. */
export interface SearchAddress {
  query: string;
  filters: Filters;
}

/** `readAddress(fields, '?q=vss&os=linux')` -> `{ query: 'vss', filters: { os: 'linux' } }` */
export function readAddress(fields: readonly SearchFilter[], search: string): SearchAddress {
  const parameters = new URLSearchParams(search);
  return { query: parameters.get('q') ?? '', filters: readFilters(fields, parameters) };
}

/**
 * The address that says so; what else it says stays.
 *
 * `buildAddress(fields, 'https://host/search.html?q=a', { query: 'vss', filters: { os: 'linux' } })`
 * -> `'https://host/search.html?q=vss&os=linux'`
 */
export function buildAddress(
  fields: readonly SearchFilter[],
  current: string,
  { query, filters }: SearchAddress,
): string {
  const url = new URL(current);
  url.searchParams.set('q', query);
  for (const { id } of fields) {
    const value = filters[id];
    if (value === undefined) url.searchParams.delete(id);
    else url.searchParams.set(id, value);
  }
  return url.href;
}

/** Puts it into the address, where the browser lets a page do so (not from disk). */
export function showInAddress(
  fields: readonly SearchFilter[],
  address: SearchAddress,
  how: 'push' | 'replace',
): void {
  const url = buildAddress(fields, location.href, address);
  if (url === location.href) return;
  try {
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  } catch {
    // Pages from disk have no origin that could own an address. The answer is shown all the same.
  }
}
