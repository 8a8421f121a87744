import { LOCALES, type Locale } from '../locales.ts';

/**
 * The name of a language, in the words of another.
 *
 * `languageName('ja', 'en')` -> `'英語'`, `languageName('en', 'zh-TW')` -> `'Traditional Chinese'`
 */
export function languageName(locale: Locale, named: Locale): string {
  const definition = LOCALES[named];
  const tag = 'named' in definition ? definition.named : named;
  return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
}

/**
 * The names of several languages in a sentence, that of the reader first.
 *
 * `listLanguageNames('en', ['ja', 'en'])` -> `'English and Japanese'`
 */
export function listLanguageNames(locale: Locale, named: readonly Locale[]): string {
  const ordered = [...named].sort((a, b) => Number(b === locale) - Number(a === locale));
  return new Intl.ListFormat(locale).format(ordered.map((other) => languageName(locale, other)));
}
