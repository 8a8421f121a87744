import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import type { SearchDocument } from '../../../../src/search/build/documents.ts';
import { buildPagefindIndex, closePagefind } from '../../../../src/search/build/pagefind-index.ts';
import { type PagefindFiles, splitChunks } from '../../../../src/search/build/split-chunks.ts';
import { openPostings, type Postings } from '../../../../src/search/engine/text/postings.ts';
import { createChineseTokenizer } from '../../../../src/search/language/zh-TW.ts';

afterAll(closePagefind);

const tokenizer = createChineseTokenizer();
const TOKENIZERS = { tokenizer, queryTokenizer: tokenizer };
const NO_CONCEPTS = { concepts: [], filler: [], elsewhere: [], tasks: [], scopes: [] };

const SYLLABLES = ['ba', 'ko', 'mi', 'tu', 're', 'sa'];
/** 1,296 words, of which many begin alike. */
const WORDS = SYLLABLES.flatMap((a) =>
  SYLLABLES.flatMap((b) => SYLLABLES.flatMap((c) => SYLLABLES.map((d) => a + b + c + d))),
);

const DOCUMENTS = [0, 1, 2].map((place): SearchDocument => ({
  entry: {
    id: `d${place}`,
    type: 'cause',
    kind: 'cause',
    title: 'x',
    path: `en/causes/d${place}.html`,
    facets: {},
  },
  names: [],
  lang: 'en',
  fields: [
    {
      kind: 'section',
      text: WORDS.filter((_, index) => index % 3 !== place).join(' '),
      lang: 'en',
    },
  ],
  scopes: [],
}));

function open(
  { meta, chunks }: PagefindFiles,
  pages: readonly string[],
): { find: (word: string) => unknown; listChunks: Postings['listChunks'] } {
  const index = openPostings(gunzipSync(meta), pages);
  return {
    listChunks: (words) => index.listChunks(words),
    find: (word) => {
      const fresh = openPostings(gunzipSync(meta), pages);
      for (const hash of fresh.listChunks([word])) {
        fresh.addChunk(hash, gunzipSync(chunks.get(hash) ?? new Uint8Array()));
      }
      const { hits, kind } = fresh.findWord(word);
      return { hits: [...hits].sort(([a], [b]) => a - b), kind };
    },
  };
}

it('finds every word, and every beginning of one, in one small chunk', async () => {
  const built = await buildPagefindIndex(DOCUMENTS, TOKENIZERS, NO_CONCEPTS);
  const files = splitChunks(built, 1_000, 256);
  expect(files.chunks.size).toBeGreaterThan(4);
  const before = open(splitChunks(built, 1_000_000, 1), built.pages);
  const after = open(files, built.pages);
  const words = [...WORDS.filter((_, index) => index % 41 === 0), 'ba', 'sas', 'misare', 'zz'];
  for (const word of words) {
    expect(after.listChunks([word]).length).toBeLessThanOrEqual(1);
    expect(after.find(word)).toEqual(before.find(word));
  }
});

it('takes the chunks in any order', async () => {
  const built = await buildPagefindIndex(DOCUMENTS, TOKENIZERS, NO_CONCEPTS);
  const files = splitChunks(built, 1_000, 256);
  const chunks = new Map([...files.chunks].reverse());
  expect(splitChunks({ meta: files.meta, chunks }, 1_000, 256)).toEqual(files);
});

it('makes no more chunks than asked for, or nearly', async () => {
  const built = await buildPagefindIndex(DOCUMENTS, TOKENIZERS, NO_CONCEPTS);
  expect(splitChunks(built, 1, 3).chunks.size).toBeLessThanOrEqual(4);
});

it('refuses other files', () => {
  expect(() => splitChunks({ meta: new Uint8Array(3), chunks: new Map() }, 1, 1)).toThrow();
});
