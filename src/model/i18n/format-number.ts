import type { Locale } from '../locales.ts';

/** `formatNumber('ja', 1234)` -> `'1,234'` */
export function formatNumber(locale: Locale, number: number): string {
  return new Intl.NumberFormat(locale).format(number);
}
