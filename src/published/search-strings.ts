import { type SearchStrings, stringsKey } from '../search/files/strings.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import type { Product } from '../content/schemas/product.ts';
import { listFacets } from '../model/facets.ts';
import type { Locale } from '../model/locales.ts';
import type { UiStrings } from '../content/schemas/ui.ts';
import { renderDataScript } from '../model/data-script.ts';

/** The texts that the search needs in the browser, out of all texts of the interface. */
function selectSearchStrings(ui: UiStrings, product: Product, locale: Locale): SearchStrings {
  const { search, browse, entry, kind } = ui;
  const facets = listFacets(product.facets, 'search').map(({ id, values }) => ({
    id,
    values: Object.entries(values).map(([value, name]) => ({ value, name: name[locale] })),
  }));
  return {
    count: search.count,
    countFiltered: browse.count,
    countFirst: search.countFirst,
    none: search.none,
    noneHelp: search.noneHelp,
    noneFiltered: search.noneFiltered,
    recognized: search.recognized,
    unknown: search.unknown,
    copyReport: search.copyReport,
    copied: entry.copied,
    copyFailed: entry.copyFailed,
    report: search.report,
    corrected: search.corrected,
    searchedIn: search.searchedIn,
    loading: search.loading,
    error: search.error,
    unavailable: search.unavailable,
    titleFor: `${search.titleFor} - ${product.name}`,
    knownOnly: entry.unwritten,
    filters: [
      { id: 'kind', values: Object.entries(kind).map(([value, name]) => ({ value, name })) },
      ...facets,
    ],
  };
}

/**
 * The script that hands the texts of one language to the search.
 *
 * `renderSearchStrings(catalog, '3f2a', 'ja')` -> `'__shirube.set("3f2a/ja/strings",{…});'`
 */
export function renderSearchStrings(
  { ui, product }: Pick<Catalog, 'ui' | 'product'>,
  build: string,
  locale: Locale,
): string {
  const strings = selectSearchStrings(ui[locale], product, locale);
  return renderDataScript(stringsKey(build, locale), JSON.stringify(strings));
}
