import { splitAtom } from '../../language/words.ts';
import { normalizeWithOffsets } from '../../language/normalize.ts';
import { dropZeros, findQueryWords, joinKeys, type QueryWord } from './fold-name.ts';

/** A name with what is needed to compare it. */
export interface IndexedName {
  /** Folded. */
  key: string;
  /** Offsets in `key` at which a part of the name begins: 0, 4, 7 for `DiskNotReady`. */
  partStarts: readonly number[];
  /** The letters in it, as bits. */
  letters: number;
  /** Places of the entries that have it, in the list of entries. */
  entries: number[];
}

/** All names, for the layer that finds codes. */
export interface NameIndex {
  byKey: ReadonlyMap<string, IndexedName>;
  /** Key without leading zeros -> entries. */
  byShortKey: ReadonlyMap<string, readonly number[]>;
  names: readonly IndexedName[];
  /** Most words that a name falls into when it is written with spaces. */
  maxParts: number;
  /** Words whose capitals begin no part of a name. */
  unsplit: readonly string[];
}

/**
 * Prepares the names of all entries for comparison.
 *
 * @param names - for each entry, its names
 * @param unsplit - words whose capitals begin no part of a name
 */
export function buildNameIndex(
  names: readonly (readonly string[])[],
  unsplit: readonly string[] = [],
): NameIndex {
  const byKey = new Map<string, IndexedName>();
  const byShortKey = new Map<string, number[]>();
  let maxParts = 1;
  for (const [entry, entryNames] of names.entries()) {
    for (const name of entryNames) {
      const words = findQueryWords(normalizeWithOffsets(name).text);
      const key = joinKeys(words);
      if (key === '') continue;
      addOnce(byShortKey, dropZeros(key), entry);
      const known = byKey.get(key);
      if (known !== undefined) {
        if (!known.entries.includes(entry)) known.entries.push(entry);
        continue;
      }
      const partStarts = findPartStarts(words, unsplit);
      maxParts = Math.max(maxParts, partStarts.length);
      byKey.set(key, { key, partStarts, letters: maskLetters(key), entries: [entry] });
    }
  }
  return { byKey, byShortKey, names: [...byKey.values()], maxParts: maxParts + 2, unsplit };
}

function addOnce(lists: Map<string, number[]>, key: string, entry: number): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [entry]);
  else if (!known.includes(entry)) known.push(entry);
}

function findPartStarts(words: readonly QueryWord[], unsplit: readonly string[]): number[] {
  const starts = new Set([0]);
  let position = 0;
  for (const [index, { text, joint }] of words.entries()) {
    if (index > 0) position += joint.length;
    starts.add(position);
    let searched = 0;
    for (const part of splitAtom(text, unsplit)) {
      const at = text.indexOf(part, searched);
      starts.add(position + at);
      searched = at + part.length;
      if (searched < text.length) starts.add(position + searched);
    }
    position += text.length;
  }
  return [...starts].filter((start) => start < position || start === 0).sort((a, b) => a - b);
}

/**
 * The set of letters and digits in a key, as bits, to tell cheaply that two keys are far apart.
 *
 * `maskLetters('aab')` -> `0b11`
 */
export function maskLetters(key: string): number {
  let mask = 0;
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index);
    if (code >= 0x61 && code <= 0x7a) mask |= 1 << (code - 0x61);
    else mask |= 1 << (26 + (code % 6));
  }
  return mask;
}
