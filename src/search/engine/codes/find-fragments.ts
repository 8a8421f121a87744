import { splitAtom } from '../../language/words.ts';
import { isKebab } from './find-exact.ts';
import type { QueryWord } from './fold-name.ts';
import type { IndexedName, NameIndex } from './name-index.ts';

/** Entries of whose names the query has a piece. */
export interface NameFragments {
  /** The piece spans several parts of the name (`LogBuffer`): nothing but the code can be meant. Best first. */
  strong: number[];
  /**
   * The piece is one part or the beginning of one (`buff`): it may as well be a plain word. Or it ends
   * within a number: 5012 is another number than 50126. Best first.
   */
  weak: number[];
  /** The words that are strong pieces, as they were typed. */
  typed: ReadonlySet<string>;
}

/** Shorter pieces stand in too many names. */
const MIN_FRAGMENT = 3;
/** A piece in plain letters that is shorter may be a word that a name happens to spell apart: StartUp. */
const MIN_PLAIN_LENGTH = 8;
/** Pages come first, whatever their names. */
const KNOWN_ONLY_LOSS = 4;
/** A piece of a code comes before what has no code, and is called by words. */
const KEBAB_LOSS = 2;
/** A piece that reaches less far into its last part may be a plural: `buffers` in BufferSize. */
const MIN_LAST_PART = 3;

/**
 * Finds names of which the query has a leading, inner or closing piece.
 *
 * `LogBufferLimit` finds `FatalLogBufferLimitReached`
 *
 * @param words those of the query that belong to no whole name
 * @param isAlone tells whether the query is nothing but one word
 */
export function findNameFragments(
  words: readonly QueryWord[],
  { names, unsplit, commonKeys }: NameIndex,
  isAlone: boolean,
): NameFragments {
  const strong = new Map<number, number>();
  const weak = new Map<number, number>();
  const typed = new Set<string>();
  const pieces = new Map(words.map(({ key, text }) => [key, text]));
  for (const [key, text] of pieces) {
    if (key.length < MIN_FRAGMENT) continue;
    const isTypedAsCode = isCodeLike(text, unsplit);
    for (const name of names) {
      const at = name.key.indexOf(key);
      // A piece of a word of many pages is no piece of a code.
      if (at < 0 || name.key === key || commonKeys.has(name.key)) continue;
      const isNumber = pieces.size === 1 && isNumberOf(name, key);
      const strength = isNumber ? 'strong' : measureFragment(name, key, isTypedAsCode, isAlone);
      if (strength === undefined) continue;
      // What has no page is offered for a piece of its code that stands alone, and for no plain word.
      const isCode = isNumber || (strength === 'strong' && isTypedAsCode && pieces.size === 1);
      if (name.isKnownOnly && !isCode) continue;
      // The more of the name is given the better, its beginning best of all.
      const score =
        key.length / name.key.length +
        (at === 0 ? 1 : 0) -
        (name.isKnownOnly ? KNOWN_ONLY_LOSS : 0) -
        (isTypedAsCode && isKebab(name.name) ? KEBAB_LOSS : 0);
      if (strength === 'strong') typed.add(text);
      const found = strength === 'strong' ? strong : weak;
      for (const entry of name.entries) found.set(entry, Math.max(found.get(entry) ?? 0, score));
    }
  }
  for (const entry of strong.keys()) weak.delete(entry);
  return { strong: sortByScore(strong), weak: sortByScore(weak), typed };
}

/** Tells whether a word was typed as codes are, with a hump, a digit or a sign in it. */
export function isCodeLike(text: string, unsplit: readonly string[]): boolean {
  return splitAtom(text, unsplit).length > 1;
}

/** Tells whether a query is the number of a code that is letters and a number: `12154`, `600`. */
function isNumberOf({ key: name }: IndexedName, key: string): boolean {
  const number = /^\p{L}+0*([1-9]\d*)$/u.exec(name)?.[1];
  return number !== undefined && number.length >= MIN_FRAGMENT && number === dropAllZeros(key);
}

function dropAllZeros(key: string): string {
  return key.replace(/^0+/, '');
}

function measureFragment(
  name: IndexedName,
  key: string,
  isTypedAsCode: boolean,
  isAlone: boolean,
): 'strong' | 'weak' | undefined {
  if (/^\d+$/.test(name.key)) return name.key.startsWith(key) ? 'weak' : undefined;
  let strength: 'weak' | undefined;
  for (let at = name.key.indexOf(key); at >= 0; at = name.key.indexOf(key, at + 1)) {
    if (!name.partStarts.includes(at)) continue;
    const end = at + key.length;
    const starts = name.partStarts.filter((start) => start > at && start < end);
    // Two parts of a name (`VMSnapshot`, `NotReady`) are a word of the field where more is said.
    const isSpanning = starts.length > (isAlone ? 0 : 1) && !isInsideNumber(name.key, end);
    if (isSpanning && (isTypedAsCode || isTellingWord(name, key, starts, end))) return 'strong';
    strength = 'weak';
  }
  return strength;
}

function isInsideNumber(key: string, at: number): boolean {
  return /^\d\d$/.test(key.slice(at - 1, at + 1));
}

/** Tells whether a piece in plain letters spans parts of a name by more than chance. */
function isTellingWord(
  { key: name, partStarts }: IndexedName,
  key: string,
  starts: readonly number[],
  end: number,
): boolean {
  if (key.length < MIN_PLAIN_LENGTH) return false;
  const isLastWhole = end === name.length || partStarts.includes(end);
  return starts.length > 1 || isLastWhole || end - (starts.at(-1) ?? end) >= MIN_LAST_PART;
}

function sortByScore(scores: ReadonlyMap<number, number>): number[] {
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([entry]) => entry);
}
