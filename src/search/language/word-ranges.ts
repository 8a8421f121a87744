/**
 * Cuts words of scripts with spaces, error codes and other code-like atoms out of a text before any tokenizer
 * sees it. Linear in the length of the text.
 */
import { characterLength, isAsciiAlphanumeric, isDigit, isUnspaced } from './scripts.ts';

/** A run of letters and digits of a script with spaces, inside a normalized text. */
export interface WordRange {
  readonly kind: 'atom' | 'word';
  readonly start: number;
  readonly end: number;
}

const LETTER_OR_NUMBER = /^[\p{L}\p{M}\p{N}]$/u;

/** The length of the word character at `index`, or 0 where none stands. */
function wordCharacterLength(text: string, index: number): 0 | 1 | 2 {
  const code = text.charCodeAt(index);
  if (code < 0x80) return isAsciiAlphanumeric(code) ? 1 : 0;
  if (isUnspaced(code)) return 0;
  const length = characterLength(text, index);
  return LETTER_OR_NUMBER.test(text.slice(index, index + length)) ? length : 0;
}

/**
 * The length of what holds two alphanumerics together as one name, at `index`: a dot, hyphen,
 * underscore or at sign, one or two backslashes, a drive's or hive's colon with its backslash. 0 where
 * nothing does. A slash, a colon or an equals sign separates: `code:1401`, `VM/disk`, `id=5`.
 */
function connectorLength(text: string, index: number): number {
  const character = text.charAt(index);
  if (character === '.' || character === '-' || character === '_' || character === '@') return 1;
  let length = character === ':' ? 1 : 0;
  if (text.charAt(index + length) !== '\\') return 0;
  length += 1;
  return text.charAt(index + length) === '\\' ? length + 1 : length;
}

/**
 * Finds every run of letters and digits of scripts with spaces, with the connectors inside it, in a
 * text in normal form. `kind` says whether it is code-like.
 *
 * `findWordRanges('VM の C:\\Logs')` -> a word at 0 to 2, an atom at 5 to 12
 */
export function findWordRanges(text: string): WordRange[] {
  const ranges: WordRange[] = [];
  let index = 0;
  while (index < text.length) {
    if (wordCharacterLength(text, index) === 0) {
      index += characterLength(text, index);
      continue;
    }
    const start = index;
    let end: number;
    for (;;) {
      for (let step = wordCharacterLength(text, index); step > 0;) {
        index += step;
        step = index < text.length ? wordCharacterLength(text, index) : 0;
      }
      end = index;
      const next = index + (text.charAt(index) === "'" ? 1 : connectorLength(text, index));
      if (next === index || next >= text.length || wordCharacterLength(text, next) === 0) break;
      index = next;
    }
    // C++, COM+ and C# keep their sign.
    const sign = text.charAt(end);
    if ((sign === '+' || sign === '#') && !isDigit(text.charCodeAt(end - 1))) {
      end += text.charAt(end + 1) === '+' ? 2 : 1;
    }
    index = Math.max(index, end);
    ranges.push({ kind: isErrorCodeAtom(text.slice(start, end)) ? 'atom' : 'word', start, end });
  }
  return ranges;
}

/**
 * Tells whether one word, without spaces, is code-like: an identifier in camel case, a number, a
 * file name, a path, a kebab or snake id. A plain word or abbreviation is not.
 *
 * `'DiskNotReady'`, `'DB_00600'`, `'1401'` -> `true`; `'Disk'`, `'VMs'`, `'two words'`, `'エラー'` -> `false`
 */
export function isErrorCodeAtom(word: string): boolean {
  if (
    word === '' ||
    wordCharacterLength(word, 0) === 0 ||
    /[^\p{L}\p{M}\p{N}._@\\:+#'-]/u.test(word)
  ) {
    return false;
  }
  let lowerSeen = false;
  let uppers = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    if (code <= 0x20 || isUnspaced(code)) return false;
    if (isDigit(code)) return true;
    if (connectorLength(word, index) > 0) return index < word.length - 1;
    if (code >= 0x41 && code <= 0x5a) {
      if (lowerSeen) return true;
      uppers += 1;
    } else if (code >= 0x61 && code <= 0x7a) {
      // VSSWriter, but not VMs.
      if (uppers > 1 && !(code === 0x73 && index === word.length - 1)) return true;
      lowerSeen = true;
    }
  }
  return false;
}
