import type { Locale, Localized } from './locales.ts';

/** Where a facet is used: the name of the place, as `content/product.yaml` writes it. */
export const FACET_PLACES = ['scope', 'facts', 'home', 'browse', 'row', 'search'] as const;

export type FacetPlace = (typeof FACET_PLACES)[number];

/**
 * A way to sort entries: a closed list of values, of which an entry has one or several. The table of
 * them is `facets` of `content/product.yaml`; nothing else lists them.
 */
export interface Facet {
  /** The name of the field in `error.yaml` (and `cause.yaml`), in addresses and in the API. */
  id: string;
  /** Whether causes have it too. */
  causes: boolean;
  /** Whether an entry may have several values. None then means that it concerns every one. */
  many: boolean;
  /** How much two errors that share the value have in common, for the nearest written pages. */
  weight: number;
  places: readonly FacetPlace[];
  label: Localized<string>;
  /** Heading of its list on the home page; the label where there is none. */
  heading?: Localized<string> | undefined;
  /** What a page says where an entry concerns every value. */
  any?: Localized<string> | undefined;
  /** The name of each value, in the order in which lists show them. */
  values: Readonly<Record<string, Localized<string>>>;
}

/** The values that an entry has in each facet, by the facet's id. */
export type FacetValues = Readonly<Record<string, readonly string[]>>;

/** `listFacets(facets, 'home')` -> the facets by which the home page sorts, in the order of the table */
export function listFacets(facets: readonly Facet[], place: FacetPlace): Facet[] {
  return facets.filter(({ places }) => places.includes(place));
}

/**
 * Tells whether an entry belongs under a value: because it has it, or because it concerns every one.
 *
 * `hasValue({ os: [] }, 'os', 'linux')` -> `true`, `hasValue({ os: ['windows'] }, 'os', 'linux')` -> `false`,
 * `hasValue({}, 'os', 'linux')` -> `false`
 */
export function hasValue(values: FacetValues, facet: string, wanted: string): boolean {
  const own = values[facet];
  return own !== undefined && (own.length === 0 || own.includes(wanted));
}

/** What a product has names for, that tell one variant of a command from another. */
interface VariantNames {
  facets: readonly Pick<Facet, 'values'>[];
  shells: Readonly<Record<string, { name: Localized<string> }>>;
}

/**
 * What variants may be called by: the ids of the shells, then those of each facet.
 *
 * `listVariantKinds(product)` -> `[['cmd', 'bash'], ['windows', 'linux']]`
 */
export function listVariantKinds({ facets, shells }: VariantNames): string[][] {
  return [Object.keys(shells), ...facets.map(({ values }) => Object.keys(values))];
}

/** `nameVariant(product, 'linux', 'ja')` -> `'Linux'`; the id itself where nothing has it. */
export function nameVariant({ facets, shells }: VariantNames, id: string, locale: Locale): string {
  const names =
    shells[id]?.name ?? facets.map(({ values }) => values[id]).find((name) => name !== undefined);
  return names?.[locale] ?? id;
}
