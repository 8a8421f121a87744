/**
 * Writes an index in Pagefind's format, which is told in `src/search/engine/text/postings.ts`: what Pagefind has
 * made of the documents, or what it would, in smaller chunks than its own, so that a query loads less. What a
 * chunk of 60 kB holds is 950 words, of which a query asks for one or two. To be removed when Pagefind lets its
 * chunk size be set (https://github.com/Pagefind/pagefind has no option for it in 1.6).
 */
import { gzipSync } from 'node:zlib';
import { readWeight, SIGNATURE, TELLING_WEIGHT } from '../engine/text/postings.ts';
import { type CborValue, encodeCbor } from '../files/cbor.ts';

/** A meta file and its chunks by hash, zipped. */
export interface IndexFiles {
  meta: Uint8Array;
  chunks: ReadonlyMap<string, Uint8Array>;
}

/** A word of an index. */
export interface IndexWord {
  word: string;
  /** All that the index has of it. */
  bytes: Uint8Array;
}

/** How an index is cut and zipped. */
export interface Cut {
  /** Before compression, but for the last one of a beginning. */
  leastBytes: number;
  /** More only where words begin alike. */
  mostChunks: number;
  zipLevel: number;
}

/**
 * Chunks of the index have about this many bytes before compression, half of that on the wire. Of the
 * sample queries in Japanese words one takes 12 of them, 21 kB; of Pagefind's own it takes 3, 76 kB. The list of
 * chunks is loaded with every text index.
 */
export const SMALL_CUT: Cut = { leastBytes: 3_000, mostChunks: 256, zipLevel: 9 };

/** The version of Pagefind whose format this is. */
export const VERSION = '1.6.0';
/** The beginning of a word that is searched for when the index lacks the whole. */
const PREFIX_LENGTH = 2;

/** What an index has of its words, gathered from one section of its pages after the other. */
export interface WordGatherer {
  /** The places that pages have of a word, which all come after those that the word has already. */
  add: (word: string, pages: ReadonlyMap<number, readonly number[]>) => void;
  list: () => IndexWord[];
}

/** Begins to gather words. They are kept as they are written: as numbers they would take many times as much. */
export function createWordGatherer(): WordGatherer {
  const gathered = new Map<string, { count: number; last: number; parts: Uint8Array[] }>();
  return {
    add: (word, pages) => {
      const known = gathered.get(word) ?? { count: 0, last: 0, parts: [] };
      known.parts.push(encodePages(pages, known.last));
      known.count += pages.size;
      known.last = Math.max(...pages.keys());
      gathered.set(word, known);
    },
    list: () =>
      Array.from(gathered, ([word, { count, parts }]) => ({
        word,
        bytes: Buffer.concat([
          encodeListHead(3),
          encodeCbor(word),
          encodeListHead(count),
          ...parts,
          encodeCbor([]),
        ]),
      })),
  };
}

/**
 * The places that pages have of a word. A place in a text counts and is no more told: with one other
 * word on a page all after it would be others, and most chunks. What the engine asks for is places in what says
 * what a document is about.
 *
 * @param before the page from which the first step goes
 */
function encodePages(pages: ReadonlyMap<number, readonly number[]>, before: number): Uint8Array {
  let last = before;
  const listed = [...pages]
    .sort(([a], [b]) => a - b)
    .map(([page, places]): CborValue => {
      const step = page - last;
      last = page;
      return [step, takeOutPlaces(places), []];
    });
  return encodeCbor(listed).subarray(encodeListHead(listed.length).length);
}

function takeOutPlaces(places: readonly number[]): number[] {
  let isTelling = false;
  return places.map((place) => {
    if (place < 0) isTelling = readWeight(place) >= TELLING_WEIGHT;
    return place < 0 || isTelling ? place : 0;
  });
}

/** Writes the words of so many pages as the files of an index. */
export function writeIndex(
  words: readonly IndexWord[],
  pages: number,
  cut = SMALL_CUT,
): IndexFiles {
  const pieces = cutWords(words, cut);
  const names = Array.from({ length: pages }, (_, page) => [String(page)]);
  const ranges = pieces.map(({ from, to }, chunk) => [from, to, String(chunk)]);
  const close = (parts: readonly Uint8Array[]): Uint8Array =>
    gzipSync(Buffer.concat([Buffer.from(SIGNATURE), ...parts]), { level: cut.zipLevel });
  return {
    meta: close([encodeCbor([VERSION, names, ranges, [], [], []])]),
    chunks: new Map(
      pieces.map(({ words: ofPiece }, chunk) => [
        String(chunk),
        close([encodeListHead(1), encodeListHead(ofPiece.length), ...ofPiece]),
      ]),
    ),
  };
}

/** The head of a list of so many values, of which nothing need be known: `encodeListHead(1)` -> `81` */
function encodeListHead(count: number): Uint8Array {
  const empty = encodeCbor(Array.from({ length: count }, () => 0));
  return empty.subarray(0, empty.length - count);
}

/** A chunk before it is closed. */
interface Piece {
  words: Uint8Array[];
  /** The first and the last beginning of a word that is to be looked for in it. */
  from: string;
  to: string;
}

/**
 * Cuts words into pieces of about `leastBytes`, or of so many more that there are about `mostChunks`.
 * Words that begin with the same two characters stay together, and their chunk is also that of the beginning
 * alone, so that longer words than the one asked for are found as well as before.
 */
function cutWords(words: readonly IndexWord[], { leastBytes, mostChunks }: Cut): Piece[] {
  // By their bytes, as Pagefind has them.
  const sorted = words
    .map(({ word, bytes }) => ({ word, bytes, name: Buffer.from(word) }))
    .sort((a, b) => a.name.compare(b.name));
  const total = words.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const bytesPerChunk = Math.max(leastBytes, Math.ceil(total / mostChunks));
  const pieces: Piece[] = [];
  let size = 0;
  for (const { word, bytes } of sorted) {
    const last = pieces.at(-1);
    const isFull = last === undefined || size + bytes.length > bytesPerChunk;
    if (last === undefined || (isFull && takePrefix(word) !== takePrefix(last.to))) {
      pieces.push({ words: [bytes], from: takePrefix(word), to: word });
      size = bytes.length;
    } else {
      last.words.push(bytes);
      last.to = word;
      size += bytes.length;
    }
  }
  return pieces;
}

function takePrefix(word: string): string {
  return [...word].slice(0, PREFIX_LENGTH).join('');
}
