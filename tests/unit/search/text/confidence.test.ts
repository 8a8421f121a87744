import { describe, expect, it } from 'vitest';
import { CONFIDENT, measureConfidence } from '../../../../src/search/text/confidence.ts';
import type { TextHits } from '../../../../src/search/text/search-text.ts';

const HITS: TextHits = {
  documents: [],
  terms: [],
  unit: 4,
  subjectTerms: 1,
  knownAtoms: 0,
  unknownNames: 0,
};
const DOCUMENT = { document: 0, score: 4, coverage: 0.5, focus: 0.4, matched: 2 };

describe('measureConfidence', () => {
  const usual = measureConfidence(DOCUMENT, HITS);

  it('rises with what the document has of the query', () => {
    expect(measureConfidence({ ...DOCUMENT, coverage: 0.9 }, HITS)).toBeGreaterThan(usual);
    expect(measureConfidence({ ...DOCUMENT, focus: 0.5 }, HITS)).toBeGreaterThan(usual);
    expect(measureConfidence({ ...DOCUMENT, score: 8 }, HITS)).toBeGreaterThan(usual);
  });

  it('falls with names that the base has never heard of', () => {
    expect(measureConfidence(DOCUMENT, { ...HITS, unknownNames: 1 })).toBeLessThan(usual);
  });

  it('is enough when titles, names or messages have all of the query', () => {
    const common = { ...DOCUMENT, score: 0.01, coverage: 1, focus: 1 };
    expect(measureConfidence(common, HITS)).toBeGreaterThanOrEqual(CONFIDENT);
  });
});
