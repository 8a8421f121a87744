import { describe, expect, it } from 'vitest';
import type { CodeHits } from '../../../../src/search/engine/codes/search-codes.ts';
import { rankHits } from '../../../../src/search/engine/rank.ts';
import type { TextHits } from '../../../../src/search/engine/text/search-text.ts';

const noCodes: CodeHits = { exact: [], likely: [], possible: [], isSingleWord: false };

function text(documents: [document: number, score: number, coverage: number][]): TextHits {
  return {
    documents: documents.map(([document, score, coverage]) => ({
      document,
      score,
      coverage,
      focus: coverage * 0.9,
      matched: 3,
      missing: 0,
      telling: 6,
      title: coverage * 0.8,
      passage: coverage * 0.8,
      together: 0,
    })),
    terms: ['a', 'b', 'c'],
    unit: 4,
    subjectTerms: 1,
    knownAtoms: 0,
    unknownNames: 0,
    elsewhere: 0,
    isOneWording: false,
  };
}

describe('rankHits', () => {
  it('puts a whole code first and alone; the rest is only near', () => {
    const ranking = rankHits({
      codes: { ...noCodes, exact: [4], possible: [5] },
      messages: [{ entry: 6, ofMessage: 1, ofQuery: 0.5, score: 0.9 }],
      text: text([[7, 20, 1]]),
    });
    expect(ranking.results).toEqual([{ entry: 4, layer: 'code' }]);
    expect(ranking.suggestions.map(({ entry }) => entry)).toEqual([5, 6, 7]);
  });

  it('puts a pasted message before pieces of codes, and these before words', () => {
    const ranking = rankHits({
      codes: { ...noCodes, likely: [5] },
      messages: [{ entry: 6, ofMessage: 1, ofQuery: 0.5, score: 0.9 }],
      text: text([[7, 20, 1]]),
    });
    expect(ranking.results.map(({ entry }) => entry)).toEqual([6, 5, 7]);
  });

  it('keeps a weak match out of the results', () => {
    const ranking = rankHits({ codes: noCodes, messages: [], text: text([[7, 1, 0.2]]) });
    expect(ranking.results).toEqual([]);
    expect(ranking.suggestions).toEqual([{ entry: 7, layer: 'text' }]);
  });

  it('shows each entry once', () => {
    const ranking = rankHits({
      codes: { ...noCodes, likely: [7] },
      messages: [{ entry: 7, ofMessage: 1, ofQuery: 1, score: 1 }],
      text: text([[7, 20, 1]]),
    });
    expect(ranking).toEqual({ results: [{ entry: 7, layer: 'message' }], suggestions: [] });
  });

  it('answers a single word that is a piece of a code with codes only', () => {
    const ranking = rankHits({
      codes: { ...noCodes, likely: [3], isSingleWord: true },
      messages: [],
      text: text([[7, 20, 1]]),
    });
    expect(ranking.results).toEqual([{ entry: 3, layer: 'code' }]);
  });
});
