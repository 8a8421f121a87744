import { describe, expect, it } from 'vitest';
import type { QueryPiece, TermForm } from '../../../../../src/search/engine/text/query-pieces.ts';
import {
  measureRarity,
  scoreDocuments as scorePieces,
  type ScoredDocument,
} from '../../../../../src/search/engine/text/score.ts';

/** A term with the weights of its places in each document. */
function find(documents: Record<number, number[]>, term = 'word'): TermForm {
  return {
    term,
    hits: new Map(
      Object.entries(documents).map(([document, weights]) => [
        Number(document),
        {
          frequency: weights.reduce((sum, weight) => sum + weight, 0),
          heaviest: Math.max(...weights),
        },
      ]),
    ),
    certainty: 1,
    start: 0,
    end: 1,
  };
}

const INDEX = { titleLengths: [2, 2, 2, 2, 2], scopes: [[], [0], [1], [0, 1], []] };

function scoreDocuments(terms: TermForm[], index = INDEX): ScoredDocument[] {
  return scorePieces(
    terms.map((term): QueryPiece => ({ kind: 'term', term })),
    index,
  );
}

function order(terms: TermForm[], index = INDEX): number[] {
  return scoreDocuments(terms, index).map(({ document }) => document);
}

describe('measureRarity', () => {
  it('falls with the number of documents that have the term', () => {
    expect(measureRarity(100, 1)).toBeGreaterThan(measureRarity(100, 10));
    expect(measureRarity(100, 100)).toBeGreaterThan(0);
  });
});

describe('scoreDocuments', () => {
  it('prefers a document with more of the query', () => {
    expect(order([find({ 0: [1], 1: [1] }), find({ 1: [1] })])).toEqual([1, 0]);
  });

  it('prefers weightier places', () => {
    expect(order([find({ 0: [1], 1: [5] })])).toEqual([1, 0]);
  });

  it('prefers what is about the product that the query names, or else the usual one', () => {
    const term: QueryPiece = { kind: 'term', term: find({ 0: [1], 1: [1], 2: [1], 3: [1] }) };
    const list = (named: number[]): [number, boolean][] =>
      scorePieces([term], INDEX, { named: new Set(named), artefacts: [] }).map((scored) => [
        scored.document,
        scored.isElsewhere,
      ]);
    expect(list([])).toEqual([[0, false], [1, false], [3, false], [2, false]]); // prettier-ignore
    expect(list([1])).toEqual([[0, false], [2, false], [3, false], [1, true]]); // prettier-ignore
  });

  it('prefers, of two titles with the word, the one that has nothing else', () => {
    const index = { ...INDEX, titleLengths: [4, 1, 2, 2, 2] };
    const [first, second] = scoreDocuments([find({ 0: [8], 1: [8] })], index);
    expect(first).toMatchObject({ document: 1, title: 1 });
    expect(second).toMatchObject({ document: 0, title: 0.25 });
  });

  it('prefers what has a file name or setting of the query, whatever it is about', () => {
    const term = find({ 0: [1], 2: [1] });
    const [first] = scorePieces([{ kind: 'term', term }], INDEX, {
      named: new Set([0]),
      artefacts: [new Map([[2, { frequency: 1, heaviest: 1 }]])],
    });
    expect(first).toMatchObject({ document: 2, isElsewhere: false });
  });

  it('measures how much of the query stands in names, titles, messages and questions', () => {
    const [inTitle] = scoreDocuments([find({ 0: [8] }), find({ 1: [8] })]);
    expect(inTitle?.focus).toBeCloseTo(0.5);
    const [inText] = scoreDocuments([find({ 0: [1, 2.5] })]);
    expect(inText?.focus).toBe(0);
  });

  it('does not find what has nothing but a plain number of the query', () => {
    const number = find({ 0: [5], 1: [5] }, '2016');
    expect(order([number])).toEqual([]);
    expect(order([number, find({ 1: [1] })])).toEqual([1]);
  });

  it('takes a concept for the wording that stands for it, and never both', () => {
    const wording = find({ 2: [1] });
    const concept = {
      ...find({ 1: [8], 2: [1] }),
      match: { list: 0, start: 0, end: 1 },
    };
    const stretch: QueryPiece = {
      kind: 'stretch',
      concepts: [concept],
      pieces: [{ kind: 'term', term: wording }],
    };
    const [first, second] = scorePieces([stretch], INDEX);
    expect(first).toMatchObject({ document: 1, focus: 1, title: 0.5 });
    const [alone] = scoreDocuments([wording]);
    expect(second?.document).toBe(2);
    expect(second?.score).toBeCloseTo(alone?.score ?? 0);
  });

  it('bears a query without terms', () => {
    expect(scoreDocuments([])).toEqual([]);
  });
});
