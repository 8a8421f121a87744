/**
 * The first layer of search: brings a text to one spelling (width, dashes, quotes, white space).
 *
 * Runs unchanged in Node and in the browser. Every function is linear in the length of its input.
 */
import { characterLength, isAsciiAlphanumeric, isHan, isKatakana } from './scripts.ts';

/** A text in normal form, with the place in the original of each of its UTF-16 units. */
export interface NormalizedText {
  /** The normal form, in the case of the original. */
  readonly text: string;
  /** For each UTF-16 unit of `text`, where its source begins in the original. */
  readonly starts: Uint32Array;
  /** For each UTF-16 unit of `text`, where its source ends in the original (exclusive). */
  readonly ends: Uint32Array;
}

const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\uFE58\uFE63\uFF0D';
const SINGLE_QUOTES = '\u0060\u00B4\u2018\u2019\u201A\u201B\u2032\uFF07';
const DOUBLE_QUOTES = '\u201C\u201D\u201E\u201F\u2033\uFF02';
const TILDES = '\u301C\uFF5E';
/** Characters without a width that copying from web pages brings along. */
const INVISIBLE = '\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF';

const SUBSTITUTES: ReadonlyMap<string, string> = new Map([
  ...[...DASHES].map((character) => [character, '-'] as const),
  ...[...SINGLE_QUOTES].map((character) => [character, "'"] as const),
  ...[...DOUBLE_QUOTES].map((character) => [character, '"'] as const),
  ...[...TILDES].map((character) => [character, '~'] as const),
  ...[...INVISIBLE].map((character) => [character, ''] as const),
]);

/** Marks that NFKC composes with, or reorders around, the character before them. */
function isCombining(code: number, text: string, index: number): boolean {
  if (code < 0x300) return false;
  if (code === 0xff9e || code === 0xff9f || code === 0x3099 || code === 0x309a) return true;
  if (code >= 0x1160 && code <= 0x11ff) return true;
  if (code >= 0x3040 && code <= 0xd7ff) return false;
  return /^\p{M}$/u.test(text.slice(index, index + characterLength(text, index)));
}

/**
 * Tells whether a character stays as it is: one of ASCII, a kana, one of the common kanji and hanzi or of the
 * signs between them, unless a mark follows that may change it. A pasted log is nearly all of these.
 */
function isPlain(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  const isKept =
    (code >= 0x20 && code < 0x7f && code !== 0x60) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fc) ||
    code === 0x3001 ||
    code === 0x3002 ||
    (code >= 0x300c && code <= 0x300f);
  if (!isKept) return false;
  const next = text.charCodeAt(index + 1);
  return !(next >= 0x300) || !isCombining(next, text, index + 1);
}

function foldCharacters(cluster: string): string {
  const substitute = SUBSTITUTES.get(cluster);
  if (substitute !== undefined) return substitute;
  let folded = '';
  for (const character of cluster.normalize('NFKC')) {
    const code = character.charCodeAt(0);
    // Control characters and every width of space become one kind of space.
    if (code < 0x20 || (code >= 0x7f && code <= 0xa0) || code === 0x2028 || code === 0x2029) {
      folded += ' ';
    } else if (code >= 0xd800 && code <= 0xdfff && character.length === 1) {
      // Half of a surrogate pair: no tokenizer can do anything with it.
      folded += ' ';
    } else {
      folded += SUBSTITUTES.get(character) ?? character;
    }
  }
  return folded;
}

/**
 * A dash that stands for the long-vowel mark: `サ－バ－` is how some keyboards and scans give サーバー.
 * Only dashes that nobody types as a hyphen count, and only after katakana.
 */
function isMistakenLongVowel(text: string, index: number): boolean {
  if (!DASHES.includes(text.charAt(index))) return false;
  const before = text.charCodeAt(index - 1);
  const isAfterKana =
    (isKatakana(before) && before !== 0x30fc) || (before >= 0xff66 && before <= 0xff9f);
  if (!isAfterKana) return false;
  const after = text.charCodeAt(index + 1);
  return !(isHan(after) || isAsciiAlphanumeric(after));
}

/** A text of nothing but characters that stay as they are, as most sentences of a page. */
const PLAIN = /^[ -_a-~\u3001\u3002\u300c-\u300f\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff]*$/;
/** 0, 1, 2, … as far as any text has asked for. */
let counted = new Uint32Array();

/** The places of a text that is in normal form: each unit's is its own. */
function listOwnPlaces(length: number): Pick<NormalizedText, 'starts' | 'ends'> {
  if (counted.length <= length)
    counted = Uint32Array.from({ length: 2 * length + 2 }, (_, at) => at);
  return { starts: counted.subarray(0, length), ends: counted.subarray(1, length + 1) };
}

/**
 * Folds width, dashes, quotes, control characters and white space, keeps the case, and remembers
 * where each unit came from. Lengths change: `ｶﾞ` (2 units) becomes `ガ` (1 unit).
 *
 * `normalizeWithOffsets('ＶＭ\u3000ﾊﾞｸ').text` -> `'VM バク'`
 */
export function normalizeWithOffsets(text: string): NormalizedText {
  if (PLAIN.test(text)) return { text, ...listOwnPlaces(text.length) };
  const parts: string[] = [];
  // NFKC makes at most 18 units of one (U+FDFA); grown on demand instead of reserving that much.
  let starts = new Uint32Array(text.length + 16);
  let ends = new Uint32Array(text.length + 16);
  let length = 0;
  const grow = (least: number): void => {
    const grownStarts = new Uint32Array(least * 2);
    grownStarts.set(starts);
    starts = grownStarts;
    const grownEnds = new Uint32Array(least * 2);
    grownEnds.set(ends);
    ends = grownEnds;
  };
  const append = (folded: string, start: number, end: number): void => {
    if (length + folded.length > starts.length) grow(length + folded.length);
    starts.fill(start, length, length + folded.length);
    ends.fill(end, length, length + folded.length);
    length += folded.length;
    parts.push(folded);
  };
  let index = 0;
  while (index < text.length) {
    const start = index;
    while (isPlain(text, index)) index += 1;
    if (index > start) {
      if (length + index - start > starts.length) grow(length + index - start);
      for (let at = start; at < index; at += 1, length += 1) {
        starts[length] = at;
        ends[length] = at + 1;
      }
      parts.push(text.slice(start, index));
      continue;
    }
    index += characterLength(text, index);
    while (index < text.length && isCombining(text.charCodeAt(index), text, index)) {
      index += characterLength(text, index);
    }
    if (index === start + 1 && isMistakenLongVowel(text, start)) {
      append('ー', start, index);
    } else {
      append(foldCharacters(text.slice(start, index)), start, index);
    }
  }
  return { text: parts.join(''), starts: starts.slice(0, length), ends: ends.slice(0, length) };
}

/**
 * The same where nobody asks where each unit came from.
 *
 * `normalizeForm('ＶＭ\u3000ﾊﾞｸ')` -> `'VM バク'`
 */
export function normalizeForm(text: string): string {
  // Plain ASCII is in normal form already.
  return /^[ -_a-~]*$/.test(text) ? text : normalizeWithOffsets(text).text;
}

/**
 * Brings a text to the form in which two spellings of the same thing are equal: NFKC, lower case,
 * one kind of dash, quote and space, no control characters, no space at either end.
 *
 * `normalizeText('\u3000ＶＭ－０１\n“Backup”')` -> `'vm-01 "backup"'`
 */
export function normalizeText(text: string): string {
  return foldCase(normalizeForm(text)).replace(/ +/g, ' ').trim();
}

/**
 * Folds the case of a text that is already in normal form. Works unit by unit where lower-casing
 * would change the length, so that offsets stay valid.
 *
 * `foldCase('İD')` -> `'id'`
 */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  // Only U+0130 grows when lower-cased: i with a combining dot.
  return text.replaceAll('\u0130', 'I').toLowerCase();
}
