/**
 * The pruned dictionary, and its bytes. Browser-safe; only the build writes.
 *
 * The bytes are one line of JSON, which holds the texts, and after it all numbers, of 16 bits each: first
 * the high byte of every number, then every low byte, so that gzip finds like beside like. What nearly
 * always follows from something else is left out or written as the difference. gzip guards them all
 * against damage, and they travel in one script with this code, so there is no version.
 */
import type { JapaneseLexicon } from '../language/ja.ts';
import { toKatakana } from '../language/kana.ts';

/** One entry of IPADIC, its ids renumbered. */
export interface DictionaryEntry {
  /** Index into the list of surfaces. */
  readonly surface: number;
  readonly leftId: number;
  readonly rightId: number;
  readonly cost: number;
  /** Index into the list of word classes. */
  readonly wordClass: number;
  readonly basicForm: string;
  /** Katakana, or `*`. */
  readonly reading: string;
}

/** Costs of a word with a right id (row) before a word with a left id (column). */
interface ConnectionMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly costs: Int16Array;
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

/** The line of JSON. */
interface DictionaryTexts extends Pick<
  PrunedDictionary,
  'classes' | 'categories' | 'unknown' | 'lexicon'
> {
  /** How much of each is the beginning of the one before (a digit), then the rest. */
  readonly surfaces: readonly string[];
  /** Of each entry, or nothing where it is the surface. */
  readonly basicForms: readonly string[];
  /** Of each entry, or nothing where it is the surface in katakana. */
  readonly readings: readonly string[];
  readonly rows: number;
  readonly columns: number;
}

const NEWLINE = 10;
const UNITS = 65536;
const NUMBERS_OF_AN_ENTRY = 5;
const MAX_SHARED = 9;

/** The dictionary as bytes. */
export function serializeDictionary(dictionary: PrunedDictionary): Uint8Array<ArrayBuffer> {
  const { surfaces, entries, classes, connections, categories, unknown, lexicon } = dictionary;
  const { rows, columns } = connections;
  const surfaceOf = (entry: DictionaryEntry): string => surfaces[entry.surface] ?? '';
  const texts: DictionaryTexts = {
    surfaces: surfaces.map((surface, index) => {
      const shared = countShared(surface, surfaces[index - 1] ?? '');
      return `${shared}${surface.slice(shared)}`;
    }),
    basicForms: entries.map((entry) => leaveOut(entry.basicForm, surfaceOf(entry))),
    readings: entries.map((entry) => leaveOut(entry.reading, toKatakana(surfaceOf(entry)))),
    classes,
    categories,
    unknown,
    lexicon,
    rows,
    columns,
  };
  const numbers = [
    ...entries.map(({ surface }, index) => surface - (entries[index - 1]?.surface ?? 0)),
    ...entries.map(({ leftId }) => leftId),
    ...entries.map(({ rightId, leftId }) => rightId - leftId),
    ...entries.map(({ cost }) => cost),
    ...entries.map(({ wordClass }) => wordClass),
    ...connections.costs,
    ...dictionary.categoryOfUnit,
  ];
  const line = new TextEncoder().encode(`${JSON.stringify(texts)}\n`);
  const bytes = new Uint8Array(line.length + 2 * numbers.length);
  bytes.set(line);
  for (const [at, number] of numbers.entries()) {
    bytes[line.length + at] = number >> 8;
    bytes[line.length + numbers.length + at] = number;
  }
  return bytes;
}

/** How many units a text begins with like the one before, as far as a digit goes. */
function countShared(text: string, before: string): number {
  let shared = 0;
  while (shared < MAX_SHARED && shared < text.length && text[shared] === before[shared])
    shared += 1;
  return shared;
}

function leaveOut(text: string, expected: string): string {
  return text === expected ? '' : text;
}

/**
 * Reads what `serializeDictionary` gave.
 *
 * @throws RangeError, with what was expected and found, for data that is no such dictionary or not
 *   whole
 */
export function deserializeDictionary(bytes: Uint8Array): PrunedDictionary {
  const start = bytes.indexOf(NEWLINE) + 1;
  const { surfaces: ends, basicForms, readings, rows, columns, ...texts } = readTexts(bytes, start);
  const surfaces: string[] = [];
  for (const end of ends) {
    surfaces.push((surfaces.at(-1) ?? '').slice(0, Number(end[0])) + end.slice(1));
  }

  const count = basicForms.length;
  const costsAt = NUMBERS_OF_AN_ENTRY * count;
  const unitsAt = costsAt + rows * columns;
  const numbers = readNumbers(bytes.subarray(start), unitsAt + UNITS);
  let surface = 0;
  const entries = basicForms.map((basicForm, index): DictionaryEntry => {
    const read = (column: number): number => numbers[column * count + index] ?? 0;
    surface += read(0);
    const text = surfaces[surface] ?? '';
    return {
      surface,
      leftId: read(1),
      rightId: read(1) + read(2),
      cost: read(3),
      wordClass: read(4),
      basicForm: fillIn(basicForm, text),
      reading: fillIn(readings[index], toKatakana(text)),
    };
  });
  return {
    ...texts,
    surfaces,
    entries,
    connections: { rows, columns, costs: numbers.slice(costsAt, unitsAt) },
    categoryOfUnit: Uint8Array.from(numbers.subarray(unitsAt)),
  };
}

function fillIn(text: string | undefined, expected: string): string {
  return text === undefined || text === '' ? expected : text;
}

function readTexts(bytes: Uint8Array, end: number): DictionaryTexts {
  const line = new TextDecoder().decode(bytes.subarray(0, end));
  try {
    return JSON.parse(line) as DictionaryTexts;
  } catch {
    const beginning = new TextDecoder().decode(bytes.subarray(0, 20));
    throw new RangeError(`Not a pruned dictionary: it begins with ${JSON.stringify(beginning)}.`);
  }
}

function readNumbers(bytes: Uint8Array, count: number): Int16Array {
  if (bytes.length !== 2 * count) {
    throw new RangeError(
      `The pruned dictionary is not whole: ${2 * count} bytes of numbers announced, ${bytes.length} found.`,
    );
  }
  return Int16Array.from(
    { length: count },
    (_, at) => ((bytes[at] ?? 0) << 8) | (bytes[count + at] ?? 0),
  );
}
