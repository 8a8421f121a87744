import { splitAtom } from '../../language/words.ts';
import { foldName } from './fold-name.ts';

/** A name with what is needed to compare it. */
export interface IndexedName {
  /** Folded. */
  key: string;
  /** Offsets in `key` at which a part of the name begins: 0, 4, 9 for `UserErrorVm`. */
  partStarts: readonly number[];
  /** The letters in it, as bits. */
  letters: number;
  /** Places of the entries that have it, in the list of entries. */
  entries: number[];
}

/** All names, for the layer that finds codes. */
export interface NameIndex {
  byKey: ReadonlyMap<string, IndexedName>;
  names: readonly IndexedName[];
  /** Most words that a name falls into when it is written with spaces. */
  maxParts: number;
}

/**
 * Prepares the names of all entries for comparison.
 *
 * @param names - for each entry, its names
 */
export function buildNameIndex(names: readonly (readonly string[])[]): NameIndex {
  const byKey = new Map<string, IndexedName>();
  let maxParts = 1;
  for (const [entry, entryNames] of names.entries()) {
    for (const name of entryNames) {
      const key = foldName(name);
      if (key === '') continue;
      const known = byKey.get(key);
      if (known !== undefined) {
        if (!known.entries.includes(entry)) known.entries.push(entry);
        continue;
      }
      const partStarts = findPartStarts(name);
      maxParts = Math.max(maxParts, partStarts.length);
      byKey.set(key, { key, partStarts, letters: maskLetters(key), entries: [entry] });
    }
  }
  return { byKey, names: [...byKey.values()], maxParts: maxParts + 2 };
}

function findPartStarts(name: string): number[] {
  const starts = new Set([0]);
  let position = 0;
  for (const word of name.split(/[^\p{L}\p{N}]+/u)) {
    starts.add(position);
    let searched = 0;
    for (const part of splitAtom(word)) {
      const at = word.indexOf(part, searched);
      starts.add(position + at);
      searched = at + part.length;
      if (searched < word.length) starts.add(position + searched);
    }
    position += word.length;
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
