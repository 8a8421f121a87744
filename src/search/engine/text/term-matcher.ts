import type { Token } from '../../language/tokenizer.ts';
import { encodeTerm } from './encode-term.ts';

/** Endings that Pagefind's English stemmer takes away, roughly: enough to mark what it matched. */
const ENGLISH_ENDINGS = /(?:ations?|ations?|ings?|ions?|ies|ed|es|e|s|y)$/;
const MIN_STEM = 3;

/**
 * Makes the function that tells which term of a query a token of a text matches, to mark it.
 *
 * @example createTermMatcher(['restoring'])({ term: 'restored', start: 0, end: 8 }) // => 'restor'
 */
export function createTermMatcher(terms: readonly string[]): (token: Token) => string | undefined {
  const wanted = new Set(terms.map((term) => stem(encodeTerm(term))).filter((term) => term !== ''));
  return ({ term, reading }) => {
    const spelled = stem(encodeTerm(term));
    if (wanted.has(spelled)) return spelled;
    if (reading === undefined) return undefined;
    const spoken = encodeTerm(reading);
    return wanted.has(spoken) ? spoken : undefined;
  };
}

function stem(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const stemmed = word.replace(ENGLISH_ENDINGS, '').replace(/([^aeiou])\1$/, '$1');
  return stemmed.length >= MIN_STEM ? stemmed : word;
}
