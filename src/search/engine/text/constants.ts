/**
 * All constants by which words are scored and answers are told from what is only near. Each is where the
 * curve is flat or highest that `npm run sweep:search` prints over the queries in `bench/queries/tuned-on.*`.
 */
export const TEXT_CONSTANTS = {
  /** How fast repetition stops to count: one place in the title counts for half of what any can. */
  saturation: 8,
  /** What a title that is wholly in the query adds to the score. */
  titleGain: 0.5,
  /** So many of a page's questions are asked how well they agree with the query: those that do best. */
  agreeing: 5,
  /** What a page keeps of its score that has no question at all like the query. */
  silent: 0.2,
  /** A shorter question is in too many queries. */
  minQuestion: 2,
  /** What each artefact, a file name, version or setting, adds to the score. */
  artefactGain: 2,
  /** Up to this part of the documents, an artefact leads to what it is about. */
  rareShare: 0.06,
  /** What a document keeps of its score that is about another product than the query. */
  notMeant: 0.6,
  /** What a longer word that begins with the term is worth. */
  prefixCertainty: 0.75,
  /** What a word is worth of which the term may be a misspelling. */
  nearCertainty: 0.7,
  /**
   * From here on the first document is a result, below it a suggestion: its score in units of a word that
   * a single document has, which grow with the base.
   */
  confident: 0.24,
  /** A query of common words alone is measured by these: in units of so many times all its words. */
  common: 0.8,
  /** What each name of something that neither the base nor the document is about leaves of that. */
  elsewhere: 0.25,
  /** Documents that are this much worse than the first do not answer. */
  spread: 0.35,
};
