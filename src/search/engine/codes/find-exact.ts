import { dropZeros, type QueryWord } from './fold-name.ts';
import type { NameIndex } from './name-index.ts';

/** Entries whose name stands in the query, and what is left of the query. */
export interface ExactNames {
  /** In the order of the query; each once. */
  entries: number[];
  /** The words that belong to no name that was found. */
  rest: QueryWord[];
}

/**
 * Finds whole names in a query, in one word or spread over several: `Disk Not Ready`, `disk-not-ready`,
 * `db 600`. Of two names that overlap, the longer one counts.
 */
export function findExactNames(words: readonly QueryWord[], index: NameIndex): ExactNames {
  const entries = new Set<number>();
  const rest: QueryWord[] = [];
  let at = 0;
  while (at < words.length) {
    const found = findLongestName(words, at, index);
    if (found === undefined) {
      rest.push(...words.slice(at, at + 1));
      at += 1;
      continue;
    }
    for (const entry of found.entries) entries.add(entry);
    at += found.length;
  }
  return { entries: [...entries], rest };
}

function findLongestName(
  words: readonly QueryWord[],
  at: number,
  { byKey, byShortKey, maxParts }: NameIndex,
): { entries: readonly number[]; length: number } | undefined {
  let key = '';
  let found: { entries: readonly number[]; length: number } | undefined;
  for (let length = 1; length <= maxParts; length += 1) {
    const word = words[at + length - 1];
    if (word === undefined || (length > 1 && !word.isJoined)) break;
    key += length === 1 ? word.key : word.joint + word.key;
    const entries = byKey.get(key)?.entries ?? byShortKey.get(dropZeros(key));
    if (entries === undefined) continue;
    if (/\p{L}/u.test(key) || isWholeNumber(words, at, length)) found = { entries, length };
  }
  return found;
}

/** 1401 is a code; the same digits in a date or a version are not, nor two numbers side by side. */
function isWholeNumber(words: readonly QueryWord[], at: number, length: number): boolean {
  const isPart = (index: number): boolean => (words[index]?.joint ?? '') !== '';
  const isOne = words.slice(at + 1, at + length).every(({ joint }) => joint !== '');
  return isOne && !isPart(at) && !isPart(at + length);
}
