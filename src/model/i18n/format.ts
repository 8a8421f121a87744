import { LOCALES, type Locale } from '../locales.ts';

/**
 * Shows a day in the manner of a language.
 *
 * `formatDate('en', '2025-12-18')` -> `'Dec 18, 2025'`,
 * `formatDate('ja', '2025-12-18')` -> `'2025年12月18日'`,
 * `formatDate('zh-TW', '2025-12-18')` -> `'2025年12月18日'`
 *
 * @param day as `YYYY-MM-DD`
 */
export function formatDate(locale: Locale, day: string): string {
  const { dateStyle } = LOCALES[locale];
  // A day is no instant: without UTC it would be the day before, west of Greenwich.
  const format =
    dayFormats.get(locale) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle });
  dayFormats.set(locale, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Each takes a millisecond to make, and a page shows several days. */
const dayFormats = new Map<Locale, Intl.DateTimeFormat>();

/**
 * Things in a row, where a sentence takes them in as one: no "and", and nothing of a Latin text between
 * those of another script.
 *
 * `formatList('en', ['.css', '.js'])` -> `'.css, .js'`, `formatList('ja', ['.css', '.js'])` -> `'.css、.js'`
 */
export function formatList(locale: Locale, items: readonly string[]): string {
  return items.join(LOCALES[locale].comma);
}

/** `formatLabelled('en', 'Kind', 'Cause')` -> `'Kind: Cause'`; `formatLabelled('ja', '種類', '原因')` -> `'種類：原因'` */
export function formatLabelled(locale: Locale, label: string, value: string): string {
  return label + LOCALES[locale].colon + value;
}

/** `formatNumber('ja', 1234)` -> `'1,234'` */
export function formatNumber(locale: Locale, number: number): string {
  return new Intl.NumberFormat(locale).format(number);
}
