import type { SearchStrings } from '../../search/files/strings.ts';

/** The longest query that a message quotes in full. */
const MAX_QUOTED_LENGTH = 60;

/**
 * Says how many results are shown, and out of how many, where filters hold some back.
 *
 * `formatCount(strings, 3)` -> `'3 results'`, `formatCount(strings, 3, 12)` -> `'3 of 12'`
 */
export function formatCount(strings: SearchStrings, count: number, total = count): string {
  const { one, other } = count === total ? strings.count : strings.countFiltered;
  const text = count === 1 ? (one ?? other) : other;
  return text.replace('{count}', String(count)).replace('{total}', String(total));
}

/** `formatNone(strings, 'E42')` -> `'Nothing matches “E42”. Check the code …'` */
export function formatNone({ none, noneHelp }: SearchStrings, query: string): string {
  return `${insertQuery(none, query)} ${noneHelp}`;
}

/** `formatTitle(strings, 'E42')` -> `'“E42” - Search - Shirube'` */
export function formatTitle({ titleFor }: SearchStrings, query: string): string {
  return insertQuery(titleFor, query);
}

/** Quotes a query in a text, shortened where it is long, and never in the middle of a character. */
function insertQuery(text: string, query: string): string {
  const characters = Array.from(query.trim().slice(0, 2 * (MAX_QUOTED_LENGTH + 1)));
  const isLong = characters.length > MAX_QUOTED_LENGTH;
  const quoted = characters.slice(0, MAX_QUOTED_LENGTH).join('') + (isLong ? '…' : '');
  // A function, because a query may hold what `replace` would take for a pattern, such as "$&".
  return text.replace('{query}', () => quoted);
}
