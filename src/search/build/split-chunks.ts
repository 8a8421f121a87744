/**
 * Cuts Pagefind's index into smaller chunks than Pagefind does, so that a query loads less: what a
 * chunk of 60 kB holds is 950 words, of which a query asks for one or two.
 *
 * A chunk is CBOR: `[[[word, …], [word, …], …]]`, sorted by word. The list of chunks is the third item
 * of the meta file: `[[first word, last word, hash], …]`. To be removed when Pagefind lets its chunk
 * size be set (https://github.com/Pagefind/pagefind has no option for it in 1.6).
 */
import { gunzipSync, gzipSync } from 'node:zlib';

/** A meta file and its chunks by hash, zipped. */
export interface PagefindFiles {
  meta: Uint8Array;
  chunks: ReadonlyMap<string, Uint8Array>;
}

const SIGNATURE = 'pagefind_dcd';
const META_CHUNKS = 2;
/** The beginning of a word that is searched for when the index lacks the whole. */
const PREFIX_LENGTH = 2;

/**
 * Cuts the chunks into pieces of about `leastBytes` before compression, or of so many more that there
 * are about `mostChunks`. Words that begin with the same two characters stay together, and their chunk
 * is also that of the beginning alone, so that longer words than the one asked for are found as well
 * as before.
 *
 * @throws when the files are not what Pagefind 1.6 writes
 */
export function splitChunks(
  { meta, chunks }: PagefindFiles,
  leastBytes: number,
  mostChunks: number,
): PagefindFiles {
  // The files come in any order; Pagefind compares words by their bytes.
  const words = [...chunks.values()]
    .flatMap((zipped) => readWords(openFile(zipped)))
    .sort((a, b) => Buffer.compare(a.name, b.name));
  const total = words.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const bytesPerChunk = Math.max(leastBytes, Math.ceil(total / mostChunks));
  const pieces: { words: Uint8Array[]; size: number; from: string; to: string }[] = [];
  for (const { word, bytes } of words) {
    const last = pieces.at(-1);
    const isFull = last === undefined || last.size + bytes.length > bytesPerChunk;
    if (last === undefined || (isFull && takePrefix(word) !== takePrefix(last.to))) {
      pieces.push({ words: [bytes], size: bytes.length, from: takePrefix(word), to: word });
    } else {
      last.words.push(bytes);
      last.size += bytes.length;
      last.to = word;
    }
  }
  const list = pieces.map(({ from, to }, index) => encodeTexts([from, to, String(index)]));
  const opened = openFile(meta);
  const old = readArray(opened, 0).items[META_CHUNKS];
  if (old === undefined) throw new Error('The meta file of the index lists no chunks.');
  return {
    meta: closeFile([
      opened.subarray(0, old.start),
      encodeArrayHead(list.length),
      ...list,
      opened.subarray(old.end),
    ]),
    chunks: new Map(
      pieces.map(({ words }, index) => [
        String(index),
        closeFile([encodeArrayHead(1), encodeArrayHead(words.length), ...words]),
      ]),
    ),
  };
}

function takePrefix(word: string): string {
  return [...word].slice(0, PREFIX_LENGTH).join('');
}

function openFile(zipped: Uint8Array): Uint8Array {
  const bytes = gunzipSync(zipped);
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) {
    throw new Error('These bytes are no file of a Pagefind index.');
  }
  return bytes.subarray(SIGNATURE.length);
}

function closeFile(parts: readonly Uint8Array[]): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), ...parts]), { level: 9 });
}

interface Word {
  word: string;
  /** The same in UTF-8. */
  name: Uint8Array;
  /** All that the index has of it. */
  bytes: Uint8Array;
}

function readWords(bytes: Uint8Array): Word[] {
  const list = readArray(bytes, 0).items[0];
  if (list === undefined) throw new Error('A chunk of the index holds no list of words.');
  return readArray(bytes, list.start).items.map(({ start, end }) => {
    const text = readArray(bytes, start).items[0];
    if (text === undefined) throw new Error('A chunk of the index holds a word without a name.');
    const name = bytes.subarray(readHead(bytes, text.start).next, text.end);
    return { word: new TextDecoder().decode(name), name, bytes: bytes.subarray(start, end) };
  });
}

/** Place of an item of CBOR. */
interface Range {
  start: number;
  end: number;
}

const TYPE_TEXT = 3;
const TYPE_ARRAY = 4;

/** The head of an item of CBOR: its type, its number or length, and where what follows begins. */
function readHead(bytes: Uint8Array, start: number): { type: number; value: number; next: number } {
  const head = bytes[start];
  if (head === undefined) throw new Error('A file of the index ends too early.');
  const type = head >> 5;
  const short = head & 31;
  if (short < 24) return { type, value: short, next: start + 1 };
  const length = { 24: 1, 25: 2, 26: 4 }[short];
  if (length === undefined) throw new Error(`A file of the index holds CBOR of another kind.`);
  const next = start + 1 + length;
  const value = bytes.subarray(start + 1, next).reduce((sum, byte) => sum * 256 + byte, 0);
  return { type, value, next };
}

function skipItem(bytes: Uint8Array, start: number): number {
  const { type, value, next } = readHead(bytes, start);
  if (type < 2 || type === 7) return next;
  if (type <= TYPE_TEXT) return next + value;
  let end = next;
  const count = type === TYPE_ARRAY ? value : 2 * value;
  for (let index = 0; index < count; index += 1) end = skipItem(bytes, end);
  return end;
}

function readArray(bytes: Uint8Array, start: number): { items: Range[] } {
  const { type, value, next } = readHead(bytes, start);
  if (type !== TYPE_ARRAY) throw new Error('A file of the index lacks a list.');
  const items: Range[] = [];
  for (let index = 0, at = next; index < value; index += 1) {
    const end = skipItem(bytes, at);
    items.push({ start: at, end });
    at = end;
  }
  return { items };
}

function encodeHead(type: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((type << 5) | value);
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8((type << 5) | 26);
  bytes.writeUInt32BE(value, 1);
  return bytes;
}

function encodeArrayHead(count: number): Uint8Array {
  return encodeHead(TYPE_ARRAY, count);
}

function encodeTexts(texts: readonly string[]): Uint8Array {
  return Buffer.concat([
    encodeArrayHead(texts.length),
    ...texts.flatMap((text) => {
      const bytes = Buffer.from(text);
      return [encodeHead(TYPE_TEXT, bytes.length), bytes];
    }),
  ]);
}
