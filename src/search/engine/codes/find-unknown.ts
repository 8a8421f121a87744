import { splitAtom } from '../../language/words.ts';
import type { NameIndex } from './name-index.ts';

/** Longer is no name but a blob. */
const MAX_LENGTH = 100;
/** A code says something: its parts are words. */
const MIN_PARTS = 3;
const MIN_PART_LENGTH = 3;
/** A family's beginning goes on for at least so long: `usererrors` is a word. */
const MIN_FAMILY_REST = 6;
const MIN_DIGITS = 3;

/**
 * Neither a piece of a path, a class or a cmdlet, nor the name of a function or of a value. What stands
 * before is matched too, as Safari looks back at it only since 16.4.
 */
const CANDIDATE =
  /(^|[^\p{L}\p{N}._\\/@$%-])(0[xX][\da-fA-F]{4,16}|[A-Z][A-Za-z\d]{7,}|[a-z]{14,})(?![\p{L}\p{N}_]|[.\\/@(-][\p{L}\p{N}(])/gu;
const NUMBER = /(^|[^\p{L}\p{N}._\\/@$%,])(-?\d{3,10})(?![\p{L}\p{N}_]|[.,\\/@:-][\p{L}\p{N}])/gu;
/** As programs print the code of what follows. Years, tickets and updates have fewer digits or more. */
const PRINTED = /(^|\s)([A-Z]{2,10}(?:-\d{5}|\d{5,6}))(?=:\s)/gu;
const WHOLE_CODE = /^(?:[A-Za-z]{1,16}[-_]?)?\d{3,10}$/;

/**
 * Finds what is written as codes are: in camel case of three words, as a hexadecimal number, as a
 * number that the text calls an error code, as a program's letters and number before what it says; and a
 * number that is all of the query.
 *
 * `findCodeShapes('UserErrorDiskIsBlue in store.exe', index)` -> `['UserErrorDiskIsBlue']`
 *
 * @param text in normal form
 */
export function findCodeShapes(text: string, index: NameIndex): string[] {
  const found = new Set<string>();
  const whole = text.trim();
  if (WHOLE_CODE.test(whole)) return [whole];
  for (const { word, at } of matchAlone(text, CANDIDATE)) {
    if (word.length > MAX_LENGTH || isKey(text, at, at + word.length)) continue;
    if (/^0x/i.test(word) || isOfFamily(word, index) || isCamelCase(word, index)) found.add(word);
  }
  for (const { word } of matchAlone(text, PRINTED)) found.add(word);
  if (index.beforeCode !== undefined) {
    for (const { word, at } of matchAlone(text, NUMBER)) {
      if (index.beforeCode.test(text.slice(Math.max(0, at - 40), at))) found.add(word);
    }
  }
  return [...found];
}

/** `('a 404', NUMBER)` -> `[{ word: '404', at: 2 }]` */
function matchAlone(text: string, pattern: RegExp): { word: string; at: number }[] {
  return [...text.matchAll(pattern)].map(({ 1: before = '', 2: word = '', index }) => ({
    word,
    at: index + before.length,
  }));
}

/** The name of a value in JSON says nothing of what happened. */
function isKey(text: string, start: number, end: number): boolean {
  return /["']/.test(text.charAt(start - 1)) && /^\\?["']\s*[:=]/.test(text.slice(end, end + 8));
}

function isOfFamily(word: string, { families }: NameIndex): boolean {
  const key = word.toLowerCase();
  return families.some(
    (family) => key.startsWith(family) && key.length >= family.length + MIN_FAMILY_REST,
  );
}

function isCamelCase(word: string, { unsplit }: NameIndex): boolean {
  if (!/^[A-Z]/.test(word) || (word.match(/\d/g) ?? []).length > MIN_DIGITS) return false;
  const parts = splitAtom(word, unsplit).length;
  return parts >= MIN_PARTS && word.length / parts >= MIN_PART_LENGTH;
}
