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
 * @param zipLevel lower where nobody has to wait for the bytes
 * @throws when the files are not what Pagefind 1.6 writes
 */
export function splitChunks(
  { meta, chunks }: PagefindFiles,
  leastBytes: number,
  mostChunks: number,
  zipLevel = 9,
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
  const old = readArray(opened, 0)[META_CHUNKS];
  if (old === undefined) throw new Error('The meta file of the index lists no chunks.');
  return {
    meta: closeFile(
      [
        opened.subarray(0, old.start),
        encodeArrayHead(list.length),
        ...list,
        opened.subarray(old.end),
      ],
      zipLevel,
    ),
    chunks: new Map(
      pieces.map(({ words }, index) => [
        String(index),
        closeFile([encodeArrayHead(1), encodeArrayHead(words.length), ...words], zipLevel),
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

/** A file of an index: its signature and the parts of what it holds, zipped. */
export function closeFile(parts: readonly Uint8Array[], zipLevel: number): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), ...parts]), { level: zipLevel });
}

interface Word {
  word: string;
  /** The same in UTF-8. */
  name: Uint8Array;
  /** All that the index has of it. */
  bytes: Uint8Array;
}

function readWords(bytes: Uint8Array): Word[] {
  const list = readArray(bytes, 0)[0];
  if (list === undefined) throw new Error('A chunk of the index holds no list of words.');
  return readArray(bytes, list.start).map(({ start, end }) => {
    const text = readArray(bytes, start)[0];
    if (text === undefined) throw new Error('A chunk of the index holds a word without a name.');
    const name = bytes.subarray(readHead(bytes, text.start).next, text.end);
    return { word: new TextDecoder().decode(name), name, bytes: bytes.subarray(start, end) };
  });
}

/** The head of an item, in CBOR. */
export function encodeHead(type: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((type << 5) | value);
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
export function encodeTexts(texts: readonly string[]): Uint8Array {
  return Buffer.concat([encodeArrayHead(texts.length), ...texts.map(encodeText)]);
}

/** A text, in CBOR. */
export function encodeText(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  return Buffer.concat([encodeHead(TYPE_TEXT, bytes.length), bytes]);
}
