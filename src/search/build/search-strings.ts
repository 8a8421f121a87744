import type { Catalog } from '../../content/catalogue/types.ts';
import { listFacets } from '../../model/facets.ts';
import type { Locale } from '../../model/locales.ts';
import type { SearchStrings } from '../files/strings.ts';

/** The texts that the search needs in the browser, out of all texts of the interface. */
export function selectSearchStrings(
  { ui, product }: Pick<Catalog, 'ui' | 'product'>,
  locale: Locale,
): SearchStrings {
  const { search, browse, entry, kind } = ui[locale];
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
