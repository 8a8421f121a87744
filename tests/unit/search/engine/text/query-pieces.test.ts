import { describe, expect, it } from 'vitest';
import { buildPieces, crossesEdge } from '../../../../../src/search/engine/text/query-pieces.ts';
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

it('knows a pair of characters that lies across the edge of a wording', () => {
  const wordings = [
    { start: 0, end: 2 },
    { start: 2, end: 4 },
  ];
  expect(crossesEdge({ start: 1, end: 3 }, wordings)).toBe(true);
  expect(crossesEdge({ start: 2, end: 4 }, wordings)).toBe(false);
  expect(crossesEdge({ start: 0, end: 8 }, wordings)).toBe(false);
});
