import type { Catalog, Entry } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import { entryPath } from '../model/urls.ts';

/** A link between translations of one page. */
export interface Alternate {
  /** A language, or `x-default` for the page of all other readers. */
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
 * @param locales languages in which the page is really written, the source language first
 * @param pathOf path of the page in a language
 * @param defaultPath page for readers of all other languages; else that in the first language
 */
export function listAlternates(
  locales: readonly Locale[],
  pathOf: (locale: Locale) => string,
  defaultPath?: string,
): Alternate[] {
  const [first] = locales;
  if (first === undefined || locales.length < 2) return [];
  return [
    ...locales.map((locale) => ({ hreflang: locale, path: pathOf(locale) })),
    { hreflang: 'x-default', path: defaultPath ?? pathOf(first) },
  ];
}

/**
 * The translations of an entry's page. A page that shows the source language in place of a missing
 * translation is none.
 */
export function listEntryAlternates(
  { locales }: Catalog,
  entry: Entry,
  locale: Locale,
): Alternate[] {
  const written = locales.filter((other) => entry.proseState[other] !== 'fallback');
  if (!written.includes(locale)) return [];
  return listAlternates(written, (other) => entryPath(other, entry.type, entry.id));
}
