import type { Tokenizer } from '../../language/tokenizer.ts';

/** Longer runs are blobs; equal beginnings say enough. */
const MAX_TERM_LENGTH = 100;

/**
 * Brings a term of a tokenizer to a form in which Pagefind neither splits nor changes it, neither when
 * indexing nor when asked: letters and digits only.
 *
 * Pagefind cuts words at signs and camel-case humps and folds diacritics, each side by rules of its
 * own; what has none of these passes both untouched. It takes Korean syllables apart, so that is done
 * beforehand.
 *
 * `'/etc/store/backup.conf'` -> `'etcstorebackupconf'`
 *
 * @returns an empty text when nothing is left
 */
export function encodeTerm(term: string): string {
  return term
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?![\u3099\u309A])\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/[\uac00-\ud7a3]+/g, (syllables) => syllables.normalize('NFD'))
    .slice(0, MAX_TERM_LENGTH);
}

/** The word under which the index of a language has a term that is encoded. */
export function toIndexWord(
  word: string,
  { stem, isStemmed }: Pick<Tokenizer, 'stem' | 'isStemmed'>,
): string {
  return isStemmed ? stem(word) : word;
}
