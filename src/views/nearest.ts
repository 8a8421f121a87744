import { defineDerivation } from '../content/catalogue/derive.ts';
import type { Catalog, ErrorEntry } from '../content/catalogue/types.ts';
import type { Facet } from '../model/facets.ts';

/** How near another error is by what it names and shares; facets bring weights of their own. */
const WEIGHTS = { related: 100, seeAlso: 80, cause: 20 };

/**
 * The written errors that are nearest to one that is not written yet: those that it names, then those
 * that share causes, then those that are sorted alike. The weights are added up; ties stay in the order
 * of the catalogue.
 *
 * `findNearestWritten(catalog, entry)` -> up to six errors, nearest first
 */
export function findNearestWritten(catalog: Catalog, { id }: ErrorEntry): ErrorEntry[] {
  return rankNearest(catalog, id).flatMap((other) => catalog.errors.get(other) ?? []);
}

/** How many an error is offered. */
const MOST_FOUND = 6;

const rankNearest = defineDerivation('nearest', ({ errors, product }, id): readonly string[] => {
  const entry = errors.get(id);
  if (entry === undefined) return [];
  // What does not even share the most telling facet has nothing to do with it.
  const least = Math.max(1, ...product.facets.map(({ weight }) => weight));
  return [...errors.values()]
    .filter((other) => other.id !== entry.id && other.isWritten)
    .map((other) => ({ other, score: scoreNearness(entry, other, product.facets) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_FOUND)
    .map(({ other }) => other.id);
});

function scoreNearness(entry: ErrorEntry, other: ErrorEntry, facets: readonly Facet[]): number {
  const sharedCauses = other.causes.filter((cause) => entry.causes.includes(cause)).length;
  const sharedFacets = facets.filter(
    ({ id }) => entry.facets[id]?.join(' ') === other.facets[id]?.join(' '),
  );
  return (
    (isNamed('related', entry, other) ? WEIGHTS.related : 0) +
    (isNamed('seeAlso', entry, other) ? WEIGHTS.seeAlso : 0) +
    sharedCauses * WEIGHTS.cause +
    sharedFacets.reduce((sum, { weight }) => sum + weight, 0)
  );
}

function isNamed(field: 'related' | 'seeAlso', entry: ErrorEntry, other: ErrorEntry): boolean {
  return entry[field].includes(other.id) || other[field].includes(entry.id);
}
