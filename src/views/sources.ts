import { sourceAddressOf } from '../content/catalogue/source-address.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import { LOCALE_IDS, type Locale } from '../model/locales.ts';

/** A document that a page cites. */
export interface SourceView {
  title: string;
  /** The language of the title, which differs from the page's when the document has none in it. */
  titleLocale: Locale;
  publisher: string;
  /** Address, with the place in the document; undefined when it is no longer published. */
  url: string | undefined;
  /** Dates of the versions used, newest first. */
  dates: string[];
}

/**
 * The documents that an entry cites, each once, with the dates of all versions used.
 *
 * Two citations of one document, of 2019 and 2025 -> one source with
 * `dates: ['2025-12-18', '2019-07-05']`
 */
export function listSources(catalog: Catalog, entry: Entry, locale: Locale): SourceView[] {
  const sources = new Map<string, SourceView>();
  for (const { document: id, date, anchor } of entry.sources) {
    const known = sources.get(id);
    if (known !== undefined) {
      if (!known.dates.includes(date)) known.dates.push(date);
      continue;
    }
    const document = catalog.documents[id];
    if (document === undefined) continue;
    const preferred = [locale, catalog.sourceLocale, ...LOCALE_IDS];
    const titleLocale =
      preferred.find((candidate) => document.title[candidate] !== undefined) ?? locale;
    sources.set(id, {
      title: document.title[titleLocale] ?? id,
      titleLocale,
      publisher: document.publisher,
      url: sourceAddressOf(document, anchor),
      dates: [date],
    });
  }
  for (const source of sources.values()) source.dates.sort().reverse();
  return [...sources.values()];
}
