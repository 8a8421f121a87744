import type { Entry } from '../content/catalogue/types.ts';
import { type Locale, SOURCE_LOCALE } from '../model/locales.ts';

/**
 * The language in which a page shows the prose of an entry.
 *
 * `textLocaleOf(entry, 'ja')` -> `'ja'`, or `'en'` where there is no Japanese text yet
 */
export function textLocaleOf(entry: Entry, locale: Locale): Locale {
  return entry.proseState[locale] === 'fallback' ? SOURCE_LOCALE : locale;
}
