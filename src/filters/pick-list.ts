/** A page with the errors under one value of a facet. */
export interface FacetList {
  facet: string;
  value: string;
  /** How many errors it has. */
  number: number;
  href: string;
}

/**
 * Where the list of all errors with these filters is now that it is divided: the shortest list under one of the
 * values, filtered by the others. A text is for the search.
 *
 * `('?service=mars&os=linux', [{ facet: 'service', value: 'mars', number: 40, href: 'lists/service-mars.html' }], 'search.html')`
 * -> `'lists/service-mars.html?os=linux'`;
 * `('?text=vss', [], 'search.html')` -> `'search.html#q=vss'`
 *
 * @returns undefined where nothing is filtered
 */
export function pickList(
  query: string,
  lists: readonly FacetList[],
  search: string,
): string | undefined {
  const wanted = new URLSearchParams(query);
  const [list] = lists
    .filter(({ facet, value }) => wanted.get(facet) === value)
    .sort((a, b) => a.number - b.number);
  if (list === undefined) {
    const text = wanted.get('text')?.trim() ?? '';
    return text === '' ? undefined : `${search}#q=${encodeURIComponent(text)}`;
  }
  wanted.delete(list.facet);
  const rest = wanted.toString();
  return rest === '' ? list.href : `${list.href}?${rest}`;
}
