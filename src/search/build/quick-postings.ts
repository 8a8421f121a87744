/**
 * Writes the index that Pagefind would write, for the development server: Pagefind takes two seconds to begin
 * anew with all documents, and knows no other way to change one. Words reach it in a form that it leaves alone
 * (`encode-term.ts`), so all that is missing here is that it also has the parts of a word in which digits and
 * letters meet (`gb` of `32gb`); `tests/unit/search/build/quick-index.test.ts` holds the two together. The
 * format stands in `../engine/text/postings.ts`.
 */
import { WEIGHT_UNIT } from '../engine/text/postings.ts';
import { TYPE_NEGATIVE, TYPE_NUMBER } from '../files/cbor.ts';
import type { BuiltPagefindIndex, DocumentWords, Passage } from './pagefind-index.ts';
import {
  CHUNK_BYTES,
  closeFile,
  closePieces,
  compareWords,
  cutWords,
  encodeArrayHead,
  encodeHead,
  encodeText,
  type IndexWord,
  listPieces,
  MAX_CHUNKS,
} from './split-chunks.ts';

const VERSION = '1.6.0';
/** Of gzip: the bytes do not leave the machine. */
const QUICKLY = 0;

/** What a document has of each of its words: the list of its places, in CBOR. */
export type DocumentPlaces = ReadonlyMap<string, Uint8Array>;

/**
 * Finds the places of each word in a document: a document that has not changed keeps them.
 *
 * `listPlaces([{ words: ['disk', 'full', 'disk'], weight: 8 }])` -> `disk`: 0 and 2, with that weight, …
 */
export function listPlaces(passages: readonly Passage[]): DocumentPlaces {
  const found = new Map<string, Map<number, number[]>>();
  let place = 0;
  for (const { words, weight } of passages) {
    for (const word of words) {
      const weights = found.get(word) ?? new Map<number, number[]>();
      found.set(word, weights);
      const places = weights.get(weight) ?? [];
      weights.set(weight, places);
      places.push(place);
      place += 1;
    }
  }
  return new Map([...found].map(([word, weights]) => [word, encodePlaces(weights)]));
}

/** A weight, then its places, each as the step from the one before it. */
function encodePlaces(weights: ReadonlyMap<number, readonly number[]>): Uint8Array {
  const items: Uint8Array[] = [];
  for (const [weight, places] of [...weights].sort(([a], [b]) => a - b)) {
    items.push(encodeHead(TYPE_NEGATIVE, Math.floor(weight * WEIGHT_UNIT)));
    let before = 0;
    for (const place of places) {
      items.push(encodeHead(TYPE_NUMBER, place - before));
      before = place;
    }
  }
  return Buffer.concat([encodeArrayHead(items.length), ...items]);
}

/** What the writer is given of a document. */
interface WrittenDocument {
  places: DocumentPlaces;
  lengths: DocumentWords['lengths'];
}

/** A word with what each page has of it. */
interface KnownWord extends IndexWord {
  pages: Map<number, Uint8Array>;
}

/**
 * Makes the function that joins what the documents have to an index. It keeps the words: where a document has
 * the same places as the last time, none of its words is written again.
 */
export function createPostingsWriter(): (
  documents: readonly WrittenDocument[],
) => BuiltPagefindIndex {
  const words = new Map<string, KnownWord>();
  let sorted: KnownWord[] = [];
  let before: DocumentPlaces[] = [];

  /** Brings what a page has up to date, and gives the words that it had or has. */
  const update = (page: number, places: DocumentPlaces | undefined): KnownWord[] => {
    const touched: KnownWord[] = [];
    for (const word of before[page]?.keys() ?? []) {
      const known = words.get(word);
      if (known === undefined || places?.has(word) === true) continue;
      known.pages.delete(page);
      touched.push(known);
    }
    for (const [word, ofPage] of places ?? []) {
      const known = words.get(word) ?? createWord(word);
      if (known.pages.size === 0) words.set(word, known);
      known.pages.set(page, ofPage);
      touched.push(known);
    }
    return touched;
  };

  return (documents) => {
    const now = documents.map(({ places }) => places);
    const touched = new Set<KnownWord>();
    for (let page = 0; page < Math.max(now.length, before.length); page += 1) {
      if (now[page] === before[page]) continue;
      for (const word of update(page, now[page])) touched.add(word);
    }
    before = now;
    const isNew = (known: KnownWord): boolean => known.bytes.length === 0;
    const more = [...touched].filter((known) => isNew(known) && known.pages.size > 0);
    for (const known of touched) {
      if (known.pages.size === 0) words.delete(known.word);
      else known.bytes = encodeWord(known);
    }
    // Nearly in order, which sorts quickly.
    sorted = [...sorted.filter(({ pages }) => pages.size > 0), ...more].sort(compareWords);
    return writeIndex(sorted, documents);
  };
}

function createWord(word: string): KnownWord {
  return { word, name: Buffer.from(word), bytes: new Uint8Array(), pages: new Map() };
}

/** A word with its pages, each as the step from the one before it. */
function encodeWord({ word, pages }: KnownWord): Uint8Array {
  let last = 0;
  const items: Uint8Array[] = [];
  for (const [page, places] of [...pages].sort(([a], [b]) => a - b)) {
    items.push(encodeArrayHead(2), encodeHead(TYPE_NUMBER, page - last), places);
    last = page;
  }
  return Buffer.concat([
    encodeArrayHead(2),
    encodeText(word),
    encodeArrayHead(pages.size),
    ...items,
  ]);
}

function writeIndex(
  words: readonly IndexWord[],
  documents: readonly WrittenDocument[],
): BuiltPagefindIndex {
  const pieces = cutWords(words, CHUNK_BYTES, MAX_CHUNKS);
  const pages = documents.map((_, page) => String(page));
  const list = pages.map((hash) => Buffer.concat([encodeArrayHead(1), encodeText(hash)]));
  const meta = [
    encodeArrayHead(3),
    encodeText(VERSION),
    encodeArrayHead(list.length),
    ...list,
    listPieces(pieces),
  ];
  return {
    meta: closeFile(meta, QUICKLY),
    chunks: closePieces(pieces, QUICKLY),
    pages,
    questions: documents.map(({ lengths }) => lengths),
  };
}
