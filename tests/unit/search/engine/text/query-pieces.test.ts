import { describe, expect, it } from 'vitest';
import {
  buildPieces,
  crossesEdge,
  liesWithin,
} from '../../../../../src/search/engine/text/query-pieces.ts';
import type { ConceptForm, TermForm } from '../../../../../src/search/engine/text/query-pieces.ts';

function term(start: number, end: number): TermForm {
  return { term: 'word', hits: new Map(), isWhole: true, rarity: 1, start, end };
}

function concept(list: number, start: number, end: number): ConceptForm {
  return { match: { list, start, end }, hits: new Map(), isWhole: true, rarity: 1, start, end };
}

describe('buildPieces', () => {
  it('puts terms and smaller concepts into the stretch of a concept, the rest beside it', () => {
    const pieces = buildPieces(
      [term(0, 4), term(5, 9), term(12, 15)],
      [concept(0, 0, 9), concept(1, 0, 4)],
    );
    expect(pieces.map(({ kind }) => kind)).toEqual(['stretch', 'term']);
    const [stretch] = pieces;
    expect(stretch?.kind === 'stretch' && stretch.pieces.map(({ kind }) => kind)).toEqual([
      'stretch',
      'term',
    ]);
  });

  it('joins concepts with the same wording', () => {
    const [stretch, ...rest] = buildPieces([term(0, 4)], [concept(0, 0, 4), concept(1, 0, 4)]);
    expect(stretch?.kind === 'stretch' && stretch.concepts).toHaveLength(2);
    expect(rest).toEqual([]);
  });
});

it.each([
  ['whichever comes first', [concept(1, 0, 4), concept(0, 0, 9), concept(2, 12, 15)]],
  ['and whichever last', [concept(2, 12, 15), concept(0, 0, 9), concept(1, 0, 4)]],
])('has the larger stretch around the smaller, the earlier of two first, %s', (_, concepts) => {
  const [outer, later, ...rest] = buildPieces([term(0, 4), term(12, 15)], concepts);
  expect(rest).toEqual([]);
  const listsOf = (piece: typeof outer): number[] =>
    piece?.kind === 'stretch' ? piece.concepts.map(({ match }) => match.list) : [];
  expect(listsOf(outer)).toEqual([0]);
  expect(listsOf(later)).toEqual([2]);
  const [inner, ...beside] = outer?.kind === 'stretch' ? outer.pieces : [];
  expect(listsOf(inner)).toEqual([1]);
  expect(beside).toEqual([]);
});

it('keeps in a stretch only what lies in it', () => {
  const equal = [concept(0, 5, 9), concept(1, 0, 4)];
  const pieces = buildPieces([], equal);
  expect(pieces.map((piece) => piece.kind === 'stretch' && piece.concepts[0]?.start)).toEqual([
    0, 5,
  ]);
  expect(pieces.map((piece) => piece.kind === 'stretch' && piece.pieces)).toEqual([[], []]);
});

it('tells a part of a stretch from the whole of it', () => {
  const stretch = { start: 2, end: 6 };
  expect(liesWithin({ start: 2, end: 5 }, stretch)).toBe(true);
  expect(liesWithin({ start: 3, end: 6 }, stretch)).toBe(true);
  expect(liesWithin({ start: 2, end: 6 }, stretch)).toBe(false);
  expect(liesWithin({ start: 1, end: 5 }, stretch)).toBe(false);
  expect(liesWithin({ start: 7, end: 9 }, stretch)).toBe(false);
});

it('knows a pair of characters that lies across the edge of a wording', () => {
  const wordings = [
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ];
  expect(crossesEdge({ start: 1, end: 3 }, wordings)).toBe(true);
  expect(crossesEdge({ start: 2, end: 4 }, wordings)).toBe(false);
  expect(crossesEdge({ start: 0, end: 8 }, wordings)).toBe(false);
});
