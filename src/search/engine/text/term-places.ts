import type { TermHits } from './query-pieces.ts';

/** What a term's places amount to, document by document, without where they are. */
export interface TermPlaces {
  /** The weight of its heaviest place in any document. */
  heaviest: number;
  /** The documents that have it. */
  documents: Uint32Array;
  /** The sum of the weights in each of them. */
  frequencies: Float64Array;
}

const known = new WeakMap<TermHits['documents'], TermPlaces>();

/**
 * Sums up a term's places, once for as long as the index keeps them: the same common words are in
 * query after query, and in most documents.
 */
export function sumPlaces(documents: TermHits['documents']): TermPlaces {
  const summed = known.get(documents) ?? readPlaces(documents);
  known.set(documents, summed);
  return summed;
}

function readPlaces(documents: TermHits['documents']): TermPlaces {
  let heaviest = 0;
  const frequencies = Float64Array.from(documents.values(), (locations) => {
    for (const { weight } of locations) heaviest = Math.max(heaviest, weight);
    return locations.reduce((sum, { weight }) => sum + weight, 0);
  });
  return { heaviest, documents: Uint32Array.from(documents.keys()), frequencies };
}
