/**
 * Cuts Pagefind's index into smaller chunks than Pagefind does, so that a query loads less: what a
 * chunk of 60 kB holds is 950 words, of which a query asks for one or two.
 *
 * A chunk is CBOR: `[[[word, …], [word, …], …]]`, sorted by word. The list of chunks is the third item
 * of the meta file: `[[first word, last word, hash], …]`. To be removed when Pagefind lets its chunk
 * size be set (https://github.com/Pagefind/pagefind has no option for it in 1.6).
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { readArray, readHead, TYPE_ARRAY, TYPE_TEXT } from '../files/cbor.ts';

/** A meta file and its chunks by hash, zipped. */
export interface PagefindFiles {
  meta: Uint8Array;
  chunks: ReadonlyMap<string, Uint8Array>;
}

/**
 * Chunks of the index have about this many bytes before compression, half of that on the wire. Of the
 * sample queries in Japanese words one takes 12 of them, 21 kB; of Pagefind's own it takes 3, 76 kB.
 */
export const CHUNK_BYTES = 3_000;
/** The list of chunks is loaded with every text index: there are about so many at most. */
export const MAX_CHUNKS = 256;

const SIGNATURE = 'pagefind_dcd';
const META_CHUNKS = 2;
/** Of gzip. */
const SMALLEST = 9;
/** The beginning of a word that is searched for when the index lacks the whole. */
const PREFIX_LENGTH = 2;

/**
 * Cuts the chunks into pieces, as {@link cutWords} says.
 *
 * @throws when the files are not what Pagefind 1.6 writes
 */
export function splitChunks(
  { meta, chunks }: PagefindFiles,
  leastBytes = CHUNK_BYTES,
  mostChunks = MAX_CHUNKS,
): PagefindFiles {
  // The files come in any order.
  const words = [...chunks.values()].flatMap((zipped) => readWords(openFile(zipped)));
  const pieces = cutWords(words.sort(compareWords), leastBytes, mostChunks);
  const opened = openFile(meta);
  const old = readArray(opened, 0)[META_CHUNKS];
  if (old === undefined) throw new Error('The meta file of the index lists no chunks.');
  const parts = [opened.subarray(0, old.start), listPieces(pieces), opened.subarray(old.end)];
  return { meta: closeFile(parts, SMALLEST), chunks: closePieces(pieces, SMALLEST) };
}

/** Pagefind compares words by their bytes. */
export function compareWords(a: IndexWord, b: IndexWord): number {
  return Buffer.compare(a.name, b.name);
}

/** A chunk before it is closed. */
interface Piece {
  words: Uint8Array[];
  /** The first and the last beginning of a word that is to be looked for in it. */
  from: string;
  to: string;
}

/**
 * Cuts sorted words into pieces of about `leastBytes`, or of so many more that there are about `mostChunks`.
 * Words that begin with the same two characters stay together, and their chunk is also that of the beginning
 * alone, so that longer words than the one asked for are found as well as before.
 */
export function cutWords(
  words: readonly IndexWord[],
  leastBytes: number,
  mostChunks: number,
): Piece[] {
  const total = words.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const bytesPerChunk = Math.max(leastBytes, Math.ceil(total / mostChunks));
  const pieces: Piece[] = [];
  let size = 0;
  for (const { word, bytes } of words) {
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

/** The list of chunks in a meta file, in CBOR. */
export function listPieces(pieces: readonly Piece[]): Uint8Array {
  const list = pieces.map(({ from, to }, index) => encodeTexts([from, to, String(index)]));
  return Buffer.concat([encodeArrayHead(list.length), ...list]);
}

/** The files of chunks, by hash. */
export function closePieces(pieces: readonly Piece[], zipLevel: number): PagefindFiles['chunks'] {
  return new Map(
    pieces.map(({ words }, index) => [
      String(index),
      closeFile([encodeArrayHead(1), encodeArrayHead(words.length), ...words], zipLevel),
    ]),
  );
}

function takePrefix(word: string): string {
  return [...word].slice(0, PREFIX_LENGTH).join('');
}

/** The bytes of a file of an index, without its signature. */
export function openFile(zipped: Uint8Array): Uint8Array {
  const bytes = gunzipSync(zipped);
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) {
    throw new Error('These bytes are no file of a Pagefind index.');
  }
  return bytes.subarray(SIGNATURE.length);
}

/** A file of an index: its signature and the parts of what it holds, zipped. */
export function closeFile(parts: readonly Uint8Array[], zipLevel: number): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), ...parts]), { level: zipLevel });
}

/** A word of an index. */
export interface IndexWord {
  word: string;
  /** The same in UTF-8. */
  name: Uint8Array;
  /** All that the index has of it. */
  bytes: Uint8Array;
}

/** The words of a chunk, in its order. */
export function readWords(bytes: Uint8Array): IndexWord[] {
  const list = readArray(bytes, 0)[0];
  if (list === undefined) throw new Error('A chunk of the index holds no list of words.');
  return readArray(bytes, list.start).map(({ start, end }) => {
    const text = readArray(bytes, start)[0];
    if (text === undefined) throw new Error('A chunk of the index holds a word without a name.');
    const name = bytes.subarray(readHead(bytes, text.start).next, text.end);
    return { word: new TextDecoder().decode(name), name, bytes: bytes.subarray(start, end) };
  });
}

/** The head of an item, in CBOR, as short as it can be. */
export function encodeHead(type: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((type << 5) | value);
  if (value < 0x100) return Uint8Array.of((type << 5) | 24, value);
  if (value < 0x10000) return Uint8Array.of((type << 5) | 25, value >> 8, value & 0xff);
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8((type << 5) | 26);
  bytes.writeUInt32BE(value, 1);
  return bytes;
}

/** The head of a list of so many items, in CBOR. */
export function encodeArrayHead(count: number): Uint8Array {
  return encodeHead(TYPE_ARRAY, count);
}

/** A list of texts, in CBOR. */
function encodeTexts(texts: readonly string[]): Uint8Array {
  return Buffer.concat([encodeArrayHead(texts.length), ...texts.map(encodeText)]);
}

/** A text, in CBOR. */
export function encodeText(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  return Buffer.concat([encodeHead(TYPE_TEXT, bytes.length), bytes]);
}
