/**
 * Brings a term of a tokenizer to a form in which Pagefind neither splits nor changes it, neither when
 * indexing nor when asked: letters and digits only.
 *
 * Pagefind cuts words at signs and camel-case humps and folds diacritics, each side by rules of its
 * own; what has none of these passes both untouched.
 *
 * @example encodeTerm('/etc/azure/vmbackup.conf') // => 'etcazurevmbackupconf'
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
    .slice(0, MAX_TERM_LENGTH);
}

/** Longer runs are blobs; equal beginnings say enough. */
const MAX_TERM_LENGTH = 100;
