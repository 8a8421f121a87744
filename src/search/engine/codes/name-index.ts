import { escapePattern } from '../../../model/escape-pattern.ts';
import { splitAtom } from '../../language/words.ts';
import { normalizeForm } from '../../language/normalize.ts';
import { dropZeros, findQueryWords, foldName, joinKeys, type QueryWord } from './fold-name.ts';

/** A name with what is needed to compare it. */
export interface IndexedName {
  /** As the base writes it. */
  name: string;
  /** Folded. */
  key: string;
  /** Offsets in `key` at which a part of the name begins: 0, 4, 7 for `DiskNotReady`. */
  partStarts: readonly number[];
  /** The letters in it, as bits. */
  letters: number;
  /** Places of the entries that have it, in the list of entries. */
  entries: number[];
  /**
   * Whether it leads to nothing but errors without a page: words that happen to be like it, or like a
   * piece of it, are then no reason to offer it.
   */
  isKnownOnly: boolean;
}

/** All names, for the layer that finds codes. */
export interface NameIndex {
  byKey: ReadonlyMap<string, IndexedName>;
  /** Key without leading zeros -> names. */
  byShortKey: ReadonlyMap<string, readonly IndexedName[]>;
  /** What a name may have begun with when it goes on in another word. */
  beginnings: ReadonlySet<string>;
  /** What several codes begin with, of two parts: `usererror`. */
  families: readonly string[];
  names: readonly IndexedName[];
  /** Words whose capitals begin no part of a name. */
  unsplit: readonly string[];
  /** Keys of names that are words of other pages as well: `vmbackup.conf`. */
  commonKeys: ReadonlySet<string>;
  /** Finds, at the end of a text, a word that makes an error code of the number after it. */
  beforeCode: RegExp | undefined;
}

interface NameOptions {
  unsplit?: readonly string[];
  codeWords?: readonly string[];
  commonNames?: readonly string[];
  isKnownOnly?: (entry: number) => boolean;
}

/** What so many names begin with is a family of codes. */
const MIN_FAMILY = 3;
/** A shorter beginning stands before too much. */
const MIN_FAMILY_LENGTH = 8;

/**
 * Prepares the names of all entries for comparison.
 *
 * @param names for each entry, its names
 * @param options.unsplit words whose capitals begin no part of a name
 * @param options.codeWords what stands before the number of an error: `error code`
 * @param options.commonNames names that are words of other pages as well
 * @param options.isKnownOnly tells whether an entry has no page of its own
 */
export function buildNameIndex(
  names: readonly (readonly string[])[],
  { unsplit = [], codeWords = [], commonNames = [], isKnownOnly = () => false }: NameOptions = {},
): NameIndex {
  const byKey = new Map<string, IndexedName>();
  const byShortKey = new Map<string, IndexedName[]>();
  const beginnings = new Set<string>();
  const families = new Map<string, number>();
  for (const [entry, entryNames] of names.entries()) {
    for (const name of entryNames) {
      const words = findQueryWords(normalizeForm(name));
      const key = joinKeys(words);
      if (key === '') continue;
      const known = byKey.get(key);
      if (known !== undefined) {
        if (!known.entries.includes(entry)) known.entries.push(entry);
        known.isKnownOnly &&= isKnownOnly(entry);
        continue;
      }
      const partStarts = findPartStarts(words, unsplit);
      const indexed = {
        name,
        key,
        partStarts,
        letters: maskLetters(key),
        entries: [entry],
        isKnownOnly: isKnownOnly(entry),
      };
      byKey.set(key, indexed);
      const short = dropZeros(key);
      byShortKey.set(short, [...(byShortKey.get(short) ?? []), indexed]);
      for (const start of partStarts.slice(1)) {
        // Without the sign that the next word will bring along.
        const beginning = key.slice(0, start).replace(/[^\p{L}\p{N}]$/u, '');
        beginnings.add(beginning);
        beginnings.add(dropZeros(beginning));
      }
      const family = key.slice(0, partStarts[2] ?? 0);
      if (family !== '') families.set(family, (families.get(family) ?? 0) + 1);
    }
  }
  return {
    byKey,
    byShortKey,
    beginnings,
    families: [...families]
      .filter(([family, count]) => count >= MIN_FAMILY && family.length >= MIN_FAMILY_LENGTH)
      .map(([family]) => family),
    names: [...byKey.values()],
    unsplit,
    commonKeys: new Set(commonNames.map(foldName)),
    beforeCode: compileCodeWords(codeWords),
  };
}

function compileCodeWords(codeWords: readonly string[]): RegExp | undefined {
  if (codeWords.length === 0) return undefined;
  const patterns = codeWords.map((word) => escapePattern(normalizeForm(word)).replace(/ +/g, ' ?'));
  return new RegExp(String.raw`(?:${patterns.join('|')})[\s"'=:#(\[-]{0,4}$`, 'iu');
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
