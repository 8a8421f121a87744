import { readSection } from '../content/catalogue/ref-marks.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';

/**
 * What an entry means, in a sentence or two: the first paragraph alone, as the rest may be lists, which mean
 * nothing as running text. Undefined where it is not written in the language.
 *
 * `readMeaning(catalog, entry, 'en')` -> `'Azure Backup takes one backup of a VM at a time.'`
 */
export function readMeaning(catalog: Catalog, entry: Entry, locale: Locale): string | undefined {
  const meaning = entry.prose[locale]?.sections.find(({ component }) => component === 'Meaning');
  return meaning && readSection(meaning, locale, catalog).split('\n', 1)[0];
}
