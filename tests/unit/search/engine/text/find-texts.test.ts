import { describe, expect, it } from 'vitest';
import { pickAnswers } from '../../../../../src/search/engine/text/find-texts.ts';
import type { TextHits } from '../../../../../src/search/engine/text/search-text.ts';

/** Documents with these scores, of which each has so much of the query. */
function makeHits(documents: [score: number, share: number][]): TextHits {
  return {
    documents: documents.map(([score, share], document) => ({
      document,
      score,
      focus: share * 0.9,
      title: share * 0.8,
      isElsewhere: false,
    })),
    terms: ['a', 'b', 'c'],
    unit: 4,
    elsewhere: [],
    isOneWording: false,
  };
}

describe('pickAnswers', () => {
  it('takes a document that has the query', () => {
    expect(pickAnswers(makeHits([[8, 1]]))).toEqual([0]);
  });

  it('takes none where the first has hardly any of it', () => {
    expect(pickAnswers(makeHits([[1, 0.2], [0.9, 1]]))).toEqual([]); // prettier-ignore
  });

  it('takes others beside the first that are not much worse', () => {
    expect(pickAnswers(makeHits([[8, 1], [6, 0.9], [2, 0.9], [3, 0]]))).toEqual([0, 1]); // prettier-ignore
  });

  it('bears no document', () => {
    expect(pickAnswers(makeHits([]))).toEqual([]);
  });
});
