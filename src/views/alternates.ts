import type { Entry } from '../content/catalogue/types.ts';
import { LOCALE_IDS, LOCALES, type Locale } from '../model/locales.ts';
import { DEFAULT_LOCALE, entryPath } from '../model/urls.ts';

/** A link between translations of one page. */
export interface Alternate {
  hreflang: string;
  /** Path of the page, from the site's root. */
  path: string;
}

/**
 * The translations of a page, for `<link rel="alternate">`: only real ones, and always the same list
 * on each of them, as search engines want it.
 *
 * `listAlternates(['en', 'ja'], browsePath)` -> `en`, `ja` and `x-default`
 *
 * @param locales languages in which the page is really written
 * @param pathOf path of the page in a language
 * @param defaultPath page for readers of all other languages
 */
export function listAlternates(
  locales: readonly Locale[],
  pathOf: (locale: Locale) => string,
  defaultPath: string = pathOf(DEFAULT_LOCALE),
): Alternate[] {
  if (locales.length < 2) return [];
  return [
    ...locales.map((locale) => ({ hreflang: LOCALES[locale].hreflang, path: pathOf(locale) })),
    { hreflang: 'x-default', path: defaultPath },
  ];
}

/**
 * The translations of an entry's page. A page that shows the source language in place of a missing
 * translation is none.
 */
export function listEntryAlternates(entry: Entry, locale: Locale): Alternate[] {
  const locales = LOCALE_IDS.filter((other) => entry.proseState[other] !== 'fallback');
  if (!locales.includes(locale)) return [];
  return listAlternates(locales, (other) => entryPath(other, entry.type, entry.id));
}
