/**
 * The tokenizer of every language that has none of its own: words where the script has spaces, pairs of
 * characters where no space says where a word ends. Browser-safe.
 */
import { normalizeWithOffsets } from './normalize.ts';
import { findRuns, pairTokens } from './pairs.ts';
import { stemWord } from './stem.ts';
import type { Token, Tokenizer } from './tokenizer.ts';
import { findWordTokens } from './words.ts';

/**
 * Makes the tokenizer.
 *
 * `tokenize('DB 잠금이')` -> terms `db`, `잠금`, `금이`; `tokenize('délai dépassé')` -> terms `délai`, `dépassé`
 *
 * @param unsplit words whose capitals begin no part of an atom; the same on both sides
 */
export function createGeneralTokenizer(unsplit: readonly string[] = []): Tokenizer {
  const tokenize = (text: string): Token[] => {
    const normalized = normalizeWithOffsets(text);
    const pairs = findRuns(normalized.text).flatMap(({ start, end }) =>
      pairTokens(normalized.text.slice(start, end), normalized, start),
    );
    return [...findWordTokens(normalized, unsplit), ...pairs].sort((a, b) => a.start - b.start);
  };
  return { tokenize, tokenizeQuery: tokenize, stem: stemWord, isStemmed: false };
}
