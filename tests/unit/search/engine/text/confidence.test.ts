import { describe, expect, it } from 'vitest';
import { CONFIDENT, measureConfidence } from '../../../../../src/search/engine/text/confidence.ts';
import type { TextHits } from '../../../../../src/search/engine/text/search-text.ts';

const HITS: TextHits = {
  documents: [],
  terms: [],
  unit: 4,
  elsewhere: [],
  isOneWording: false,
};
const DOCUMENT = {
  document: 0,
  score: 2,
  focus: 0.4,
  title: 0.3,
  artefacts: 0,
  isElsewhere: false,
};

/** A word of the query that documents have with such a weight at most. */
function has(heaviest: number): TextHits['elsewhere'][number] {
  return [new Map([[DOCUMENT.document, { frequency: heaviest, heaviest }]])];
}

describe('measureConfidence', () => {
  const usual = measureConfidence(DOCUMENT, HITS);

  it('rises with what the document has of the query', () => {
    expect(measureConfidence({ ...DOCUMENT, focus: 0.6 }, HITS)).toBeGreaterThan(usual);
    expect(measureConfidence({ ...DOCUMENT, score: 8 }, HITS)).toBeGreaterThan(usual);
  });

  it('falls with names of what the base is not about, or the document is not', () => {
    expect(measureConfidence(DOCUMENT, { ...HITS, elsewhere: [[]] })).toBeLessThan(usual);
    expect(measureConfidence({ ...DOCUMENT, isElsewhere: true }, HITS)).toBeLessThan(usual);
  });

  it('falls with such a name that the document only mentions, not with one in its title', () => {
    expect(measureConfidence(DOCUMENT, { ...HITS, elsewhere: [has(5)] })).toBeLessThan(usual);
    expect(measureConfidence(DOCUMENT, { ...HITS, elsewhere: [has(8)] })).toBe(usual);
  });

  it('is enough when all of the query is one word that the document has', () => {
    const common = { ...DOCUMENT, score: 0.01 };
    expect(measureConfidence(common, HITS)).toBeLessThan(CONFIDENT);
    const hits = { ...HITS, isOneWording: true };
    expect(measureConfidence(common, hits)).toBeGreaterThanOrEqual(CONFIDENT);
    expect(measureConfidence(common, { ...hits, elsewhere: [[]] })).toBeLessThan(CONFIDENT);
  });
});
