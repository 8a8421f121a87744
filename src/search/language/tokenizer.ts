/**
 * What every tokenizer of the site is and gives. Browser-safe.
 */

/** One index term with its place in the text. */
export interface Token {
  /** The index term: lower case, folded, a lemma where the language has one. */
  readonly term: string;
  /** UTF-16 offset in the text that was given. */
  readonly start: number;
  /** UTF-16 offset of the end (exclusive). */
  readonly end: number;
  /** How a term written with kanji is read: hiragana, folded as kana terms are. */
  readonly reading?: string;
  /** Set on a piece of an atom (`lock` of `DBLockWait`): it lies on or inside its span. */
  readonly part?: true;
}

/** Cuts a text of one language into index terms. */
export interface Tokenizer {
  /** The terms of a text that is indexed, in order of their place. */
  tokenize(text: string): Token[];
  /** The terms of a query: as `tokenize`, and what only a query needs (kana, stop words). */
  tokenizeQuery(text: string): Token[];
  /** Folds characters that are written for one another, one for one; left out where there are none. */
  fold?: (text: string) => string;
  /** Brings the forms of an English word to one. */
  stem: (word: string) => string;
  /** The index has words by their stems: so it is where English is the language of the text. */
  isStemmed: boolean;
}

/**
 * What goes into the index for tokens: their terms, and the readings of those that have one.
 *
 * `toIndexTerms([{ term: '再起動', reading: 'さいきどう', … }])` -> `['再起動', 'さいきどう']`
 */
export function toIndexTerms(tokens: readonly Token[]): string[] {
  const terms: string[] = [];
  for (const token of tokens) {
    terms.push(token.term);
    if (token.reading !== undefined && token.reading !== token.term) terms.push(token.reading);
  }
  return terms;
}

/**
 * What is asked of the index for the tokens of a query: each term once. A term that the index lacks
 * gives way to its reading, if the index has that, and an atom that it lacks to its parts. With no
 * `isIndexed` every whole term is kept and parts are left out.
 *
 * `toQueryTerms(tokensOf('LogBufferLimit'), has)` -> `['log', 'buffer', 'limit']`
 *
 * @param isIndexed tells whether the index has a term
 */
export function toQueryTerms(
  tokens: readonly Token[],
  isIndexed?: (term: string) => boolean,
): string[] {
  const terms = new Set<string>();
  let isWholeKept = true;
  for (const [index, token] of tokens.entries()) {
    if (token.part === true) {
      if (!isWholeKept) terms.add(token.term);
      continue;
    }
    isWholeKept = true;
    if (isIndexed === undefined || isIndexed(token.term)) terms.add(token.term);
    else if (token.reading !== undefined && isIndexed(token.reading)) terms.add(token.reading);
    // The parts of an atom come right after it.
    else if (tokens[index + 1]?.part === true) isWholeKept = false;
    else terms.add(token.term);
  }
  return [...terms];
}
