/**
 * The texts that the search shows, in the language of the page. The element with `data-search`
 * carries them as JSON in `data-strings`.
 */
export interface SearchStrings {
  /** With `{count}`. Only English has a singular. */
  count: { one?: string | undefined; other: string };
  /** With `{query}`. */
  none: string;
  noneHelp: string;
  loading: string;
  error: string;
  /** Names of kinds, services, operations and operating systems, by their value. */
  names: Record<string, string>;
}

/** The longest query that a message quotes in full. */
const MAX_QUOTED_LENGTH = 60;

/** Reads the texts from the element that carries them. */
export function readStrings(element: HTMLElement): SearchStrings {
  return JSON.parse(element.dataset['strings'] ?? '{}') as SearchStrings;
}

/** `formatCount(strings, 3)` -> `'3 results'` */
export function formatCount({ count: { one, other } }: SearchStrings, count: number): string {
  const text = count === 1 ? (one ?? other) : other;
  return text.replace('{count}', String(count));
}

/** `formatNone(strings, 'E42')` -> `'Nothing matches “E42”. Check the code …'` */
export function formatNone({ none, noneHelp }: SearchStrings, query: string): string {
  const characters = Array.from(query.trim().slice(0, 2 * (MAX_QUOTED_LENGTH + 1)));
  const isLong = characters.length > MAX_QUOTED_LENGTH;
  const quoted = characters.slice(0, MAX_QUOTED_LENGTH).join('') + (isLong ? '…' : '');
  // A function, because a query may hold what `replace` would take for a pattern, such as "$&".
  return `${none.replace('{query}', () => quoted)} ${noneHelp}`;
}
