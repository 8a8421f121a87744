import { describe, expect, it } from 'vitest';
import type { QueryPiece, TermHits } from '../../../../../src/search/engine/text/query-pieces.ts';
import {
  measureRarity,
  scoreDocuments as scorePieces,
  type ScoredDocument,
} from '../../../../../src/search/engine/text/score.ts';

function hits(
  documents: Record<number, [weight: number, position: number][]>,
  [start, end]: [number, number] = [0, 1],
): TermHits {
  return {
    documents: new Map(
      Object.entries(documents).map(([document, places]) => [
        Number(document),
        places.map(([weight, position]) => ({ weight, position })),
      ]),
    ),
    certainty: 1,
    start,
    end,
  };
}

function scoreDocuments(terms: TermHits[], lengths: number[]): ScoredDocument[] {
  return scorePieces(
    terms.map((term): QueryPiece => ({ kind: 'term', term })),
    lengths,
  );
}

const LENGTHS = [100, 100, 100, 100, 100];

function order(terms: TermHits[]): number[] {
  return scoreDocuments(terms, LENGTHS).map(({ document }) => document);
}

describe('measureRarity', () => {
  it('falls with the number of documents that have the term', () => {
    expect(measureRarity(100, 1)).toBeGreaterThan(measureRarity(100, 10));
    expect(measureRarity(100, 100)).toBeGreaterThan(0);
  });
});

describe('scoreDocuments', () => {
  it('prefers a document with more of the query', () => {
    expect(order([hits({ 0: [[1, 0]], 1: [[1, 0]] }), hits({ 1: [[1, 9]] })])).toEqual([1, 0]);
  });

  it('looks closely at some hundreds of documents, among them all that have the most', () => {
    const all = Array.from({ length: 3000 }, (_, document) => document);
    const everywhere = hits(Object.fromEntries(all.map((document) => [document, [[1, 0]]])));
    const seldom = hits(Object.fromEntries([2998, 7, 1500].map((id) => [id, [[1, 9]]])));
    const scored = scoreDocuments(
      [everywhere, seldom],
      all.map((document) => (document === 2999 ? 10 : 100)),
    ).map(({ document }) => document);
    expect(scored.slice(0, 4)).toEqual([7, 1500, 2998, 2999]);
    expect(scored.length).toBeLessThan(all.length);
  });

  it('prefers weightier places', () => {
    expect(order([hits({ 0: [[1, 0]], 1: [[8, 0]] })])).toEqual([1, 0]);
  });

  it('prefers neighbours', () => {
    const terms = [hits({ 0: [[1, 0]], 1: [[1, 0]] }), hits({ 0: [[1, 50]], 1: [[1, 1]] })];
    expect(order(terms)).toEqual([1, 0]);
  });

  it('prefers a shorter document', () => {
    const scored = scoreDocuments([hits({ 0: [[1, 0]], 1: [[1, 0]] })], [1000, 10]);
    expect(scored.map(({ document }) => document)).toEqual([1, 0]);
  });

  it('measures how much of the query a document has', () => {
    const [inTitle] = scoreDocuments([hits({ 0: [[8, 0]] }), hits({})], LENGTHS);
    expect(inTitle?.focus).toBeGreaterThan(0.3);
    expect(inTitle?.focus).toBeLessThan(0.6);
    expect(inTitle).toMatchObject({ matched: 1, missing: 1 });
  });

  it('counts half of what stands in no title, name or message', () => {
    const [inText] = scoreDocuments([hits({ 0: [[1, 0]] })], LENGTHS);
    expect(inText?.focus).toBe(0.5);
  });

  it('does not miss a pair of characters that straddles two words', () => {
    const terms = [hits({ 0: [[5, 0]] }, [0, 2]), hits({}, [1, 3]), hits({ 0: [[5, 9]] }, [2, 4])];
    expect(scoreDocuments(terms, LENGTHS)[0]).toMatchObject({ focus: 1, missing: 0 });
  });

  it('takes a concept for the wording that stands for it', () => {
    const wording = hits({ 2: [[1, 0]] });
    const concept = { ...hits({ 1: [[8, 0]], 2: [[1, 0]] }), certainty: 0.9 };
    const stretch: QueryPiece = {
      kind: 'stretch',
      concepts: [concept],
      pieces: [{ kind: 'term', term: wording }],
    };
    const [first] = scorePieces([stretch], LENGTHS);
    expect(first?.document).toBe(1);
    expect(first?.focus).toBeCloseTo(0.9);
  });

  it('holds a rare word that is in passing for less telling than one of a title', () => {
    expect(order([hits({ 0: [[1, 0]] }), hits({ 1: [[8, 9]] })])).toEqual([1, 0]);
  });

  it('bears a query without terms', () => {
    expect(scoreDocuments([], LENGTHS)).toEqual([]);
  });
});
