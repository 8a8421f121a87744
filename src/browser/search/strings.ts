import { count, fill } from '../../model/i18n/texts.ts';
import { formatNumber } from '../../model/i18n/format.ts';
import type { Locale } from '../../model/locales.ts';
import type { SearchStrings } from '../../search/files/strings.ts';

/** The longest query that a message quotes in full. */
const MAX_QUOTED_LENGTH = 60;

/**
 * Says how many results are shown, and out of how many, where filters hold some back.
 *
 * `formatCount(strings, 'en', 3)` -> `'3 results'`, `formatCount(strings, 'en', 3, 12)` -> `'3 of 12'`
 */
export function formatCount(
  strings: SearchStrings,
  locale: Locale,
  number: number,
  total = number,
): string {
  const text = number === total ? strings.count : strings.countFiltered;
  return count(locale, text, number, { total: formatNumber(locale, total) });
}

/** `formatFirst(strings, 'en', 30, 45)` -> `'The first 30 of 45 results'` */
export function formatFirst(
  { countFirst }: SearchStrings,
  locale: Locale,
  number: number,
  total: number,
): string {
  return fill(countFirst, {
    count: formatNumber(locale, number),
    total: formatNumber(locale, total),
  });
}

/** `formatNone(strings, 'E42')` -> `['Nothing matches “E42”.', 'Check the code …']` */
export function formatNone({ none, noneHelp }: SearchStrings, query: string): string[] {
  return [fill(none, { query: shorten(query) }), noneHelp];
}

/** `formatTitle(strings, 'E42')` -> `'“E42” - Search - Shirube'` */
export function formatTitle({ titleFor }: SearchStrings, query: string): string {
  return fill(titleFor, { query: shorten(query) });
}

/** A query as it is quoted: cut where it is long, and never in the middle of a character. */
function shorten(query: string): string {
  const characters = Array.from(query.trim().slice(0, 2 * (MAX_QUOTED_LENGTH + 1)));
  const isLong = characters.length > MAX_QUOTED_LENGTH;
  return characters.slice(0, MAX_QUOTED_LENGTH).join('') + (isLong ? '…' : '');
}
