import { describe, expect, it } from 'vitest';
import { CONFIDENT, measureConfidence } from '../../../../../src/search/engine/text/confidence.ts';
import type { TextHits } from '../../../../../src/search/engine/text/search-text.ts';

const HITS: TextHits = {
  documents: [],
  terms: [],
  unit: 4,
  subjectTerms: 1,
  knownAtoms: 0,
  unknownNames: 0,
  elsewhere: 0,
  isOneWording: false,
};
const DOCUMENT = {
  document: 0,
  score: 4,
  focus: 0.4,
  matched: 2,
  missing: 0,
  title: 0.3,
  passage: 0.3,
  together: 0,
};

describe('measureConfidence', () => {
  const usual = measureConfidence(DOCUMENT, HITS);

  it('rises with what the document has of the query', () => {
    expect(measureConfidence({ ...DOCUMENT, passage: 0.6 }, HITS)).toBeGreaterThan(usual);
    expect(measureConfidence({ ...DOCUMENT, title: 0.6 }, HITS)).toBeGreaterThan(usual);
    expect(measureConfidence({ ...DOCUMENT, score: 8 }, HITS)).toBeGreaterThan(usual);
  });

  it('falls with names that the base has never heard of', () => {
    expect(measureConfidence(DOCUMENT, { ...HITS, unknownNames: 1 })).toBeLessThan(usual);
  });

  it('falls with names of what the base is not about', () => {
    expect(measureConfidence(DOCUMENT, { ...HITS, elsewhere: 1 })).toBeLessThan(usual);
  });

  it('falls with another document that is nearly as good', () => {
    const next = { ...DOCUMENT, document: 1, score: 3.9 };
    const hits = { ...HITS, documents: [DOCUMENT, next] };
    expect(measureConfidence(DOCUMENT, hits)).toBeLessThan(usual);
  });

  it('is enough when all of the query is one word that the document has', () => {
    const common = { ...DOCUMENT, score: 0.01, matched: 1 };
    expect(measureConfidence(common, HITS)).toBeLessThan(CONFIDENT);
    const hits = { ...HITS, isOneWording: true };
    expect(measureConfidence(common, hits)).toBeGreaterThanOrEqual(CONFIDENT);
    expect(measureConfidence(common, { ...hits, elsewhere: 1 })).toBeLessThan(CONFIDENT);
  });

  it('is enough when one line has all of the query, as hardly any other document does', () => {
    const line = { ...DOCUMENT, score: 0.01, together: 1 };
    const hits = { ...HITS, terms: ['msiexec', 'unregister'], documents: [line] };
    expect(measureConfidence(line, hits)).toBeGreaterThanOrEqual(CONFIDENT);
    const others = [1, 2].map((document) => ({ ...line, document }));
    const common = { ...hits, documents: [line, ...others] };
    expect(measureConfidence(line, common)).toBeLessThan(CONFIDENT);
  });

  it('is enough when titles, names or messages have all of the query', () => {
    const common = { ...DOCUMENT, score: 0.01, focus: 1 };
    expect(measureConfidence(common, HITS)).toBeGreaterThanOrEqual(CONFIDENT);
  });
});
