import type { Catalog } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import { type IndexCache, loadIndexFiles } from '../search/build/index-cache.ts';
import { createKeptSource } from '../search/build/kept-source.ts';
import type { SearchSource } from '../search/files/payloads.ts';

/**
 * Makes the function that opens the search of a language as the content is now: what a build has kept, or a new
 * index, which is kept then. Whoever is done closes Pagefind.
 *
 * @param onOpen is told of an index before it is read, which takes some seconds where it is to be made
 */
export function createSearchOpener(
  catalog: Catalog,
  cache: IndexCache,
  onOpen: (locale: Locale) => void = () => undefined,
): (locale: Locale) => SearchSource {
  const sources = new Map<Locale, SearchSource>();
  return (locale) => {
    const source =
      sources.get(locale) ??
      createKeptSource(locale, () => {
        onOpen(locale);
        return loadIndexFiles(catalog, locale, cache);
      });
    sources.set(locale, source);
    return source;
  };
}
