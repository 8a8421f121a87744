import { dropZeros, type QueryWord } from './fold-name.ts';
import type { IndexedName, NameIndex } from './name-index.ts';

/** Names that stand in the query, and what is left of it. */
export interface ExactNames {
  /** In the order of the query; each once. */
  names: IndexedName[];
  /** The words that belong to no name that was found. */
  rest: QueryWord[];
}

/** So many words in plain spelling are no accident. */
const TELLING_WORDS = 5;
/** `1401` in a longer text may be anything, unless the text calls it an error. */
const SHORT_NUMBER = 4;
const SHORT_QUERY = 80;

/**
 * Finds whole names in a query, in one word or spread over several: `Disk Not Ready`, `disk-not-ready`,
 * `db 600`. Of two names that overlap, the longer one counts.
 *
 * @param text the query that the words are of
 */
export function findExactNames(
  words: readonly QueryWord[],
  text: string,
  index: NameIndex,
): ExactNames {
  const names = new Set<IndexedName>();
  const rest: QueryWord[] = [];
  const query = { text, start: text.search(/[\p{L}\p{N}]/u), end: findEnd(text) };
  let at = 0;
  while (at < words.length) {
    const found = findLongestName(words, at, query, index);
    if (found === undefined) {
      const word = words[at];
      if (word !== undefined) rest.push(word);
      at += 1;
      continue;
    }
    for (const name of found.names) names.add(name);
    at += found.length;
  }
  return { names: [...names], rest };
}

/** A query, with where its first letter begins and its last one ends. */
interface Spelled {
  text: string;
  start: number;
  end: number;
}

/** Where the last letter or digit ends: looked for from the end, for a log is long. */
function findEnd(text: string): number {
  let end = text.length;
  while (end > 0 && !/[\p{L}\p{N}]/u.test(text.slice(end - 1, end))) end -= 1;
  return end;
}

function findLongestName(
  words: readonly QueryWord[],
  at: number,
  query: Spelled,
  index: NameIndex,
): { names: readonly IndexedName[]; length: number } | undefined {
  let key = '';
  let found: { names: readonly IndexedName[]; length: number } | undefined;
  for (let length = 1; ; length += 1) {
    const word = words[at + length - 1];
    if (word === undefined || (length > 1 && !word.isJoined)) break;
    key += length === 1 ? word.key : word.joint + word.key;
    const exact = index.byKey.get(key);
    const names = (exact === undefined ? index.byShortKey.get(dropZeros(key)) : [exact])?.filter(
      (name) => isMeant(name, words, at, length, query, index),
    );
    if (names !== undefined && names.length > 0) found = { names, length };
    if (!index.beginnings.has(key) && !index.beginnings.has(dropZeros(key))) break;
  }
  return found;
}

/** Tells whether the words from `at` on, which spell a name, are there to name it. */
function isMeant(
  { name, key, isKnownOnly }: IndexedName,
  words: readonly QueryWord[],
  at: number,
  length: number,
  query: Spelled,
  index: NameIndex,
): boolean {
  if (!/\p{L}/u.test(key)) {
    return isWholeNumber(words, at, length) && isNumberMeant(words[at], key, query.text, index);
  }
  const first = words[at];
  const last = words[at + length - 1];
  if (first === undefined || last === undefined) return false;
  const end = last.start + last.text.length;
  const isTypedAsName = /^[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*$/u.test(
    query.text.slice(first.start, end),
  );
  // Words lead to pages, though they be those of the name.
  if (isKnownOnly && isKebab(name)) return isTypedAsName;
  // Nothing else was typed.
  if (first.start === query.start && end === query.end) return true;
  if (index.commonKeys.has(key)) return false;
  if (isTypedAsName) return true;
  // A title in kebab case is a sentence; a code is none.
  if (isKebab(name)) return false;
  if (length === 2 && /\d/.test(key)) return true;
  const inside = words.slice(at, at + length);
  return (
    length >= TELLING_WORDS || (length > 2 && inside.every((word) => /^\p{Lu}/u.test(word.text)))
  );
}

/** `isKebab('disk-is-full')` -> `true`: the name of what has no code, which is made of words. */
export function isKebab(name: string): boolean {
  return /^[a-z\d]+(?:-[a-z\d]+)+$/.test(name);
}

function isNumberMeant(
  word: QueryWord | undefined,
  key: string,
  text: string,
  { beforeCode }: NameIndex,
): boolean {
  if (key.length > SHORT_NUMBER || text.length <= SHORT_QUERY || word === undefined) return true;
  return beforeCode?.test(text.slice(Math.max(0, word.start - 40), word.start)) ?? true;
}

/** 1401 is a code; the same digits in a date or a version are not, nor two numbers side by side. */
function isWholeNumber(words: readonly QueryWord[], at: number, length: number): boolean {
  const isPart = (index: number): boolean => (words[index]?.joint ?? '') !== '';
  const isOne = words.slice(at + 1, at + length).every(({ joint }) => joint !== '');
  return isOne && !isPart(at) && !isPart(at + length);
}
