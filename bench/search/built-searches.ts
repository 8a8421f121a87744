import type { Catalog } from '../../src/content/catalogue/types.ts';
import type { Locale } from '../../src/model/locales.ts';
import { buildMemorySources } from '../../src/search/build/build-index.ts';
import { type AskedSearch, openSearch, withoutExcerpts } from './ask.ts';

/** The searches of a catalogue as it is now. */
export interface BuiltSearches {
  searches: ReadonlyMap<Locale, AskedSearch>;
  /** Gives that of a language, as `askQueries` wants it. */
  open: (locale: Locale) => Promise<AskedSearch>;
}

/** Builds the index of each language in memory, and opens the search of each on it. */
export async function buildSearches(catalog: Catalog): Promise<BuiltSearches> {
  const built = await buildMemorySources(catalog, catalog.locales);
  const sources = new Map([...built].map(([locale, source]) => [locale, withoutExcerpts(source)]));
  const searches = new Map<Locale, AskedSearch>();
  for (const locale of catalog.locales) {
    searches.set(locale, await openSearch(locale, (other) => pick(sources, other)));
  }
  return { searches, open: (locale) => Promise.resolve(pick(searches, locale)) };
}

function pick<T>(built: ReadonlyMap<Locale, T>, locale: Locale): T {
  const found = built.get(locale);
  if (found === undefined) throw new Error(`The site has no search in ${locale}.`);
  return found;
}
