import { describe, expect, it } from 'vitest';
import { TEXT_CONSTANTS } from '../../../../../src/search/engine/text/constants.ts';
import {
  measureConfidence,
  pickAnswers,
} from '../../../../../src/search/engine/text/find-texts.ts';
import type { TextHits } from '../../../../../src/search/engine/text/search-text.ts';

/** Documents with these scores. */
function makeHits(...scores: number[]): TextHits {
  return {
    documents: scores.map((score, document) => ({ document, score, elsewhere: 0 })),
    terms: ['a', 'b', 'c'],
    read: 'a b c',
    pieces: [],
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

  it('takes all of which it is sure', () => {
    expect(pickAnswers(makeHits(8, 6, 0.5, 0.4))).toEqual([0, 1]);
  });

  it('takes none where the first is about something else', () => {
    const hits = makeHits(2, 1.5);
    const documents = hits.documents.map((found, at) => ({ ...found, elsewhere: 1 - at }));
    expect(pickAnswers({ ...hits, documents })).toEqual([]);
  });

  it('bears no document', () => {
    expect(pickAnswers(makeHits())).toEqual([]);
  });
});

const HITS = { unit: 4, isOneWording: false };
const DOCUMENT = { document: 0, score: 2, elsewhere: 0 };

describe('measureConfidence', () => {
  const usual = measureConfidence(DOCUMENT, HITS);

  it('rises with the score, in units of the most telling word', () => {
    expect(measureConfidence({ ...DOCUMENT, score: 8 }, HITS)).toBeGreaterThan(usual);
    expect(measureConfidence(DOCUMENT, { ...HITS, unit: 8 })).toBeLessThan(usual);
  });

  it('falls with each name of what the document is not about', () => {
    const one = measureConfidence({ ...DOCUMENT, elsewhere: 1 }, HITS);
    expect(one).toBeLessThan(usual);
    expect(measureConfidence({ ...DOCUMENT, elsewhere: 2 }, HITS)).toBeLessThan(one);
  });

  it('is enough when all of the query is one word that the document has', () => {
    const common = { ...DOCUMENT, score: 0.01 };
    const { confident } = TEXT_CONSTANTS;
    expect(measureConfidence(common, HITS)).toBeLessThan(confident);
    const hits = { ...HITS, isOneWording: true };
    expect(measureConfidence(common, hits)).toBeGreaterThanOrEqual(confident);
    expect(measureConfidence({ ...common, elsewhere: 1 }, hits)).toBeLessThan(confident);
  });
});
