/**
 * All constants by which words are scored and answers are told from what is only near. Each is where the
 * curve is flat or highest that `npm run sweep:search` prints over the queries in `bench/queries/tuned-on.*`.
 */
export const TEXT_CONSTANTS = {
  /** How fast repetition stops to count: one place in the title counts for half of what any can. */
  saturation: 8,
  /** So many of a page's questions are asked how well they agree with the query: those that do best. */
  agreeing: 5,
  /** What a page keeps of its score that has no question at all like the query. */
  silent: 0.3,
  /** So much of a query is to agree at most, in units of a word that a single document has: a longer one tells a story. */
  told: 2,
  /** What a document keeps of its score that is about another product than the query. */
  notMeant: 0.6,
  /** What a document keeps of its score that is no procedure, where the query asks how to do something. */
  notAsked: 0.6,
  /**
   * From here on the first document is a result, and others with it; below, a suggestion: its score in units
   * of a word that a single document is about, which grow with the base and with what it asks.
   */
  confident: 0.56,
  /** What each name of something that neither the base nor the document is about leaves of that. */
  elsewhere: 0.4,
};
