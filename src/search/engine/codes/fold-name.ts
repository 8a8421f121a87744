import { normalizeForm } from '../../language/normalize.ts';
import { isUnspaced } from '../../language/scripts.ts';

/** A word of a query, written with letters and digits of no East Asian script. */
export interface QueryWord {
  /** In lower case. */
  key: string;
  /** Normalized, in the case in which it was typed. */
  text: string;
  /** Where it stands in the normalized query. */
  start: number;
  /** Follows the word before it with nothing between them but spaces and signs. */
  isJoined: boolean;
  /** The sign that makes one number, date or version of it and the word before it: `.` in `2.6`. */
  joint: string;
}

const WORD = /[\p{L}\p{N}]+/gu;
const NUMBER_JOINTS = '.,-/:_';

/**
 * The form in which all spellings of a name are equal: width, case, spaces and signs folded away. Signs
 * between two numbers stay, for without them they would be another number.
 *
 * `'ＤＢ - 00600'`, `'db_00600'` -> `'db00600'`; `'5.7.1'` -> `'5.7.1'`
 */
export function foldName(name: string): string {
  return joinKeys(findQueryWords(normalizeForm(name)));
}

/** The key of a name that is spread over several words. */
export function joinKeys(words: readonly QueryWord[]): string {
  return words.map(({ key, joint }, at) => (at === 0 ? key : joint + key)).join('');
}

/**
 * Leaves the leading zeros of a code's number out, which people do.
 *
 * `'db00600'` -> `'db600'`, `'0x00000005'` -> `'0x5'`; `'00600'` stays: nothing but its digits tells it
 * from other numbers.
 */
export function dropZeros(key: string): string {
  if (!key.includes('0')) return key;
  return key.replace(/^(0x)0+(?=[\da-f])|^(\p{L}+)0+(?=\d)/u, '$1$2');
}

/**
 * The words of a query that may belong to a name.
 *
 * `findQueryWords('エラー code:320001').map((word) => word.key)` -> `['code', '320001']`
 *
 * @param normalized normal form of the query, in its own case
 */
export function findQueryWords(normalized: string): QueryWord[] {
  const words: QueryWord[] = [];
  let previousEnd = -1;
  /** Where the letters ended in which the word before stands: beyond it, if East Asian ones follow it. */
  let lettersEnd = -1;
  for (const { 0: letters, index } of normalized.matchAll(WORD)) {
    for (const { text, start } of cutByScript(letters, index)) {
      const isFirst = start === index;
      const joint = start - previousEnd === 1 ? normalized.charAt(previousEnd) : '';
      const isNumbers =
        joint !== '' &&
        NUMBER_JOINTS.includes(joint) &&
        isDigitAt(text, 0) &&
        isDigitAt(normalized, previousEnd - 1);
      words.push({
        key: text.toLowerCase(),
        text,
        start,
        isJoined: isFirst && previousEnd >= 0 && previousEnd === lettersEnd,
        joint: isNumbers ? joint : '',
      });
      previousEnd = start + text.length;
    }
    lettersEnd = index + letters.length;
  }
  return words;
}

function cutByScript(text: string, offset: number): { text: string; start: number }[] {
  // Letters that need no cut, which nearly all words of a log are made of.
  if (/^[\w\u00c0-\u0e00]*$/.test(text)) return [{ text, start: offset }];
  const pieces: { text: string; start: number }[] = [];
  let start = -1;
  for (let index = 0; index <= text.length; index += 1) {
    const isPart = index < text.length && !isUnspaced(text.charCodeAt(index));
    if (isPart && start < 0) start = index;
    if (!isPart && start >= 0) {
      pieces.push({ text: text.slice(start, index), start: offset + start });
      start = -1;
    }
  }
  return pieces;
}

function isDigitAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x30 && code <= 0x39;
}
