/**
 * Cuts a Japanese text into what kuromoji is shown. Browser-safe.
 *
 * kuromoji never sees Latin letters, digits, symbols or characters outside the basic plane: it cuts
 * `E1001` in two, takes ASCII brackets for nouns, and loses count at surrogate pairs. Each run of
 * Japanese script is a sentence of its own; a word or a number beside it is replaced by one
 * placeholder, so that the particle after it still has a noun before it, and a space between the two
 * is left out, so that `VM の` and `VMの` are the same. A space between Japanese words ends a sentence:
 * `リソース グループ` is two words.
 */
import { isHan, isHiragana, isKatakana } from './scripts.ts';
import { findWordRanges, type WordRange } from './word-ranges.ts';

/** What kuromoji is shown of one run of Japanese. */
export interface JapaneseSentence {
  /** Kanji, kana and placeholders only. */
  readonly text: string;
  /** For each unit of `text` its index in the normalized text, or -1 for a placeholder. */
  readonly indexes: readonly number[];
}

export interface JapaneseSentences {
  readonly words: readonly WordRange[];
  readonly sentences: readonly JapaneseSentence[];
}

/** kuromoji takes a run of ASCII letters for an unknown noun, one of digits for a number. */
const WORD_PLACEHOLDER = 'X';
const NUMBER_PLACEHOLDER = '1';

/**
 * kuromoji's time grows with the square of a sentence's length. After this many characters the next
 * place where a word is likely to begin ends the sentence,
 */
const SOFT_LENGTH = 80;
/** and after this many, any place does. */
const HARD_LENGTH = 160;

function isJapanese(code: number): boolean {
  return code >= 0x3005 && (isHan(code) || isHiragana(code) || isKatakana(code));
}

/**
 * Cuts a text in normal form into words of other scripts and sentences of Japanese.
 *
 * `'VM の再起動 (2 回)'` -> words `VM`, `2`; sentences `'Xの再起動'`, `'1回'`
 *
 * @param text from `normalizeWithOffsets`
 * @param limit false keeps sentences of any length whole (for collecting what they hold)
 */
export function cutSentences(text: string, limit = true): JapaneseSentences {
  const words = findWordRanges(text);
  const sentences: JapaneseSentence[] = [];
  let characters: string[] = [];
  let indexes: number[] = [];
  const flush = (): void => {
    if (indexes.some((index) => index >= 0)) sentences.push({ text: characters.join(''), indexes });
    characters = [];
    indexes = [];
  };
  const push = (character: string, index: number): void => {
    characters.push(character);
    indexes.push(index);
  };
  const isAfterWord = (): boolean => indexes.at(-1) === -1;
  let nextWord = 0;
  let index = 0;
  while (index < text.length) {
    const word = words[nextWord];
    if (word?.start === index) {
      nextWord += 1;
      const isNumber = /^\d+$/.test(text.slice(word.start, word.end));
      const placeholder = isNumber ? NUMBER_PLACEHOLDER : WORD_PLACEHOLDER;
      // Words in a row count as one; the last decides what kind of noun.
      if (isAfterWord()) characters[characters.length - 1] = placeholder;
      else push(placeholder, -1);
      index = word.end;
      continue;
    }
    const code = text.charCodeAt(index);
    if (isJapanese(code)) {
      if (limit && isTooLong(characters, code)) flush();
      push(text.charAt(index), index);
    } else if (code === 0x20) {
      const isBesideWord = isAfterWord() || words[nextWord]?.start === index + 1;
      if (!isBesideWord) flush();
    } else {
      flush();
    }
    index += 1;
  }
  flush();
  return { words, sentences };
}

function isTooLong(characters: readonly string[], next: number): boolean {
  if (characters.length < SOFT_LENGTH) return false;
  if (characters.length >= HARD_LENGTH) return true;
  return isHiragana((characters.at(-1) ?? '').charCodeAt(0)) && !isHiragana(next);
}
