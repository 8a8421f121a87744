/**
 * Reads Pagefind's index without Pagefind's JavaScript and WebAssembly, which fetch files by address
 * and start a worker: neither works from disk.
 *
 * This file alone knows the private side of the format, that of Pagefind 1.6.0;
 * `tests/unit/search/engine/text/postings.test.ts` fails when another version writes another one. To be
 * removed when Pagefind can be given its files as bytes
 * (https://github.com/Pagefind/pagefind/issues/241 asks for use from disk).
 *
 * The meta file: `[version, [[page hash, words, …], …], [[first word, last word, chunk hash], …], …]`.
 * A chunk: `[[[word, [[page, [place, …], …], …], …], …]]`, by word; a page is the step from the one
 * before it, a place too, and a place below zero is the weight of those after it, which begin anew.
 * The build has numbered the pages as the documents stand (`src/search/build/index-files.ts`).
 */
import { type CborValue, decodeCbor } from '../../files/cbor.ts';
import { canBeMisspelt, findNearWord } from './near-word.ts';

/** What a document has of a word. */
export interface WordPlaces {
  /** The sum of the weights of its places. */
  frequency: number;
  /** Its places in what says what the document is about: names, title, questions and messages. */
  telling: number[];
}

/** The documents that have a word. */
export type WordHits = ReadonlyMap<number, WordPlaces>;

/** What the index has of a word. */
export interface FoundWord {
  hits: WordHits;
  /** `whole` also when nothing was found. */
  kind: 'whole' | 'prefix' | 'near';
}

/** An opened index. */
export interface Postings {
  /** The chunks that must be added before any of the words can be found. */
  listChunks(words: readonly string[]): string[];
  addChunk(hash: string, bytes: Uint8Array): void;
  /**
   * The documents that have the word and, where none has, those that have a longer word that begins
   * with it, or else a word of which this may be a misspelling.
   *
   * @param indexed the form in which the index has the word: its stem
   */
  findWord(word: string, indexed?: string): FoundWord;
}

export const SIGNATURE = 'pagefind_dcd';
/** So much is a weight of one in the index. */
export const WEIGHT_UNIT = 24;
/** From this weight on a place says what the document is about: see `FIELD_WEIGHTS` of the build. */
export const TELLING_WEIGHT = 5;
const NOTHING: WordHits = new Map();
const PREFIX_LENGTH = 2;

/** What a chunk has of a word. */
type IndexedWord = readonly [word: string, pages: readonly IndexedPage[]];
/** What a word has of a page. */
export type IndexedPage = readonly [step: number, places: readonly number[]];
type ChunkRange = readonly [from: string, to: string, hash: string];

/**
 * Opens an index.
 *
 * @param meta `pagefind.<hash>.pf_meta`, unzipped
 * @throws when the bytes are not what Pagefind 1.6 writes
 */
export function openPostings(meta: Uint8Array): Postings {
  const [, , ranges] = readIndexFile(meta) as [string, CborValue, readonly ChunkRange[]];
  const chunks = new Map<string, readonly IndexedWord[]>();
  const findChunk = (word: string): string | undefined =>
    ranges.filter(([from]) => from <= word).at(-1)?.[2];
  const listWords = (beginning: string): IndexedWord[] =>
    (chunks.get(findChunk(beginning) ?? '') ?? []).filter(([word]) => word.startsWith(beginning));

  return {
    listChunks: (words) => [
      ...new Set(
        words.flatMap((word) => findChunk(word) ?? []).filter((hash) => !chunks.has(hash)),
      ),
    ],
    addChunk: (hash, given) => {
      const [words] = readIndexFile(given) as [readonly IndexedWord[]];
      chunks.set(hash, words);
    },
    findWord: (word, indexed = word) => {
      const whole = collectHits(listWords(indexed).filter(([found]) => found === indexed));
      if (whole.size > 0) return { hits: whole, kind: 'whole' };
      const longer = collectHits(listWords(word).filter(([found]) => isLonger(found, word)));
      if (longer.size > 0) return { hits: longer, kind: 'prefix' };
      if (!canBeMisspelt(indexed)) return { hits: NOTHING, kind: 'whole' };
      const alike = listWords(indexed.slice(0, PREFIX_LENGTH));
      const nearest = findNearWord(indexed, new Set(alike.map(([found]) => found)));
      const near = collectHits(alike.filter(([found]) => found === nearest));
      return { hits: near, kind: near.size > 0 ? 'near' : 'whole' };
    },
  };
}

/** A number that goes on is another number: 10010 does not begin with 1001. */
function isLonger(found: string, word: string): boolean {
  return !/^\d\d$/.test(found.slice(word.length - 1, word.length + 1));
}

/** What the documents have of any of the words. */
function collectHits(words: readonly IndexedWord[]): WordHits {
  const hits = new Map<number, WordPlaces>();
  for (const [, pages] of words) {
    let document = 0;
    for (const [step, places] of pages) {
      document += step;
      const known = hits.get(document) ?? { frequency: 0, telling: [] };
      let weight = 1;
      let position = 0;
      for (const place of places) {
        if (place < 0) {
          weight = readWeight(place);
          position = 0;
          continue;
        }
        position += place;
        known.frequency += weight;
        if (weight >= TELLING_WEIGHT) known.telling.push(position);
      }
      hits.set(document, known);
    }
  }
  return hits;
}

/** The weight that a place below zero says. */
export function readWeight(place: number): number {
  return (-1 - place) / WEIGHT_UNIT;
}

/** What an unzipped file of Pagefind's holds: each begins with its signature. */
export function readIndexFile(bytes: Uint8Array): CborValue {
  if (new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE) {
    throw new Error('These bytes are no file of a Pagefind index.');
  }
  return decodeCbor(bytes.subarray(SIGNATURE.length));
}
