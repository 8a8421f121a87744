import type { Token, Tokenizer } from '../../language/tokenizer.ts';
import { encodeTerm } from '../text/encode-term.ts';

/**
 * Makes the function that tells which term of a query a token of a text matches, to mark it.
 *
 * `createTermMatcher(['restoring'], stemWord)({ term: 'restored', … })` -> `'restor'`
 *
 * @param stem brings the forms of a word to one
 */
export function createTermMatcher(
  terms: readonly string[],
  stem: Tokenizer['stem'],
): (token: Pick<Token, 'term' | 'reading'>) => string | undefined {
  const wanted = new Set(terms.map((term) => toForm(term, stem)).filter((form) => form !== ''));
  return ({ term, reading }) => {
    const form = toForm(term, stem);
    if (wanted.has(form)) return form;
    const read = reading === undefined ? '' : toForm(reading, stem);
    return wanted.has(read) ? read : undefined;
  };
}

/** Texts say the same words again and again, and a reader who types on sees much the same texts. */
const forms = new WeakMap<Tokenizer['stem'], Map<string, string>>();
const MAX_FORMS = 20_000;

/** The form by which terms are compared: `('Restoring', stemWord)` -> `'restor'` */
function toForm(term: string, stem: Tokenizer['stem']): string {
  let known = forms.get(stem);
  if (known === undefined || known.size >= MAX_FORMS) {
    known = new Map();
    forms.set(stem, known);
  }
  const remembered = known.get(term);
  if (remembered !== undefined) return remembered;
  const form = stem(encodeTerm(term));
  known.set(term, form);
  return form;
}
