import { describe, expect, it } from 'vitest';
import { pickAnswers } from '../../../../../src/search/engine/text/find-texts.ts';
import type { TextHits } from '../../../../../src/search/engine/text/search-text.ts';

/** Documents with these scores. */
function makeHits(...scores: number[]): TextHits {
  return {
    documents: scores.map((score, document) => ({ document, score, elsewhere: 0 })),
    terms: ['a', 'b', 'c'],
    unit: 4,
    isOneWording: false,
  };
}

describe('pickAnswers', () => {
  it('takes a document that has the query', () => {
    expect(pickAnswers(makeHits(8))).toEqual([0]);
  });

  it('takes none where the first has hardly any of it', () => {
    expect(pickAnswers(makeHits(0.5, 0.4))).toEqual([]);
  });

  it('takes others beside the first that are not much worse', () => {
    expect(pickAnswers(makeHits(8, 6, 2, 1))).toEqual([0, 1]);
  });

  it('bears no document', () => {
    expect(pickAnswers(makeHits())).toEqual([]);
  });
});
