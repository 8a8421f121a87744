import { type FacetValues, hasValue } from '../model/facets.ts';
import type { SearchFilter } from '../search/files/strings.ts';
import type { SearchEntry } from '../search/types.ts';

/** The value chosen in each field; a field that is left out lets everything pass. */
export type Filters = Readonly<Partial<Record<string, string>>>;

/** A choice in a field. */
export interface FilterChoice {
  value: string;
  name: string;
  /** How many results would be left, the other fields staying as they are. */
  count: number;
}

/** What the page offers in one field. */
export interface FilterChoices {
  /** The values that occur among the results, and the chosen one. */
  choices: readonly FilterChoice[];
  /** Whether one of them would hold anything back, or does. */
  isUseful: boolean;
}

/** In the list of all errors, nothing has another kind. */
type Filterable = Pick<SearchEntry, 'facets'> & Partial<Pick<SearchEntry, 'kind'>>;

/**
 * Tells whether a result passes all filters. What concerns every value of a facet passes.
 *
 * `matchesFilters({ kind: 'code', facets: { os: [] } }, { os: 'linux' })` -> `true`
 */
export function matchesFilters(entry: Filterable, filters: Filters): boolean {
  return Object.entries(filters).every(
    ([field, wanted]) => wanted === undefined || hasValue(valuesOf(entry), field, wanted),
  );
}

/** Tells for each field what can be chosen among results, and how many each choice would leave. */
export function countChoices(
  fields: readonly SearchFilter[],
  results: readonly Filterable[],
  filters: Filters,
): Map<string, FilterChoices> {
  return new Map(
    fields.map(({ id, values }): [string, FilterChoices] => {
      const choices = values
        .filter(
          ({ value }) =>
            value === filters[id] || results.some((entry) => valuesOf(entry)[id]?.includes(value)),
        )
        .map(({ value, name }) => ({
          value,
          name,
          count: results.filter((entry) => matchesFilters(entry, { ...filters, [id]: value }))
            .length,
        }));
      const isUseful =
        filters[id] !== undefined ||
        choices.some(({ value }) => results.some((entry) => !hasValue(valuesOf(entry), id, value)));
      return [id, { choices, isUseful }];
    }),
  );
}

/** Keeps what is a filter; an address may hold anything. */
export function readFilters(fields: readonly SearchFilter[], parameters: URLSearchParams): Filters {
  const filters: Partial<Record<string, string>> = {};
  for (const { id, values } of fields) {
    const value = parameters.get(id);
    if (value !== null && values.some((known) => known.value === value)) filters[id] = value;
  }
  return filters;
}

/** The kind of an entry is one more thing that results are sorted by. */
function valuesOf({ kind, facets }: Filterable): FacetValues {
  return kind === undefined ? facets : { ...facets, kind: [kind] };
}
