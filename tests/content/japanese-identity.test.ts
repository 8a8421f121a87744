import { beforeAll, describe, expect, it } from 'vitest';
import { listWordings } from '../../src/search/build/build-concepts.ts';
import {
  buildSearchDocuments,
  listTextDocuments,
  type SearchField,
} from '../../src/search/build/documents.ts';
import { buildTokenizer } from '../../src/search/build/tokenizers.ts';
import { createUnpack } from '../../src/search/files/bytes.ts';
import type { Token, Tokenizer } from '../../src/search/language/tokenizer.ts';
import { catalog } from '../support/own-catalog.ts';

/** As many pieces of the text, from random places; FUZZ_RUNS tries more of them, FUZZ_SEED others. */
const PIECES = Number(process.env['FUZZ_RUNS'] ?? 3_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_121);
const LONGEST_PIECE = 60;

let fields: SearchField[] = [];
let full: Tokenizer;
let pruned: Tokenizer;
beforeAll(async () => {
  const documents = listTextDocuments(buildSearchDocuments(catalog, 'ja'));
  fields = documents.flatMap((document) => document.fields);
  const built = await buildTokenizer('ja', {
    documents,
    wordings: listWordings(catalog.glossary, catalog.synonyms, 'ja'),
    unsplit: catalog.synonyms.unsplit,
  });
  full = built.tokenizer;
  pruned = await built.payload.createTokenizer(
    createUnpack(() => Promise.reject(new Error('Node can.'))),
  );
});

const describeTokens = (tokens: readonly Token[]): string => JSON.stringify(tokens);

/** Texts that the two sides cut differently. */
function listDifferences(texts: readonly string[]): string[] {
  return texts.filter(
    (text) => describeTokens(full.tokenize(text)) !== describeTokens(pruned.tokenize(text)),
  );
}

describe('Japanese is cut alike when indexing and in the browser', () => {
  it('in everything that the pages say', () => {
    const texts = fields.filter(({ kind }) => kind !== 'asked').map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(1_000);
    expect(listDifferences(texts)).toEqual([]);
  });

  it('in pieces of it from random places', () => {
    const text = fields
      .filter(({ kind }) => kind !== 'asked')
      .map((field) => field.text)
      .join('\n');
    let state = SEED;
    const random = (limit: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      return state % limit;
    };
    const pieces = Array.from({ length: PIECES }, () => {
      const start = random(text.length - LONGEST_PIECE);
      return text.slice(start, start + 1 + random(LONGEST_PIECE));
    });
    expect(listDifferences(pieces)).toEqual([]);
  });

  it('nearly always in how people put it, which is indexed as queries are cut', () => {
    const texts = fields.filter(({ kind }) => kind === 'asked').map(({ text }) => text);
    const different = listDifferences(texts);
    console.info(`${different.length} of ${texts.length} differ from the full dictionary`);
    expect(different.length).toBeLessThanOrEqual(texts.length * 0.02);
  });
});
