import type { Entry } from '../content/catalogue/types.ts';
import { type Facet, type FacetValues, hasValue, listFacets } from '../model/facets.ts';
import { formatList } from '../model/i18n/format.ts';
import type { Locale } from '../model/locales.ts';
import { listPath } from '../model/list-path.ts';
import { browsePath } from '../model/urls.ts';
import { nameFacetList } from './list-pages.ts';

/** A facet of an entry, as its page shows it. */
export interface FacetFact {
  label: string;
  text: string;
  /** Path of the list of all errors that are sorted alike; undefined where the list has no such filter. */
  path: string | undefined;
}

/**
 * `describeFacets(product.facets, entry, 'en', false)` -> `[{ label: 'Service', text: 'Azure Backup', … }, …]`
 *
 * @param isLong whether the list of all errors has pages by facet
 */
export function describeFacets(
  facets: readonly Facet[],
  entry: Pick<Entry, 'facets'>,
  locale: Locale,
  isLong: boolean,
): FacetFact[] {
  return listFacets(facets, 'facts').flatMap((facet) => {
    const values = entry.facets[facet.id];
    if (values === undefined) return [];
    const [only, ...others] = values;
    return {
      label: facet.label[locale],
      text: nameValues(facet, values, locale),
      path:
        only !== undefined && others.length === 0 && !facet.many && facet.places.includes('browse')
          ? facetPath(locale, facet.id, only, isLong)
          : undefined,
    };
  });
}

/** `nameValues(os, ['windows', 'linux'], 'ja')` -> `'Windows、Linux'`, `nameValues(os, [], 'en')` -> `'Any'` */
export function nameValues(facet: Facet, values: readonly string[], locale: Locale): string {
  if (values.length === 0) return facet.any?.[locale] ?? '';
  return formatList(
    locale,
    values.map((value) => facet.values[value]?.[locale] ?? value),
  );
}

/** A value of a facet, with the number of entries under it. */
export interface FacetCount {
  value: string;
  name: string;
  /** Path of the list of all errors under it. */
  path: string;
  number: number;
}

/**
 * Counts entries by the values of a facet that occur, in the order of the table. What concerns every
 * value counts under each.
 *
 * `countFacet(operation, items, 'en', false)` -> `[{ value: 'backup', name: 'Back up', number: 31, … }, …]`
 *
 * @param isLong whether the list of all errors has pages by facet
 */
export function countFacet(
  facet: Facet,
  items: readonly { facets: FacetValues }[],
  locale: Locale,
  isLong: boolean,
): FacetCount[] {
  return Object.entries(facet.values)
    .filter(([value]) => items.some(({ facets }) => facets[facet.id]?.includes(value)))
    .map(([value, name]) => ({
      value,
      name: name[locale],
      path: facetPath(locale, facet.id, value, isLong),
      number: items.filter(({ facets }) => hasValue(facets, facet.id, value)).length,
    }));
}

/**
 * The list of the errors under a value: a page of its own, or the list of all errors, filtered. Then the state
 * travels in the query, so that it can be shared.
 *
 * `facetPath('ja', 'operation', 'restore', false)` -> `'ja/browse.html?operation=restore'`,
 * `facetPath('ja', 'operation', 'restore', true)` -> `'ja/lists/operation-restore.html'`
 */
function facetPath(locale: Locale, facet: string, value: string, isLong: boolean): string {
  return isLong
    ? listPath(locale, nameFacetList(facet, value))
    : `${browsePath(locale)}?${facet}=${value}`;
}
