import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../../../../src/model/locales.ts';
import type { SearchDocument } from '../../../../../src/search/build/documents.ts';
import { NO_CONCEPTS } from '../../../../../src/search/files/concept-data.ts';
import {
  buildPagefindIndex,
  closePagefind,
} from '../../../../../src/search/build/pagefind-index.ts';
import {
  openPagefind,
  type PagefindIndex,
} from '../../../../../src/search/engine/text/pagefind-wasm.ts';
import { createEnglishTokenizer } from '../../../../../src/search/language/en.ts';
import { createChineseTokenizer } from '../../../../../src/search/language/zh-TW.ts';

function makeDocument(id: string, title: string, text: string): SearchDocument {
  return {
    entry: { id, type: 'cause', kind: 'cause', title, path: `en/causes/${id}.html`, os: [] },
    names: [],
    lang: 'en',
    fields: [
      { kind: 'title', text: title, lang: 'en' },
      { kind: 'section', text, lang: 'en' },
    ],
  };
}

const DOCUMENTS = [
  makeDocument('a', 'Running agents', 'The disk restores.'),
  makeDocument('b', 'Disk', 'An agent runs agents. パイプ'),
  makeDocument('c', 'Backup', 'バイブ'),
];

async function open(locale: Locale): Promise<{ pagefind: PagefindIndex; pages: string[] }> {
  const tokenizer = locale === 'en' ? createEnglishTokenizer() : createChineseTokenizer();
  const built = await buildPagefindIndex(
    DOCUMENTS,
    locale,
    { tokenizer, queryTokenizer: tokenizer },
    NO_CONCEPTS,
  );
  const pagefind = await openPagefind(gunzipSync(built.wasm), gunzipSync(built.meta));
  for (const [hash, chunk] of built.chunks) pagefind.addChunk(hash, gunzipSync(chunk));
  return { pagefind, pages: built.pages };
}

let english: Awaited<ReturnType<typeof open>>;
let unstemmed: Awaited<ReturnType<typeof open>>;

beforeAll(async () => {
  english = await open('en');
  unstemmed = await open('zh-TW');
});

afterAll(closePagefind);

function find({ pagefind, pages }: typeof english, word: string): [string, number[]][] {
  return [...pagefind.findWord(word).hits].map(([hash, locations]) => [
    DOCUMENTS[pages.indexOf(hash)]?.entry.id ?? hash,
    locations.map(({ weight }) => weight),
  ]);
}

describe('openPagefind', () => {
  it('finds words with the weights of their places', () => {
    expect(new Map(find(english, 'disk'))).toEqual(
      new Map([
        ['a', [1]],
        ['b', [8]],
      ]),
    );
  });

  it('stems English, and nothing else', () => {
    expect(find(english, 'running').map(([id]) => id)).toEqual(expect.arrayContaining(['a', 'b']));
    expect(find(unstemmed, 'running').map(([id]) => id)).toEqual(['a']);
  });

  it('keeps voiced sounds apart', () => {
    expect(find(unstemmed, 'パイ').map(([id]) => id)).toEqual(['b']);
    expect(find(unstemmed, 'ハイ')).toEqual([]);
  });

  it('finds longer words, and says so', () => {
    const found = unstemmed.pagefind.findWord('back');
    expect(found.kind).toBe('prefix');
    expect(found.hits.size).toBe(1);
  });

  it('finds the word of which another is a misspelling, and says so', () => {
    for (const misspelt of ['restroes', 'bakcup', 'agnet']) {
      const found = english.pagefind.findWord(misspelt);
      expect(found.kind, misspelt).toBe('near');
      expect(found.hits.size, misspelt).toBeGreaterThan(0);
    }
    expect(english.pagefind.findWord('agile').hits.size).toBe(0);
  });

  it('finds nothing for a word whose beginning alone is known', () => {
    expect(unstemmed.pagefind.findWord('disks2').hits.size).toBe(0);
  });

  it('names the chunks that a word needs', () => {
    expect(unstemmed.pagefind.listChunks(['disk', 'agent'])).toHaveLength(1);
  });

  it.each([[new Uint8Array()], [new TextEncoder().encode('no index at all')]])(
    'refuses other bytes',
    async (bytes) => {
      await expect(openPagefind(bytes, bytes)).rejects.toThrow('no file of a Pagefind index');
    },
  );
});
