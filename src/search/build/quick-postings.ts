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
import { closeFile, encodeArrayHead, encodeHead, encodeText, encodeTexts } from './split-chunks.ts';

const VERSION = '1.6.0';
/** The only chunk; it is split afterwards, as Pagefind's are. */
const CHUNK = '0';
/** Of gzip: the bytes do not leave the machine. */
export const QUICKLY = 0;

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

/** Joins what the documents have to an index. */
export function writePostings(
  documents: readonly { places: DocumentPlaces; lengths: DocumentWords['lengths'] }[],
): BuiltPagefindIndex {
  const words = new Map<string, { pages: Uint8Array[]; last: number }>();
  for (const [page, { places }] of documents.entries()) {
    for (const [word, ofPage] of places) {
      const known = words.get(word) ?? { pages: [], last: 0 };
      words.set(word, known);
      known.pages.push(encodeArrayHead(2), encodeHead(TYPE_NUMBER, page - known.last), ofPage);
      known.last = page;
    }
  }
  const list = [...words].map(([word, { pages }]) => [
    encodeArrayHead(2),
    encodeText(word),
    // Three pieces make a page.
    encodeArrayHead(pages.length / 3),
    ...pages,
  ]);
  const hashes = documents.map((_, page) => String(page));
  const pageList = hashes.map((hash) => Buffer.concat([encodeArrayHead(1), encodeText(hash)]));
  return {
    meta: closeFile(
      [
        encodeArrayHead(3),
        encodeText(VERSION),
        encodeArrayHead(pageList.length),
        ...pageList,
        encodeArrayHead(1),
        encodeTexts(['', '', CHUNK]),
      ],
      QUICKLY,
    ),
    chunks: new Map([
      [
        CHUNK,
        closeFile([encodeArrayHead(1), encodeArrayHead(list.length), ...list.flat()], QUICKLY),
      ],
    ]),
    pages: hashes,
    questions: documents.map(({ lengths }) => lengths),
  };
}
