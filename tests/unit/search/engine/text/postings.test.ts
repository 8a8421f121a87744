import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../../../../src/search/build/documents.ts';
import type { ConceptData } from '../../../../../src/search/files/concept-data.ts';
import {
  buildPagefindIndex,
  closePagefind,
} from '../../../../../src/search/build/pagefind-index.ts';
import { writeIndex } from '../../../../../src/search/build/index-files.ts';
import {
  type FoundWord,
  openPostings,
  type Postings,
} from '../../../../../src/search/engine/text/postings.ts';
import { toIndexWord } from '../../../../../src/search/engine/text/encode-term.ts';
import type { Tokenizer } from '../../../../../src/search/language/tokenizer.ts';
import { createEnglishTokenizer } from '../../../../../src/search/language/en.ts';
import { createChineseTokenizer } from '../../../../../src/search/language/zh-TW.ts';

function makeDocument(id: string, title: string, text: string): SearchDocument {
  return {
    entry: { id, type: 'cause', kind: 'cause', title, path: `en/causes/${id}.html`, facets: {} },
    names: [],
    lang: 'en',
    fields: [
      { kind: 'title', text: title, lang: 'en' },
      { kind: 'section', text, lang: 'en' },
    ],
    scopes: [],
  };
}

const DOCUMENTS = [
  makeDocument('a', 'Running agents', 'The disk restores.'),
  makeDocument('b', 'Disk', 'An agent runs agents. パイプ'),
  makeDocument('c', 'Backup', 'バイブ e10010'),
];

const NO_CONCEPTS: ConceptData = { concepts: [], filler: [], elsewhere: [], tasks: [], scopes: [] };

async function open(tokenizer: Tokenizer): Promise<OpenIndex> {
  const built = await buildPagefindIndex(
    DOCUMENTS,
    { tokenizer, queryTokenizer: tokenizer },
    NO_CONCEPTS,
  );
  const { meta, chunks } = writeIndex(built.words, DOCUMENTS.length);
  const postings = openPostings(gunzipSync(meta));
  for (const [hash, chunk] of chunks) postings.addChunk(hash, gunzipSync(chunk));
  return { postings, tokenizer };
}

interface OpenIndex {
  postings: Postings;
  tokenizer: Tokenizer;
}

let english: OpenIndex;
let unstemmed: OpenIndex;

beforeAll(async () => {
  english = await open(createEnglishTokenizer());
  unstemmed = await open(createChineseTokenizer());
});

afterAll(closePagefind);

function findWord({ postings, tokenizer }: OpenIndex, word: string): FoundWord {
  return postings.findWord(word, toIndexWord(word, tokenizer));
}

/** The documents that have a word, with the sum of the weights of its places, and those that are telling. */
function find(index: OpenIndex, word: string): [string, number, number[]][] {
  return [...findWord(index, word).hits].map(([document, { frequency, telling }]) => [
    DOCUMENTS[document]?.entry.id ?? '',
    frequency,
    telling,
  ]);
}

describe('openPostings', () => {
  it('finds words with the weights of their places', () => {
    expect(find(english, 'disk').sort()).toEqual([
      ['a', 1, []],
      ['b', 8, [0]],
    ]);
    expect(find(english, 'agent').sort()).toEqual([
      ['a', 8, [1]],
      ['b', 2, []],
    ]);
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
    const found = unstemmed.postings.findWord('back');
    expect(found.kind).toBe('prefix');
    expect(found.hits.size).toBe(1);
  });

  it('finds the word of which another is a misspelling, and says so', () => {
    for (const misspelt of ['restroes', 'bakcup', 'agnet']) {
      const found = findWord(english, misspelt);
      expect(found.kind, misspelt).toBe('near');
      expect(found.hits.size, misspelt).toBeGreaterThan(0);
    }
    expect(findWord(english, 'agile').hits.size).toBe(0);
  });

  it('takes no number for the beginning of a longer one', () => {
    expect(unstemmed.postings.findWord('e1001').hits.size).toBe(0);
    expect(unstemmed.postings.findWord('e').kind).toBe('prefix');
    expect(unstemmed.postings.findWord('e10010').hits.size).toBe(1);
  });

  it('finds nothing for a word whose beginning alone is known', () => {
    expect(unstemmed.postings.findWord('disks2').hits.size).toBe(0);
  });

  it('names the chunks that a word needs, until they are there', async () => {
    const built = await buildPagefindIndex(
      DOCUMENTS,
      { tokenizer: createChineseTokenizer(), queryTokenizer: createChineseTokenizer() },
      NO_CONCEPTS,
    );
    const { meta, chunks } = writeIndex(built.words, DOCUMENTS.length);
    const postings = openPostings(gunzipSync(meta));
    const [hash = '', ...others] = postings.listChunks(['disk', 'running']);
    expect(others).toEqual([]);
    expect(postings.findWord('disk').hits.size).toBe(0);
    postings.addChunk(hash, gunzipSync(chunks.get(hash) ?? new Uint8Array()));
    expect(postings.listChunks(['disk', 'running'])).toEqual([]);
    expect(postings.findWord('disk').hits.size).toBe(2);
  });

  it.each([[new Uint8Array()], [new TextEncoder().encode('no index at all')]])(
    'refuses other bytes',
    (bytes) => {
      expect(() => openPostings(bytes)).toThrow('no file of a Pagefind index');
    },
  );
});
