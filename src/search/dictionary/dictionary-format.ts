/**
 * The pruned dictionary, and its bytes. Browser-safe; only the build encodes.
 *
 * The bytes are one arithmetic code (`range-coder.ts`), each part modelled by what is known of IPADIC:
 * surfaces sorted, entries by their lemmas (`entry-coder.ts`), costs by the rows and columns like theirs
 * (`connection-matrix.ts`). Of 13,000 entries and 496 x 496 ids that makes 240 kB; gzip, 305 kB.
 */
import { codeMatrix, type ConnectionMatrix } from './connection-matrix.ts';
import { type DictionaryEntry, EntryCoder } from './entry-coder.ts';
import type { JapaneseLexicon } from '../language/ja.ts';
import { type BitCoder, Model, RangeDecoder, RangeEncoder } from './range-coder.ts';
import { codeList, StringCoder } from './string-coder.ts';

/** How kuromoji proposes words that it does not know, for one character category. */
export interface UnknownEntry {
  /** Index into `PrunedDictionary.categories`. */
  readonly category: number;
  readonly leftId: number;
  readonly rightId: number;
  readonly cost: number;
  /** Everything after the surface, as in IPADIC: `名詞,一般,*,*,*,*,*`. */
  readonly features: string;
}

/** A character category of IPADIC's char.def. */
export interface CharacterCategory {
  readonly name: string;
  readonly isAlwaysInvoked: boolean;
  readonly isGrouping: boolean;
  readonly maxLength: number;
}

/** As much of IPADIC as one site needs, and what the site's text teaches the tokenizer. */
export interface PrunedDictionary {
  /** Sorted by UTF-16 units, without repetition. */
  readonly surfaces: readonly string[];
  /** By surface; entries of one surface in IPADIC's order, which decides ties. */
  readonly entries: readonly DictionaryEntry[];
  /** Part of speech (four levels), conjugated type and form, joined by commas. */
  readonly classes: readonly string[];
  readonly connections: ConnectionMatrix;
  readonly categories: readonly CharacterCategory[];
  /** For each UTF-16 unit the index of its category. */
  readonly categoryOfUnit: Uint8Array;
  readonly unknown: readonly UnknownEntry[];
  readonly lexicon: JapaneseLexicon;
}

const MAGIC = 'SHJD';
const VERSION = 2;
/** Magic, version, and the length of what follows. */
const HEADER_LENGTH = MAGIC.length + 5;

/**
 * The dictionary as bytes.
 *
 * @throws RangeError when a value does not fit the format
 */
export function serializeDictionary(dictionary: PrunedDictionary): Uint8Array<ArrayBuffer> {
  const encoder = new RangeEncoder();
  codeDictionary(encoder, dictionary);
  const body = encoder.finish();
  const file = new Uint8Array(HEADER_LENGTH + body.length);
  file.set(Uint8Array.from(MAGIC, (character) => character.charCodeAt(0)));
  file[MAGIC.length] = VERSION;
  new DataView(file.buffer).setUint32(MAGIC.length + 1, body.length, true);
  file.set(body, HEADER_LENGTH);
  return file;
}

/**
 * Reads what `serializeDictionary` gave.
 *
 * @throws RangeError, with what was expected and found, for data that is no such dictionary, of
 *   another version, truncated or damaged
 */
export function deserializeDictionary(bytes: Uint8Array): PrunedDictionary {
  checkHeader(bytes);
  return codeDictionary(new RangeDecoder(bytes.subarray(HEADER_LENGTH)));
}

function checkHeader(bytes: Uint8Array): void {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) {
    throw new RangeError(
      `Not a pruned dictionary: it begins with ${JSON.stringify(magic)}, not "${MAGIC}".`,
    );
  }
  const version = bytes[MAGIC.length];
  if (version !== VERSION) {
    throw new RangeError(
      `The pruned dictionary has version ${version}; this code reads version ${VERSION}.`,
    );
  }
  let length = 0;
  for (let index = 0; index < 4; index += 1)
    length += (bytes[MAGIC.length + 1 + index] ?? 0) * 256 ** index;
  const found = bytes.length - HEADER_LENGTH;
  if (found !== length) {
    throw new RangeError(
      `The pruned dictionary is truncated: ${length} bytes announced, ${found} found.`,
    );
  }
}

/** Writes the dictionary that is given, or reads one. */
function codeDictionary(coder: BitCoder, given?: PrunedDictionary): PrunedDictionary {
  const strings = new StringCoder(coder, given && listUnits(given));
  const classes = strings.list(given?.classes);
  const surfaces = strings.sorted(given?.surfaces);
  const entries = new EntryCoder(coder, strings, classes).entries(surfaces, given?.entries);

  const numbers = new Model(coder, 1, 10);
  const categories = codeList(coder, given?.categories, (category): CharacterCategory => ({
    name: strings.text(category?.name),
    isAlwaysInvoked: coder.codeEven(1, category?.isAlwaysInvoked === true ? 1 : 0) === 1,
    isGrouping: coder.codeEven(1, category?.isGrouping === true ? 1 : 0) === 1,
    maxLength: coder.codeEven(8, category?.maxLength ?? 0),
  }));
  const categoryOfUnit = codeRuns(numbers, given?.categoryOfUnit);
  const unknown = codeList(coder, given?.unknown, (entry): UnknownEntry => ({
    category: coder.codeEven(8, entry?.category ?? 0),
    leftId: coder.codeEven(12, entry?.leftId ?? 0),
    rightId: coder.codeEven(12, entry?.rightId ?? 0),
    cost: numbers.number(entry?.cost ?? 0),
    features: strings.text(entry?.features),
  }));
  const katakanaWords = strings.sorted(given?.lexicon.katakanaWords);
  const kanaTerms = strings.sorted(given?.lexicon.kanaTerms);
  return {
    surfaces,
    entries,
    classes,
    connections: codeMatrix(coder, given?.connections),
    categories,
    categoryOfUnit,
    unknown,
    lexicon: { katakanaWords, kanaTerms },
  };
}

/** For each UTF-16 unit its category, which mostly is that of the one before. */
function codeRuns(numbers: Model, given?: Uint8Array): Uint8Array {
  const units = new Uint8Array(65536);
  for (let start = 0; start < units.length;) {
    let end = start + 1;
    while (given !== undefined && end < units.length && given[end] === given[start]) end += 1;
    const category = numbers.number(given?.[start] ?? 0);
    const length = numbers.number(end - start);
    if (length < 1) throw new RangeError('Damaged data: an empty run of character categories.');
    units.fill(category, start, start + length);
    start += length;
  }
  return units;
}

/** Every UTF-16 unit in use, sorted. */
function listUnits(dictionary: PrunedDictionary): string[] {
  const units = new Set<string>();
  const add = (text: string): void => {
    for (let index = 0; index < text.length; index += 1) units.add(text.charAt(index));
  };
  dictionary.classes.forEach(add);
  dictionary.surfaces.forEach(add);
  for (const entry of dictionary.entries) {
    add(entry.basicForm);
    add(entry.reading);
  }
  for (const { name } of dictionary.categories) add(name);
  for (const { features } of dictionary.unknown) add(features);
  dictionary.lexicon.katakanaWords.forEach(add);
  dictionary.lexicon.kanaTerms.forEach(add);
  return [...units].sort();
}
