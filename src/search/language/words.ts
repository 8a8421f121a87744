/**
 * Tokens of words in scripts with spaces: plain words and atoms, with the parts of the latter.
 * Browser-safe; shared by all tokenizers.
 */
import { foldCase, type NormalizedText } from './normalize.ts';
import { findWordRanges, type WordRange } from './word-ranges.ts';
import type { Token } from './tokenizer.ts';

/** A shorter run of digits stays with its letters: x64, V2. */
const MIN_SPLIT_DIGITS = 3;
/** A longer word is no name but a blob (base64, a token): nobody searches for it. */
const MAX_WORD_LENGTH = 200;

interface PartRange {
  readonly start: number;
  readonly end: number;
}

type CharacterKind = 'upper' | 'lower' | 'digit' | 'other';

function characterKind(character: string): CharacterKind {
  if (character >= '0' && character <= '9') return 'digit';
  if (character >= 'a' && character <= 'z') return 'lower';
  if (character >= 'A' && character <= 'Z') return 'upper';
  if (/^\p{Lu}$/u.test(character)) return 'upper';
  return /^[\p{L}\p{M}]$/u.test(character) ? 'lower' : 'other';
}

/**
 * The parts of an atom: what connectors join, and within that what a capital begins, or three or more
 * digits. Parts of one character are left out, and the atom itself.
 *
 * `splitAtom('DBLockWait.exe')` -> `['DBLockWait', 'DB', 'Lock', 'Wait', 'exe']`,
 * `splitAtom('E1001')` -> `['1001']`
 *
 * @param unsplit words whose capitals begin no part: `MySQL`
 */
export function splitAtom(atom: string, unsplit: readonly string[]): string[] {
  return findParts(atom, unsplit).map(({ start, end }) => atom.slice(start, end));
}

function findParts(atom: string, unsplit: readonly string[]): PartRange[] {
  const kinds = Array.from({ length: atom.length }, (_, index) =>
    characterKind(atom.charAt(index)),
  );
  const parts: PartRange[] = [];
  for (let start = 0; start < atom.length;) {
    let end = start;
    while (end < atom.length && kinds[end] !== 'other') end += 1;
    const words = findWords(atom, kinds, start, end, unsplit);
    if (end - start > 1 && words.length !== 1) parts.push({ start, end });
    parts.push(...words);
    start = end + 1;
  }
  return parts.filter(({ start, end }) => end - start < atom.length);
}

/** The words of a piece without connectors, those of one character left out. */
function findWords(
  atom: string,
  kinds: readonly CharacterKind[],
  from: number,
  to: number,
  unsplit: readonly string[],
): PartRange[] {
  if (/^0x[0-9a-f]+$/i.test(atom.slice(from, to))) return [];
  const words: PartRange[] = [];
  let start = from;
  const push = (end: number): void => {
    if (end - start > 1) words.push({ start, end });
    start = end;
  };
  for (let index = from; index < to; index += 1) {
    const mixed = unsplit.find((word) => atom.startsWith(word, index));
    if (mixed !== undefined && kinds[index + mixed.length] !== 'lower') {
      push(index);
      index += mixed.length;
      push(index);
      index -= 1;
    } else if (index > start && isBoundary(kinds, atom, index)) {
      push(index);
    }
  }
  push(to);
  return words;
}

function isBoundary(kinds: readonly CharacterKind[], atom: string, index: number): boolean {
  const before = kinds[index - 1];
  const here = kinds[index];
  if (here === 'upper') {
    if (before === 'lower') return true;
    if (before === 'upper' && kinds[index + 1] === 'lower') {
      // The plural of an abbreviation: VHDs, VMs.
      return !(atom.charAt(index + 1) === 's' && kinds[index + 2] !== 'lower');
    }
    return before === 'digit' && kinds[index + 1] === 'lower';
  }
  if (here === 'digit' && before !== 'digit') {
    let end = index;
    while (kinds[end] === 'digit') end += 1;
    return end - index >= MIN_SPLIT_DIGITS;
  }
  if (before === 'digit' && here !== 'digit') {
    let begin = index;
    while (kinds[begin - 1] === 'digit') begin -= 1;
    return index - begin >= MIN_SPLIT_DIGITS;
  }
  return false;
}

/**
 * The tokens of one word of a normalized text: the word in lower case, then, for an atom, its parts.
 * Offsets are those of the original text. A word of more than 200 units gives none.
 *
 * `'DBLockWait'` -> `dblockwait`, `db` (part), `lock` (part), `wait` (part)
 */
export function wordTokens(
  normalized: NormalizedText,
  range: WordRange,
  unsplit: readonly string[],
): Token[] {
  if (range.end - range.start > MAX_WORD_LENGTH) return [];
  const tokenAt = (from: number, to: number): Token => ({
    term: foldWord(normalized.text.slice(from, to)),
    start: normalized.starts[from] ?? 0,
    end: normalized.ends[to - 1] ?? 0,
  });
  const whole = tokenAt(range.start, range.end);
  if (range.kind === 'word') return [whole];
  const tokens = [whole];
  for (const part of findParts(normalized.text.slice(range.start, range.end), unsplit)) {
    const token = tokenAt(range.start + part.start, range.start + part.end);
    if (token.term !== whole.term) tokens.push({ ...token, part: true });
  }
  return tokens;
}

/** The tokens of every word of a normalized text, in order. `'DB Lock'` -> `db`, `lock` */
export function findWordTokens(normalized: NormalizedText, unsplit: readonly string[]): Token[] {
  return findWordRanges(normalized.text).flatMap((range) => wordTokens(normalized, range, unsplit));
}

/** Lower case, without apostrophes: `server's` -> `server`, `can't` -> `cant`. */
function foldWord(word: string): string {
  return foldCase(word).replace(/'s$/, '').replaceAll("'", '');
}
