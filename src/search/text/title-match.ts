import { toQueryTerms, type Tokenizer } from '../tokenize/tokenizer.ts';
import type { ScoredDocument } from './score.ts';
import { createTermMatcher } from './term-matcher.ts';

/** Only the first documents can come first. */
const MAX_COMPARED = 12;
/** What a title that is wholly in the query adds to the score. */
const TITLE_GAIN = 0.8;

/**
 * Moves up documents whose title the query repeats: of two that have all of a query, the one that is
 * about nothing else is meant.
 *
 * @param terms - of the query
 * @param titles - for each document
 */
export function preferTitles(
  documents: readonly ScoredDocument[],
  terms: readonly string[],
  titles: readonly string[],
  tokenizer: Tokenizer,
): ScoredDocument[] {
  const matchTerm = createTermMatcher(terms);
  const compared = documents.slice(0, MAX_COMPARED).map((document) => {
    // As a query, so that words that say nothing do not count.
    const tokens = tokenizer.tokenizeQuery(titles[document.document] ?? '');
    const wanted = new Set(toQueryTerms(tokens));
    const matched = tokens.filter(
      (token) => wanted.has(token.term) && matchTerm(token) !== undefined,
    );
    const share = new Set(matched.map(({ term }) => term)).size / Math.max(1, wanted.size);
    return { ...document, score: document.score * (1 + TITLE_GAIN * share * share) };
  });
  compared.sort((a, b) => b.score - a.score || a.document - b.document);
  return [...compared, ...documents.slice(MAX_COMPARED)];
}
