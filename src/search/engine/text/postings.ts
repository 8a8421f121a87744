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
 */
import { readArray, readNumber, readText } from '../../files/cbor.ts';
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

const SIGNATURE = 'pagefind_dcd';
/** So much is a weight of one in the index. */
export const WEIGHT_UNIT = 24;
/** From this weight on a place says what the document is about: see `FIELD_WEIGHTS` of the build. */
export const TELLING_WEIGHT = 5;
const NOTHING: WordHits = new Map();
const PREFIX_LENGTH = 2;

/** Where a chunk has its words, in their order. */
interface Chunk {
  bytes: Uint8Array;
  words: readonly string[];
  starts: readonly number[];
}

/**
 * Opens an index.
 *
 * @param meta `pagefind.<hash>.pf_meta`, unzipped
 * @param pages for each document, the hash of its page
 * @throws when the bytes are not what Pagefind 1.6 writes
 */
export function openPostings(meta: Uint8Array, pages: readonly string[]): Postings {
  const bytes = stripSignature(meta);
  const [, pageList, chunkList] = readArray(bytes, 0);
  if (pageList === undefined || chunkList === undefined) throw new Error('The index is cut off.');
  const places = new Map(pages.map((hash, document) => [hash, document]));
  const documents = readArray(bytes, pageList.start).map(({ start }) =>
    places.get(readText(bytes, readArray(bytes, start)[0]?.start ?? start)),
  );
  const ranges = readArray(bytes, chunkList.start).map(({ start }) => {
    const [from = '', to = '', hash = ''] = readArray(bytes, start).map((item) =>
      readText(bytes, item.start),
    );
    return { from, to, hash };
  });
  const chunks = new Map<string, Chunk>();
  const findChunk = (word: string): string | undefined =>
    ranges.filter(({ from }) => from <= word).at(-1)?.hash;

  const listFrom = (word: string): { chunk: Chunk; at: number } | undefined => {
    const chunk = chunks.get(findChunk(word) ?? '');
    if (chunk === undefined) return undefined;
    const at = chunk.words.findIndex((candidate) => candidate >= word);
    return at < 0 ? undefined : { chunk, at };
  };
  const collect = (beginning: string, isWanted: (found: string) => boolean): WordHits => {
    const first = listFrom(beginning);
    if (first === undefined) return NOTHING;
    const hits = new Map<number, WordPlaces>();
    const { words, starts, bytes: ofChunk } = first.chunk;
    for (let { at } = first; words[at]?.startsWith(beginning) === true; at += 1) {
      if (isWanted(words[at] ?? '')) addPlaces(ofChunk, starts[at] ?? 0, documents, hits);
    }
    return hits;
  };
  const listWords = (beginning: string): Set<string> =>
    new Set(
      chunks.get(findChunk(beginning) ?? '')?.words.filter((word) => word.startsWith(beginning)),
    );

  return {
    listChunks: (words) => [
      ...new Set(
        words.flatMap((word) => findChunk(word) ?? []).filter((hash) => !chunks.has(hash)),
      ),
    ],
    addChunk: (hash, given) => {
      const opened = stripSignature(given);
      const [list] = readArray(opened, 0);
      if (list === undefined) throw new Error('A chunk of the index holds no words.');
      const starts = readArray(opened, list.start).map(({ start }) => start);
      const words = starts.map((start) =>
        readText(opened, readArray(opened, start)[0]?.start ?? start),
      );
      chunks.set(hash, { bytes: opened, words, starts });
    },
    findWord: (word, indexed = word) => {
      const whole = collect(indexed, (found) => found === indexed);
      if (whole.size > 0) return { hits: whole, kind: 'whole' };
      const longer = collect(word, (found) => isLonger(found, word));
      if (longer.size > 0) return { hits: longer, kind: 'prefix' };
      if (!canBeMisspelt(indexed)) return { hits: NOTHING, kind: 'whole' };
      const nearest = findNearWord(indexed, listWords(indexed.slice(0, PREFIX_LENGTH)));
      const near = nearest === undefined ? NOTHING : collect(nearest, (found) => found === nearest);
      return { hits: near, kind: near.size > 0 ? 'near' : 'whole' };
    },
  };
}

/** A number that goes on is another number: 10010 does not begin with 1001. */
function isLonger(found: string, word: string): boolean {
  return !/^\d\d$/.test(found.slice(word.length - 1, word.length + 1));
}

/** Adds what the word at a place of a chunk has to that of others. */
function addPlaces(
  bytes: Uint8Array,
  start: number,
  documents: readonly (number | undefined)[],
  hits: Map<number, WordPlaces>,
): void {
  const [, list] = readArray(bytes, start);
  if (list === undefined) return;
  let page = 0;
  for (const { start: at } of readArray(bytes, list.start)) {
    const [step, places] = readArray(bytes, at);
    if (step === undefined || places === undefined) continue;
    page += readNumber(bytes, step.start);
    const document = documents[page];
    if (document === undefined) continue;
    const known = hits.get(document) ?? { frequency: 0, telling: [] };
    let weight = 1;
    let position = 0;
    for (const place of readArray(bytes, places.start)) {
      const number = readNumber(bytes, place.start);
      if (number < 0) {
        weight = (-1 - number) / WEIGHT_UNIT;
        position = 0;
        continue;
      }
      position += number;
      known.frequency += weight;
      if (weight >= TELLING_WEIGHT) known.telling.push(position);
    }
    hits.set(document, known);
  }
}

/** Every unzipped file of Pagefind's begins with its signature. */
function stripSignature(bytes: Uint8Array): Uint8Array {
  if (new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE) {
    throw new Error('These bytes are no file of a Pagefind index.');
  }
  return bytes.subarray(SIGNATURE.length);
}
