import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { buildPagefindIndex, closePagefind } from '../../../../src/search/build/pagefind-index.ts';
import {
  type IndexFiles,
  type IndexWord,
  SMALL_CUT,
  writeIndex,
} from '../../../../src/search/build/index-files.ts';
import { openPostings, type Postings } from '../../../../src/search/engine/text/postings.ts';
import { createChineseTokenizer } from '../../../../src/search/language/zh-TW.ts';
import { makeTextDocument } from './text-document.ts';

afterAll(closePagefind);

const tokenizer = createChineseTokenizer();
const TOKENIZERS = { tokenizer, queryTokenizer: tokenizer };
const NO_CONCEPTS = { concepts: [], filler: [], elsewhere: [], tasks: [], scopes: [] };

const SYLLABLES = ['ba', 'ko', 'mi', 'tu', 're', 'sa'];
/** 1,296 words, of which many begin alike. */
const WORDS = SYLLABLES.flatMap((a) =>
  SYLLABLES.flatMap((b) => SYLLABLES.flatMap((c) => SYLLABLES.map((d) => a + b + c + d))),
);

const DOCUMENTS = [0, 1, 2].map((place) =>
  makeTextDocument(place, WORDS.filter((_, index) => index % 3 !== place).join(' ')),
);

function split(words: readonly IndexWord[], leastBytes: number, mostChunks: number): IndexFiles {
  return writeIndex(words, DOCUMENTS.length, { ...SMALL_CUT, leastBytes, mostChunks });
}

function open({ meta, chunks }: IndexFiles): {
  find: (word: string) => unknown;
  listChunks: Postings['listChunks'];
} {
  const index = openPostings(gunzipSync(meta));
  return {
    listChunks: (words) => index.listChunks(words),
    find: (word) => {
      const fresh = openPostings(gunzipSync(meta));
      for (const hash of fresh.listChunks([word])) {
        fresh.addChunk(hash, gunzipSync(chunks.get(hash) ?? new Uint8Array()));
      }
      const { hits, kind } = fresh.findWord(word);
      return { hits: [...hits].sort(([a], [b]) => a - b), kind };
    },
  };
}

it('finds every word, and every beginning of one, in one small chunk', async () => {
  const { words: built } = await buildPagefindIndex(DOCUMENTS, TOKENIZERS, NO_CONCEPTS);
  const files = split(built, 1_000, 256);
  expect(files.chunks.size).toBeGreaterThan(4);
  const before = open(split(built, 1_000_000, 1));
  const after = open(files);
  const words = [...WORDS.filter((_, index) => index % 41 === 0), 'ba', 'sas', 'misare', 'zz'];
  for (const word of words) {
    expect(after.listChunks([word]).length).toBeLessThanOrEqual(1);
    expect(after.find(word)).toEqual(before.find(word));
  }
});

it('takes the words in any order', async () => {
  const { words: built } = await buildPagefindIndex(DOCUMENTS, TOKENIZERS, NO_CONCEPTS);
  const files = split(built, 1_000, 256);
  expect(split([...built].reverse(), 1_000, 256)).toEqual(files);
});

it('makes no more chunks than asked for, or nearly', async () => {
  const { words: built } = await buildPagefindIndex(DOCUMENTS, TOKENIZERS, NO_CONCEPTS);
  expect(split(built, 1, 3).chunks.size).toBeLessThanOrEqual(4);
});
