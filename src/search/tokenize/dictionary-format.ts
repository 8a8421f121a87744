/**
 * The pruned dictionary, and its bytes. Browser-safe; only the build encodes.
 *
 * Column by column, so that gzip meets like with like: all surfaces (sorted, each without what it
 * shares with the one before), then all left ids, and so on. Nothing in the bytes is compressed as
 * such: the host's gzip, or the build's, does that.
 */
import { ByteReader, ByteWriter } from './byte-stream.ts';
import { readMatrix, writeMatrix, type ConnectionMatrix } from './connection-matrix.ts';
import type { JapaneseLexicon } from './ja.ts';
import { toKatakana } from './kana.ts';

/** One entry of IPADIC, its ids renumbered. */
export interface DictionaryEntry {
  /** Index into `PrunedDictionary.surfaces`. */
  readonly surface: number;
  readonly leftId: number;
  readonly rightId: number;
  readonly cost: number;
  /** Index into `PrunedDictionary.classes`. */
  readonly wordClass: number;
  readonly basicForm: string;
  /** Katakana, or `*`. */
  readonly reading: string;
}

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
const VERSION = 1;

/**
 * The dictionary as bytes.
 *
 * @throws RangeError when a value does not fit the format
 */
export function serializeDictionary(dictionary: PrunedDictionary): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  const alphabet = buildAlphabet(dictionary);
  const codes = new Map(alphabet.map((character, index) => [character, index]));
  const writeString = (text: string): void => {
    for (let index = 0; index < text.length; index += 1) {
      writer.varint(codes.get(text.charAt(index)) ?? 0);
    }
  };
  const { entries, surfaces } = dictionary;
  writer.text(alphabet.join(''));

  writer.varint(surfaces.length);
  writeSorted(writer, surfaces, writeString);

  writer.varint(entries.length);
  for (let index = 0, at = 0; index < surfaces.length; index += 1) {
    const start = at;
    while (entries[at]?.surface === index) at += 1;
    if (at === start) throw new RangeError(`Surface ${surfaces[index]} has no entry.`);
    writer.varint(at - start);
  }
  writer.varint(dictionary.classes.length);
  for (const wordClass of dictionary.classes) writer.text(wordClass);
  for (const entry of entries) writer.varint(entry.wordClass);
  for (const entry of entries) writer.varint(entry.leftId);
  // In IPADIC nearly every word has the same left and right id; renumbered they differ by little.
  for (const entry of entries) writer.signed(entry.rightId - entry.leftId);
  for (const entry of entries) writer.byte(entry.cost & 0xff);
  for (const entry of entries) writer.byte((entry.cost >> 8) & 0xff);

  const surfaceOf = (entry: DictionaryEntry): string => surfaces[entry.surface] ?? '';
  for (const entry of entries) writer.varint(sharedLength(surfaceOf(entry), entry.basicForm));
  for (const entry of entries) {
    writer.varint(entry.basicForm.length - sharedLength(surfaceOf(entry), entry.basicForm));
  }
  for (const entry of entries) {
    writeString(entry.basicForm.slice(sharedLength(surfaceOf(entry), entry.basicForm)));
  }
  // A kana word is read as it is written: length 0 stands for that.
  const isDerived = (entry: DictionaryEntry): boolean =>
    entry.reading === toKatakana(surfaceOf(entry));
  for (const entry of entries) writer.varint(isDerived(entry) ? 0 : entry.reading.length);
  for (const entry of entries) if (!isDerived(entry)) writeString(entry.reading);

  writer.varint(dictionary.categories.length);
  for (const category of dictionary.categories) {
    writer.text(category.name);
    writer.byte((category.isAlwaysInvoked ? 1 : 0) | (category.isGrouping ? 2 : 0));
    writer.varint(category.maxLength);
  }
  const units = dictionary.categoryOfUnit;
  for (let start = 0; start < units.length;) {
    let end = start + 1;
    while (end < units.length && units[end] === units[start]) end += 1;
    writer.byte(units[start] ?? 0);
    writer.varint(end - start);
    start = end;
  }
  writer.varint(dictionary.unknown.length);
  for (const entry of dictionary.unknown) {
    writer.varint(entry.category);
    writer.varint(entry.leftId);
    writer.varint(entry.rightId);
    writer.signed(entry.cost);
    writer.text(entry.features);
  }

  for (const words of [dictionary.lexicon.katakanaWords, dictionary.lexicon.kanaTerms]) {
    writer.varint(words.length);
    writeSorted(writer, words, writeString);
  }
  writeMatrix(writer, dictionary.connections);

  const payload = writer.finish();
  const file = new ByteWriter();
  for (const character of MAGIC) file.byte(character.charCodeAt(0));
  file.byte(VERSION);
  for (let shift = 0; shift < 32; shift += 8) file.byte(payload.length >>> shift);
  file.bytes(payload);
  return file.finish();
}

/**
 * Reads what `serializeDictionary` gave.
 *
 * @throws RangeError, with what was expected and found, for data that is no such dictionary, of
 *   another version, truncated or damaged
 */
export function deserializeDictionary(bytes: Uint8Array): PrunedDictionary {
  checkHeader(bytes);
  const reader = new ByteReader(bytes.subarray(HEADER_LENGTH));
  const alphabet = [...reader.text()];
  const readString = (length: number): string => {
    let text = '';
    for (let index = 0; index < length; index += 1) text += alphabet[reader.varint()] ?? '';
    return text;
  };

  const surfaces = readSorted(reader, reader.varint(), readString);

  const count = readCount(reader);
  const surfaceOf = new Uint32Array(count);
  let filled = 0;
  for (let index = 0; index < surfaces.length; index += 1) {
    const next = filled + reader.varint();
    surfaceOf.fill(index, filled, next);
    filled = next;
  }
  if (filled !== count)
    throw new RangeError(`Damaged data: ${count} entries announced, ${filled} found.`);
  const classes = Array.from({ length: reader.varint() }, () => reader.text());
  const readColumn = (read: () => number): Int32Array => {
    const column = new Int32Array(count);
    for (let index = 0; index < count; index += 1) column[index] = read();
    return column;
  };
  const varint = (): number => reader.varint();
  const wordClasses = readColumn(varint);
  const leftIds = readColumn(varint);
  const rightOffsets = readColumn(() => reader.signed());
  const low = reader.bytes(count);
  const high = reader.bytes(count);
  const shared = readColumn(varint);
  const restLengths = readColumn(varint);
  const rests = Array.from(restLengths, readString);
  const readingLengths = readColumn(varint);
  const readings = Array.from(readingLengths, readString);
  const entries: DictionaryEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    const surface = surfaces[surfaceOf[index] ?? 0] ?? '';
    const leftId = leftIds[index] ?? 0;
    entries.push({
      surface: surfaceOf[index] ?? 0,
      leftId,
      rightId: leftId + (rightOffsets[index] ?? 0),
      cost: (((low[index] ?? 0) | ((high[index] ?? 0) << 8)) << 16) >> 16,
      wordClass: wordClasses[index] ?? 0,
      basicForm: surface.slice(0, shared[index]) + (rests[index] ?? ''),
      reading: readingLengths[index] === 0 ? toKatakana(surface) : (readings[index] ?? ''),
    });
  }

  const categories = Array.from({ length: reader.varint() }, (): CharacterCategory => {
    const name = reader.text();
    const flags = reader.byte();
    return {
      name,
      isAlwaysInvoked: (flags & 1) !== 0,
      isGrouping: (flags & 2) !== 0,
      maxLength: reader.varint(),
    };
  });
  const categoryOfUnit = new Uint8Array(65536);
  for (let start = 0; start < categoryOfUnit.length;) {
    const category = reader.byte();
    const length = reader.varint();
    if (length === 0) throw new RangeError('Damaged data: an empty run of character categories.');
    categoryOfUnit.fill(category, start, start + length);
    start += length;
  }
  const unknown = Array.from({ length: reader.varint() }, (): UnknownEntry => ({
    category: reader.varint(),
    leftId: reader.varint(),
    rightId: reader.varint(),
    cost: reader.signed(),
    features: reader.text(),
  }));

  const katakanaWords = readSorted(reader, reader.varint(), readString);
  const kanaTerms = readSorted(reader, reader.varint(), readString);
  const connections = readMatrix(reader);
  return {
    surfaces,
    entries,
    classes,
    connections,
    categories,
    categoryOfUnit,
    unknown,
    lexicon: { katakanaWords, kanaTerms },
  };
}

const HEADER_LENGTH = MAGIC.length + 5;

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

/** A count of things that take at least a byte each; refuses one that memory could not bear. */
function readCount(reader: ByteReader): number {
  const count = reader.varint();
  if (count > reader.remaining) throw new RangeError('The data ends too early.');
  return count;
}

/** Every UTF-16 unit in use, the most frequent first: the first 128 take one byte. */
function buildAlphabet(dictionary: PrunedDictionary): string[] {
  const counts = new Map<string, number>();
  const count = (text: string): void => {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charAt(index);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  };
  dictionary.surfaces.forEach(count);
  for (const entry of dictionary.entries) {
    count(entry.basicForm);
    count(entry.reading);
  }
  dictionary.lexicon.katakanaWords.forEach(count);
  dictionary.lexicon.kanaTerms.forEach(count);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([unit]) => unit);
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length))
    length += 1;
  return length;
}

/** Appends strings, each as the length of what it shares with the one before, and the rest. */
function writeSorted(
  writer: ByteWriter,
  words: readonly string[],
  writeString: (text: string) => void,
): void {
  const shared = words.map((word, index) => sharedLength(word, words[index - 1] ?? ''));
  for (const length of shared) writer.varint(length);
  words.forEach((word, index) => writer.varint(word.length - (shared[index] ?? 0)));
  words.forEach((word, index) => writeString(word.slice(shared[index])));
}

function readSorted(
  reader: ByteReader,
  count: number,
  readString: (length: number) => string,
): string[] {
  if (count > reader.remaining) throw new RangeError('The data ends too early.');
  const shared = Array.from({ length: count }, () => reader.varint());
  const rests = Array.from({ length: count }, () => reader.varint());
  const words: string[] = [];
  for (let index = 0; index < count; index += 1) {
    words.push((words[index - 1] ?? '').slice(0, shared[index]) + readString(rests[index] ?? 0));
  }
  return words;
}
