import type { ScoredDocument } from './score.ts';
import type { TextHits } from './search-text.ts';

/**
 * What speaks for and against a document being the answer and not only near it. The weights were
 * fitted to the queries in tests/fixtures/search (`npm run eval:search`); each has the sign that reason gives it.
 */
const WEIGHTS = {
  /** The part of the query that the document has. */
  coverage: 0.9,
  /** The same, in its names, titles and messages. */
  focus: 0.9,
  /** The logarithm of the score, in units of the most telling word: how many telling words agree. */
  score: 1.3,
  /** Words of the query that the base is about, up to three. */
  subject: 0.25,
  /** Paths, versions and the like in the query that few documents have, up to three. */
  knownAtoms: 1,
  /** Names in the query that the base has never heard of, up to three. */
  unknownNames: -1.3,
} as const;

/** At most so many words count for or against the subject. */
const MAX_COUNTED = 3;

/** Keeps the logarithm finite. */
const SMALL = 0.02;

/** Just under 1, for sums of fractions. */
const ALL = 0.999;

/** From here on a document is a result, below it a suggestion. */
export const CONFIDENT = 0.5;

/**
 * How sure it is that a document answers the query; compare with {@link CONFIDENT}.
 */
export function measureConfidence(document: ScoredDocument, hits: TextHits): number {
  // All of the query stands in titles, names or messages, however common its words are.
  if (document.focus >= ALL) return Math.max(CONFIDENT, weigh(document, hits));
  return weigh(document, hits);
}

function weigh(document: ScoredDocument, hits: TextHits): number {
  return (
    WEIGHTS.coverage * document.coverage +
    WEIGHTS.focus * document.focus +
    WEIGHTS.score * Math.log(document.score / hits.unit + SMALL) +
    WEIGHTS.subject * Math.min(MAX_COUNTED, hits.subjectTerms) +
    WEIGHTS.knownAtoms * Math.min(MAX_COUNTED, hits.knownAtoms) +
    WEIGHTS.unknownNames * Math.min(MAX_COUNTED, hits.unknownNames)
  );
}
