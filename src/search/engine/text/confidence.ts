import { type ScoredDocument, TITLE_WEIGHT } from './score.ts';
import type { TextHits } from './search-text.ts';

/**
 * What speaks for and against the first document being the answer and not only near it. The weights are
 * those of a logistic regression over the queries in `bench/queries/tuned-on.*`, rounded
 * (`bench/search/fit-confidence.ts` prints them); each has the sign that reason gives it.
 */
const CONFIDENCE_WEIGHTS = {
  /** The part of its title that the query repeats. */
  title: 1.7,
  /** The part of the query that it has in names, titles, messages and questions. */
  focus: 3.1,
  /** The logarithm of the score, in units of the most telling word: how many telling words agree. */
  score: 2.4,
  /** Words of the query that the base is about, up to three. */
  subject: 0.3,
  /** Paths, versions and the like in the query that few documents have, up to three. */
  knownAtoms: 2.7,
  /** Names of what neither the base nor the document is about, up to two. */
  elsewhere: -5.9,
} as const;

/** The signals of {@link CONFIDENCE_WEIGHTS}. */
export type ConfidenceSignals = Record<keyof typeof CONFIDENCE_WEIGHTS, number>;

const MAX_COUNTED = 3;
const MAX_ELSEWHERE = 2;

/** Keeps the logarithm finite. */
const SMALL = 0.02;

/** From here on the first document is a result, below it a suggestion. */
export const CONFIDENT = 1.5;
/** Beside a first document that is a result, others need less. */
export const CONFIDENT_BESIDE = 0.5;

/** Measures the signals for a document, as if it were the first. */
export function measureSignals(document: ScoredDocument, hits: TextHits): ConfidenceSignals {
  return {
    title: document.title,
    focus: document.focus,
    score: Math.log(document.score / hits.unit + SMALL),
    subject: Math.min(MAX_COUNTED, hits.subjectTerms),
    knownAtoms: Math.min(MAX_COUNTED, hits.knownAtoms),
    elsewhere: Math.min(MAX_ELSEWHERE, countElsewhere(document, hits)),
  };
}

/** The names of other things in the query that the document is not about either. */
function countElsewhere({ document }: ScoredDocument, { elsewhere }: TextHits): number {
  return elsewhere.filter(
    (words) =>
      words.length === 0 ||
      words.some((hits) => (hits.get(document)?.heaviest ?? 0) < TITLE_WEIGHT),
  ).length;
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
