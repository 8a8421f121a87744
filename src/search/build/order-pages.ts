import { TELLING_WEIGHT, WEIGHT_UNIT } from '../engine/text/postings.ts';
import { readArray, readNumber, readText, TYPE_NUMBER } from '../files/cbor.ts';
import {
  closeFile,
  encodeArrayHead,
  encodeHead,
  encodeText,
  openFile,
  type PagefindFiles,
  readWords,
} from './split-chunks.ts';

/** An index, and for each document the name under which its meta file has it. */
interface PagedIndex extends PagefindFiles {
  pages: readonly string[];
}

const META_PAGES = 1;
/** Of gzip: who splits the index zips it. */
const UNZIPPED = 0;

/**
 * Makes an index keep to itself what changes: with one other word on a page, Pagefind would write most chunks
 * anew. The format is told in `src/search/engine/text/postings.ts`.
 *
 * - Pages are numbered as the documents stand. Pagefind orders them by what they hold.
 * - A place in a text counts and is no more told: those after a word that came would all be others. What the
 *   engine asks for is places in what says what a document is about.
 *
 * @throws when the files are not what Pagefind 1.6 writes
 */
export function orderPages<Index extends PagedIndex>(index: Index): Index {
  const places = new Map(index.pages.map((page, place) => [page, place]));
  const opened = openFile(index.meta);
  const old = readArray(opened, 0)[META_PAGES];
  if (old === undefined) throw new Error('The meta file of the index lists no pages.');
  const newPlaces = readArray(opened, old.start).map(({ start }) => {
    const [page] = readArray(opened, start);
    const place = places.get(page === undefined ? '' : readText(opened, page.start));
    if (place === undefined) throw new Error('The index has a page that is no document.');
    return place;
  });
  const names = index.pages.map((_, place) => String(place));
  const meta = closeFile(
    [
      opened.subarray(0, old.start),
      encodeArrayHead(names.length),
      ...names.flatMap((name) => [encodeArrayHead(1), encodeText(name)]),
      opened.subarray(old.end),
    ],
    UNZIPPED,
  );
  const chunks = new Map(
    [...index.chunks].map(([hash, zipped]) => {
      const words = readWords(openFile(zipped)).map(({ bytes }) => renumber(bytes, newPlaces));
      const parts = [encodeArrayHead(1), encodeArrayHead(words.length), ...words];
      return [hash, closeFile(parts, UNZIPPED)];
    }),
  );
  return { ...index, meta, chunks, pages: names };
}

/** A word of a chunk with its pages under their new numbers, each as the step from the one before it. */
function renumber(bytes: Uint8Array, newPlaces: readonly number[]): Uint8Array {
  const [name, list, ...others] = readArray(bytes, 0);
  if (name === undefined || list === undefined)
    throw new Error('A word of the index has no pages.');
  let old = 0;
  const pages = readArray(bytes, list.start).map(({ start, end }) => {
    const items = readArray(bytes, start);
    const [step, places] = items;
    if (step === undefined || places === undefined)
      throw new Error('A page of a word has no places.');
    old += readNumber(bytes, step.start);
    const place = newPlaces[old];
    if (place === undefined)
      throw new Error('A word of the index is on a page that is not listed.');
    const rest = [takeOutPlaces(bytes, places.start), bytes.subarray(places.end, end)];
    return { place, count: items.length, rest };
  });
  pages.sort((a, b) => a.place - b.place);
  return Buffer.concat([
    encodeArrayHead(2 + others.length),
    bytes.subarray(name.start, name.end),
    encodeArrayHead(pages.length),
    ...pages.flatMap(({ place, count, rest }, at) => [
      encodeArrayHead(count),
      encodeHead(TYPE_NUMBER, place - (pages[at - 1]?.place ?? 0)),
      ...rest,
    ]),
    ...others.map(({ start, end }) => bytes.subarray(start, end)),
  ]);
}

/** A list of places in which those that nobody asks for are told by their number alone. */
function takeOutPlaces(bytes: Uint8Array, start: number): Uint8Array {
  const places = readArray(bytes, start);
  let isTelling = false;
  const items = places.map((item) => {
    const number = readNumber(bytes, item.start);
    if (number < 0) isTelling = (-1 - number) / WEIGHT_UNIT >= TELLING_WEIGHT;
    return number < 0 || isTelling
      ? bytes.subarray(item.start, item.end)
      : encodeHead(TYPE_NUMBER, 0);
  });
  return Buffer.concat([encodeArrayHead(places.length), ...items]);
}
