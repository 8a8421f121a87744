import type { Facet } from './facets.ts';
import type { Locale, Localized } from './locales.ts';

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
