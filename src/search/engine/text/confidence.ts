import type { ScoredDocument } from './score.ts';
import type { TextHits } from './search-text.ts';

/**
 * What speaks for and against the first document being the answer and not only near it. The weights are
 * those of a logistic regression over the queries in `bench/queries/tuned-on.*`, rounded
 * (`bench/search/fit-confidence.ts` prints them); each has the sign that reason gives it.
 */
const CONFIDENCE_WEIGHTS = {
  /** The part of its title that the query repeats. */
  title: 5.3,
  /** The greatest part of the query that stands together in one passage. */
  passage: 0.8,
  /** The logarithm of the score, in units of the most telling word: how many telling words agree. */
  score: 1.4,
  /** How far the next document is behind it, as a part of its score. */
  margin: 1.1,
  /** Words of the query that the base is about, up to three. */
  subject: 0.6,
  /** Paths, versions and the like in the query that few documents have, up to three. */
  knownAtoms: 2.9,
  /** Words of the query that it lacks, up to four. */
  missing: -0.5,
  /** Names in the query that the base has never heard of, up to three. */
  unknownNames: -0.1,
  /** Names of what the base is not about, up to two. Set lower than fitted: such a list is never whole. */
  elsewhere: -4,
} as const;

/** The signals of {@link CONFIDENCE_WEIGHTS}. */
export type ConfidenceSignals = Record<keyof typeof CONFIDENCE_WEIGHTS, number>;

const MAX_COUNTED = 3;
const MAX_MISSING = 4;
const MAX_ELSEWHERE = 2;

/** Keeps the logarithm finite. */
const SMALL = 0.02;

/** Just under 1, for sums of fractions. */
const ALL = 0.999;

/** From here on the first document is a result, below it a suggestion. */
export const CONFIDENT = 2.9;
/** Beside a first document that is a result, others need less. */
export const CONFIDENT_BESIDE = 0.9;

/** Measures the signals for a document, as if it were the first. */
export function measureSignals(document: ScoredDocument, hits: TextHits): ConfidenceSignals {
  const next = hits.documents.find((other) => other.document !== document.document);
  return {
    title: document.title,
    passage: document.passage,
    score: Math.log(document.score / hits.unit + SMALL),
    margin: Math.max(0, (document.score - (next?.score ?? 0)) / document.score),
    subject: Math.min(MAX_COUNTED, hits.subjectTerms),
    knownAtoms: Math.min(MAX_COUNTED, hits.knownAtoms),
    missing: Math.min(MAX_MISSING, document.missing),
    unknownNames: Math.min(MAX_COUNTED, hits.unknownNames),
    elsewhere: Math.min(MAX_ELSEWHERE, hits.elsewhere),
  };
}

/**
 * How sure it is that a document answers the query; compare with {@link CONFIDENT}.
 */
export function measureConfidence(document: ScoredDocument, hits: TextHits): number {
  const signals = measureSignals(document, hits);
  const names = Object.keys(CONFIDENCE_WEIGHTS) as (keyof ConfidenceSignals)[];
  const sum = names.reduce((total, name) => total + CONFIDENCE_WEIGHTS[name] * signals[name], 0);
  return hits.elsewhere === 0 && hasAll(document, hits) ? Math.max(CONFIDENT, sum) : sum;
}

/** So many documents may have all of a query in a passage, if it is to lead to one of them. */
const MAX_WITH_ALL = 2;

/** Tells whether a document has all of the query, however common its words are. */
function hasAll(document: ScoredDocument, hits: TextHits): boolean {
  // In titles, names or messages.
  if (document.focus >= ALL) return true;
  if (hits.isOneWording) return document.matched > 0;
  // In one line of a command or of the text, as hardly any other document does.
  const count = hits.documents.filter(({ together }) => together >= ALL).length;
  return hits.terms.length > 1 && document.together >= ALL && count <= MAX_WITH_ALL;
}
