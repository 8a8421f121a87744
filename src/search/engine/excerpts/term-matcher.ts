import type { Token, Tokenizer } from '../../language/tokenizer.ts';
import { encodeTerm } from '../text/encode-term.ts';

/**
 * Makes the function that tells which term of a query a token of a text matches, to mark it.
 *
 * `createTermMatcher(['restoring'], stemWord)({ term: 'restored', … })` -> `'restor'`
 *
 * @param stem - brings the forms of a word to one
 */
export function createTermMatcher(
  terms: readonly string[],
  stem: Tokenizer['stem'],
): (token: Pick<Token, 'term' | 'reading'>) => string | undefined {
  const toForm = (term: string): string => stem(encodeTerm(term));
  const wanted = new Set(terms.map(toForm).filter((form) => form !== ''));
  return ({ term, reading }) =>
    [term, reading]
      .flatMap((word) => (word === undefined ? [] : [toForm(word)]))
      .find((form) => wanted.has(form));
}
