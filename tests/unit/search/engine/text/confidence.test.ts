import { describe, expect, it } from 'vitest';
import { measureConfidence } from '../../../../../src/search/engine/text/confidence.ts';
import { TEXT_CONSTANTS } from '../../../../../src/search/engine/text/constants.ts';

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
