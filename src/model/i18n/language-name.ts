import type { Locale } from '../locales.ts';

/**
 * The name of a language, in the words of another.
 *
 * `languageName('ja', 'en')` -> `'英語'`, `languageName('zh-TW', 'en')` -> `'英文'`
 */
export function languageName(locale: Locale, named: Locale): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(named) ?? named;
}
