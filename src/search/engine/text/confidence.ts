import { type ScoredDocument, TITLE_WEIGHT } from './score.ts';
import type { TextHits } from './search-text.ts';

/**
 * What speaks for and against the first document being the answer and not only near it. A logistic
 * regression over the queries in `bench/queries/tuned-on.*` (`bench/search/fit-confidence.ts` prints it)
 * gives the first two about the same weight; it is the unit here.
 */
const CONFIDENCE_WEIGHTS = {
  /** The part of the query that it has in names, titles, messages and questions. */
  focus: 1,
  /** The logarithm of the score, in units of the most telling word: how many telling words agree. */
  score: 1,
  /** Names of what neither the base nor the document is about, or of another product, up to two. */
  elsewhere: -1.4,
} as const;

/** The signals of {@link CONFIDENCE_WEIGHTS}. */
export type ConfidenceSignals = Record<keyof typeof CONFIDENCE_WEIGHTS, number>;

const MAX_ELSEWHERE = 2;

/** Keeps the logarithm finite. */
const SMALL = 0.02;

/** From here on the first document is a result, below it a suggestion. */
export const CONFIDENT = 0.4;
/** Beside a first document that is a result, others need less. */
export const CONFIDENT_BESIDE = 0.1;

/** Measures the signals for a document, as if it were the first. */
export function measureSignals(document: ScoredDocument, hits: TextHits): ConfidenceSignals {
  return {
    focus: document.focus,
    score: Math.log(document.score / hits.unit + SMALL),
    elsewhere: Math.min(MAX_ELSEWHERE, countElsewhere(document, hits)),
  };
}

/** The names of other things in the query that the document is not about either. */
function countElsewhere(
  { document, isElsewhere }: ScoredDocument,
  { elsewhere }: TextHits,
): number {
  const others = elsewhere.filter(
    (words) =>
      words.length === 0 ||
      words.some((hits) => (hits.get(document)?.heaviest ?? 0) < TITLE_WEIGHT),
  );
  return others.length + Number(isElsewhere);
}

/**
 * How sure it is that a document answers the query; compare with {@link CONFIDENT}. A single word that
 * the base has is asked by who looks around: it always is.
 */
export function measureConfidence(document: ScoredDocument, hits: TextHits): number {
  const signals = measureSignals(document, hits);
  const names = Object.keys(CONFIDENCE_WEIGHTS) as (keyof ConfidenceSignals)[];
  const sum = names.reduce((total, name) => total + CONFIDENCE_WEIGHTS[name] * signals[name], 0);
  return hits.isOneWording && signals.elsewhere === 0 ? Math.max(CONFIDENT, sum) : sum;
}
