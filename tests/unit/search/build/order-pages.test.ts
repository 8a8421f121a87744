import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import type { SearchDocument } from '../../../../src/search/build/documents.ts';
import { orderPages } from '../../../../src/search/build/order-pages.ts';
import {
  type BuiltPagefindIndex,
  buildPagefindIndex,
  closePagefind,
} from '../../../../src/search/build/pagefind-index.ts';
import { splitChunks } from '../../../../src/search/build/split-chunks.ts';
import { openPostings } from '../../../../src/search/engine/text/postings.ts';
import { createEnglishTokenizer } from '../../../../src/search/language/en.ts';

afterAll(closePagefind);

const tokenizer = createEnglishTokenizer();
const WORDS = ['disk', 'lock', 'table', 'network', 'agent', 'snapshot', 'quota', 'password'];

/** So many that their numbers take more than one byte; each has a word of its own, and others with some. */
function buildIndex(changes: Readonly<Record<number, string>> = {}): Promise<BuiltPagefindIndex> {
  const documents = Array.from({ length: 300 }, (_, place): SearchDocument => ({
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
        text: `${changes[place] ?? ''} own${place}own ${WORDS.filter((_, at) => (place >> at) % 2 === 1).join(' ')} end`,
        lang: 'en',
      },
    ],
    scopes: [],
  }));
  const concepts = { concepts: [], filler: [], elsewhere: [], tasks: [], scopes: [] };
  return buildPagefindIndex(documents, { tokenizer, queryTokenizer: tokenizer }, concepts);
}

function find({ meta, chunks, pages }: BuiltPagefindIndex, word: string): unknown {
  const postings = openPostings(gunzipSync(meta), pages);
  for (const hash of postings.listChunks([word])) {
    postings.addChunk(hash, gunzipSync(chunks.get(hash) ?? new Uint8Array()));
  }
  return [...postings.findWord(word).hits].sort(([a], [b]) => a - b);
}

it('finds in every document what was there before', async () => {
  const before = await buildIndex();
  const after = orderPages(before);
  expect(after.pages.slice(0, 3)).toEqual(['0', '1', '2']);
  expect(before.pages).not.toEqual([...before.pages].sort());
  for (const word of [...WORDS, 'end', 'own0own', 'own299own', 'own42own', 'missing']) {
    expect(find(after, word), word).toEqual(find(before, word));
  }
  expect(find(after, 'end')).toHaveLength(300);
});

it('leaves nearly all of an index as it is where a word changes', async () => {
  const split = (index: BuiltPagefindIndex): Set<string> => {
    const { chunks } = splitChunks(orderPages(index), 200, 256);
    return new Set(Array.from(chunks.values(), (bytes) => Buffer.from(bytes).toString('base64')));
  };
  const [before, after] = [split(await buildIndex()), split(await buildIndex({ 7: 'close by' }))];
  const changed = [...after].filter((chunk) => !before.has(chunk));
  expect(after.size).toBeGreaterThan(20);
  expect(changed.length).toBeLessThan(5);
});

it('refuses other files', () => {
  const none = { meta: new Uint8Array(3), chunks: new Map<string, Uint8Array>(), pages: [] };
  expect(() => orderPages(none)).toThrow();
});
