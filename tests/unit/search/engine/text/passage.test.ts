import { describe, expect, it } from 'vitest';
import { measurePassage } from '../../../../../src/search/engine/text/passage.ts';
import type { QueryPiece, TermHits } from '../../../../../src/search/engine/text/query-pieces.ts';

function term(places: [weight: number, position: number][], certainty = 1): TermHits {
  const locations = places.map(([weight, position]) => ({ weight, position }));
  return { documents: new Map([[0, locations]]), certainty, start: 0, end: 1 };
}

const pieces = (...terms: TermHits[]): QueryPiece[] =>
  terms.map((hits) => ({ kind: 'term', term: hits }));

const measure = (given: readonly QueryPiece[]): number => measurePassage(given, 0, () => 1);

describe('measurePassage', () => {
  it('is 1 where all stands together', () => {
    expect(measure(pieces(term([[8, 3]]), term([[8, 5]])))).toBe(1);
  });

  it('counts what stands far apart as apart', () => {
    expect(measure(pieces(term([[8, 3]]), term([[8, 90]])))).toBe(0.5);
  });

  it('takes the best of several places', () => {
    expect(measure(pieces(term([[8, 3], [8, 88]]), term([[8, 90]])))).toBe(1); // prettier-ignore
  });

  it('trusts running text less than a title', () => {
    expect(measure(pieces(term([[1, 3]]), term([[1, 5]])))).toBe(0.5);
  });

  it('counts a stretch once, whether by its concept or by its words', () => {
    const stretch: QueryPiece = {
      kind: 'stretch',
      concepts: [term([[8, 4]], 0.9)],
      pieces: pieces(term([[8, 3]]), term([[8, 4]])),
    };
    expect(measure([stretch])).toBe(1);
    expect(measure([{ ...stretch, pieces: [] }])).toBe(0.9);
  });

  it('is 0 where the document has nothing', () => {
    expect(measurePassage(pieces(term([[8, 3]])), 1, () => 1)).toBe(0);
  });
});
