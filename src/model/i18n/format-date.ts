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
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle });
  return format.format(new Date(`${day}T00:00:00Z`));
}
