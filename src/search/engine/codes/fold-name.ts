import { isEastAsian, normalizeText } from '../../language/normalize.ts';

/**
 * The form in which all spellings of a name are equal: width, case, spaces and signs folded away.
 *
 * @example foldName('User Error - Ｖｍ') // => 'usererrorvm'
 */
export function foldName(name: string): string {
  return normalizeText(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A word of a query, written with letters and digits of no East Asian script. */
export interface QueryWord {
  /** Folded as names are. */
  key: string;
  /** Normalized, in the case in which it was typed. */
  text: string;
  /** Follows the word before it with nothing between them but spaces and signs. */
  isJoined: boolean;
  /** Stands inside a number, date or version with dots, dashes or colons. */
  isInsideNumber: boolean;
}

/** No code, and no message around one, is longer; what follows a long paste is not read. */
const MAX_WORDS = 600;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of a query that may belong to a name.
 *
 * @example findQueryWords('エラー code:320001').map((word) => word.key) // => ['code', '320001']
 *
 * @param normalized - normal form of the query, in its own case
 */
export function findQueryWords(normalized: string): QueryWord[] {
  const words: QueryWord[] = [];
  let previousEnd = -1;
  for (const match of normalized.matchAll(WORD)) {
    for (const piece of cutByScript(match[0], match.index)) {
      const end = piece.start + piece.text.length;
      words.push({
        key: piece.text.toLowerCase(),
        text: piece.text,
        isJoined: previousEnd >= 0 && !hasWordCharacter(normalized, previousEnd, piece.start),
        isInsideNumber: isInsideNumber(normalized, piece.start, end),
      });
      previousEnd = end;
      if (words.length >= MAX_WORDS) return words;
    }
  }
  return words;
}

function cutByScript(text: string, offset: number): { text: string; start: number }[] {
  const pieces: { text: string; start: number }[] = [];
  let start = -1;
  for (let index = 0; index <= text.length; index += 1) {
    const isPart = index < text.length && !isEastAsian(text.charCodeAt(index));
    if (isPart && start < 0) start = index;
    if (!isPart && start >= 0) {
      pieces.push({ text: text.slice(start, index), start: offset + start });
      start = -1;
    }
  }
  return pieces;
}

function hasWordCharacter(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

const NUMBER_JOINTS = '.,-/:_';

function isInsideNumber(text: string, start: number, end: number): boolean {
  const isDigitAt = (index: number): boolean => /^[0-9]$/.test(text.charAt(index));
  const before = NUMBER_JOINTS.includes(text.charAt(start - 1) || ' ') && isDigitAt(start - 2);
  const after = NUMBER_JOINTS.includes(text.charAt(end) || ' ') && isDigitAt(end + 1);
  return before || after;
}
