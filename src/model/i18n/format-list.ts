import { isLatin, type Locale } from '../locales.ts';

/**
 * Things in a row, where a sentence takes them in as one: no "and", and nothing of a Latin text between
 * those of another script.
 *
 * `formatList('en', ['.css', '.js'])` -> `'.css, .js'`, `formatList('ja', ['.css', '.js'])` -> `'.css、.js'`
 */
export function formatList(locale: Locale, items: readonly string[]): string {
  return items.join(isLatin(locale) ? ', ' : '、');
}
