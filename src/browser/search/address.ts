import { type Filters, readFilters } from '../../filters/filters.ts';
import type { SearchFilter } from '../../search/files/strings.ts';
import { type KeptState, readState, recallQuery } from './kept-query.ts';
import { MAX_ADDRESS_QUERY, readParameters } from './query-address.ts';

/** What the search page shows: what was searched for, and which filters were set. */
export interface SearchAddress {
  query: string;
  filters: Filters;
}

/**
 * What an address says.
 *
 * `readAddress(fields, { hash: '#q=vss&os=linux', search: '' })`
 * -> `{ query: 'vss', filters: { os: 'linux' } }`
 */
export function readAddress(
  fields: readonly SearchFilter[],
  address: Pick<Location, 'hash' | 'search'>,
): SearchAddress {
  const parameters = readParameters(address);
  return { query: parameters.get('q') ?? '', filters: readFilters(fields, parameters) };
}

/**
 * The part of an address after `#` that says so; empty where there is nothing to say.
 *
 * `buildFragment(fields, { query: 'vss', filters: { os: 'linux' } })` -> `'#q=vss&os=linux'`
 */
export function buildFragment(
  fields: readonly SearchFilter[],
  { query, filters }: SearchAddress,
): string {
  const parameters = new URLSearchParams();
  if (query !== '' && query.length <= MAX_ADDRESS_QUERY) parameters.set('q', query);
  for (const { id } of fields) {
    const value = filters[id];
    if (value !== undefined) parameters.set(id, value);
  }
  const text = parameters.toString();
  return text === '' ? '' : `#${text}`;
}

/** What the place in the history says that the reader is at: its address, and what is kept beside it. */
export function recallAddress(fields: readonly SearchFilter[]): SearchAddress {
  return { ...readAddress(fields, location), query: recallQuery() };
}

/** Puts it into the address, as a new place in the history or in the place of the old one. */
export function showInAddress(
  fields: readonly SearchFilter[],
  address: SearchAddress,
  how: 'push' | 'replace',
): void {
  const fragment = buildFragment(fields, address);
  const url = new URL(location.href);
  url.hash = fragment;
  for (const name of ['q', ...fields.map(({ id }) => id)]) url.searchParams.delete(name);
  const state: KeptState = address.query.length > MAX_ADDRESS_QUERY ? { query: address.query } : {};
  if (url.href === location.href && state.query === readState().query) return;
  try {
    if (how === 'push') history.pushState(state, '', url);
    else history.replaceState(state, '', url);
  } catch {
    // From disk some browsers allow no other change than that of the fragment.
    if (how === 'push') location.hash = fragment;
    else location.replace(fragment === '' ? '#' : fragment);
  }
}

/** Keeps how far down the reader is, for when they come back or load the page again. */
export function keepTop(): void {
  history.replaceState({ ...readState(), top: scrollY } satisfies KeptState, '');
}

/** How far down the reader was at this place in the history. */
export function recallTop(): number {
  return readState().top ?? 0;
}
