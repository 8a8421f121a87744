/** Longer queries stand in no address: browsers and people who pass addresses on cut them. */
export const MAX_ADDRESS_QUERY = 4000;

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

/** Leads to the search page with a query: `goToSearch('https://host/en/search.html', 'vss')`. */
export function goToSearch(page: string, query: string): void {
  const q = query.slice(0, MAX_ADDRESS_QUERY);
  location.assign(q === '' ? page : `${page}#${new URLSearchParams({ q }).toString()}`);
}
