import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { SMALL_CUT, writeIndex } from '../../../../src/search/build/index-files.ts';
import {
  type BuiltPagefindIndex,
  buildPagefindIndex,
  closePagefind,
} from '../../../../src/search/build/pagefind-index.ts';
import { openPostings } from '../../../../src/search/engine/text/postings.ts';
import { createEnglishTokenizer } from '../../../../src/search/language/en.ts';
import { makeTextDocument } from './text-document.ts';

afterAll(closePagefind);

const tokenizer = createEnglishTokenizer();
const WORDS = ['disk', 'lock', 'table', 'network', 'agent', 'snapshot', 'quota', 'password'];

/** So many that their numbers take more than one byte; each has a word of its own, and others with some. */
function buildIndex(
  changes: Readonly<Record<number, string>> = {},
  sectionLength?: number,
): Promise<BuiltPagefindIndex> {
  const documents = Array.from({ length: 300 }, (_, place) => {
    const shared = WORDS.filter((_word, at) => (place >> at) % 2 === 1).join(' ');
    return makeTextDocument(place, `${changes[place] ?? ''} own${place}own ${shared} end`);
  });
  const concepts = { concepts: [], filler: [], elsewhere: [], tasks: [], scopes: [] };
  const tokenizers = { tokenizer, queryTokenizer: tokenizer };
  return buildPagefindIndex(documents, tokenizers, concepts, undefined, sectionLength);
}

/** The documents that have a word. */
function find({ words }: BuiltPagefindIndex, word: string): number[] {
  const { meta, chunks } = writeIndex(words, 300);
  const postings = openPostings(gunzipSync(meta));
  for (const hash of postings.listChunks([word])) {
    postings.addChunk(hash, gunzipSync(chunks.get(hash) ?? new Uint8Array()));
  }
  return [...postings.findWord(word).hits.keys()].sort((a, b) => a - b);
}

it('finds every word in the documents that have it', async () => {
  const built = await buildIndex();
  const all = Array.from({ length: 300 }, (_, place) => place);
  for (const [at, word] of WORDS.entries()) {
    expect(find(built, word), word).toEqual(all.filter((place) => (place >> at) % 2 === 1));
  }
  expect(find(built, 'own0own')).toEqual([0]);
  expect(find(built, 'own299own')).toEqual([299]);
  expect(find(built, 'own42own')).toEqual([42]);
  expect(find(built, 'missing')).toEqual([]);
  expect(find(built, 'end')).toHaveLength(300);
});

it('makes the same index of sections, of which the last may be short', async () => {
  const hex = ({ words }: BuiltPagefindIndex): string[] =>
    words.map(({ bytes }) => Buffer.from(bytes).toString('hex')).sort();
  const whole = await buildIndex({}, 300);
  expect(hex(await buildIndex({}, 70))).toEqual(hex(whole));
  expect((await buildIndex({}, 70)).questions).toEqual(whole.questions);
});

it('leaves nearly all of an index as it is where a word changes', async () => {
  const split = ({ words }: BuiltPagefindIndex): Set<string> => {
    const { chunks } = writeIndex(words, 300, { ...SMALL_CUT, leastBytes: 200 });
    return new Set(Array.from(chunks.values(), (bytes) => Buffer.from(bytes).toString('base64')));
  };
  const [before, after] = [split(await buildIndex()), split(await buildIndex({ 7: 'close by' }))];
  const changed = [...after].filter((chunk) => !before.has(chunk));
  expect(after.size).toBeGreaterThan(20);
  expect(changed.length).toBeLessThan(5);
});
