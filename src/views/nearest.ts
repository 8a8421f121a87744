import type { Catalog, ErrorEntry } from '../content/catalogue/types.ts';
import { isWritten } from './entry-link.ts';

/** How near another error is; the greatest weight that applies counts, ties stay in catalogue order. */
const WEIGHTS = {
  related: 100,
  seeAlso: 80,
  cause: 20,
  component: 8,
  operation: 4,
  service: 2,
  os: 1,
};

/**
 * The written errors that are nearest to one that is not written yet: those that it names, then those
 * that share causes, then those about the same part of the system.
 *
 * `findNearestWritten(catalog, entry, 6)` -> up to six errors, nearest first
 */
export function findNearestWritten(
  catalog: Catalog,
  entry: ErrorEntry,
  limit: number,
): ErrorEntry[] {
  return [...catalog.errors.values()]
    .filter((other) => other.id !== entry.id && isWritten(other))
    .map((other) => ({ other, score: scoreNearness(entry, other) }))
    .filter(({ score }) => score >= WEIGHTS.component)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ other }) => other);
}

function scoreNearness(entry: ErrorEntry, other: ErrorEntry): number {
  const shared = other.causes.filter((cause) => entry.causes.includes(cause)).length;
  return (
    (isNamed('related', entry, other) ? WEIGHTS.related : 0) +
    (isNamed('seeAlso', entry, other) ? WEIGHTS.seeAlso : 0) +
    shared * WEIGHTS.cause +
    (entry.component === other.component ? WEIGHTS.component : 0) +
    (entry.operation === other.operation ? WEIGHTS.operation : 0) +
    (entry.service === other.service ? WEIGHTS.service : 0) +
    (entry.os.join() === other.os.join() ? WEIGHTS.os : 0)
  );
}

function isNamed(field: 'related' | 'seeAlso', entry: ErrorEntry, other: ErrorEntry): boolean {
  return entry[field].includes(other.id) || other[field].includes(entry.id);
}
