import { gzipSync } from 'node:zlib';
import type { Locale } from '../../model/locales.ts';
import type { SearchDocument, SearchField } from './documents.ts';
import { buildSimplifiedTable } from './build-simplified-table.ts';
import { serializeDictionary } from '../dictionary/dictionary-format.ts';
import { createEnglishTokenizer } from '../language/en.ts';
import { loadFullTokenizer } from './full-tokenizer.ts';
import { createJapaneseTokenizer } from '../language/ja.ts';
import { buildPrunedDictionary } from './prune-dictionary.ts';
import type { Tokenizer } from '../language/tokenizer.ts';
import { createChineseTokenizer } from '../language/zh-TW.ts';
import { packZipped } from '../files/bytes.ts';
import type { TokenizerPayload } from '../files/payloads.ts';
import {
  createChinesePayload,
  createEnglishPayload,
  createJapanesePayload,
} from '../files/tokenizer-payloads.ts';

/** The tokenizer of a language for both sides. */
export interface BuiltTokenizer {
  /** For indexing; Japanese with the full dictionary. */
  tokenizer: Tokenizer;
  /** For indexing what is put as a query is: as queries are cut. */
  queryTokenizer: Tokenizer;
  /** For queries in Node: the same code and data as in the browser. */
  payload: TokenizerPayload;
  /** For queries in the browser: which payload to make, and of what. */
  script: { factory: TokenizerFactoryName; data: readonly unknown[] };
}

/** Names of the functions in `tokenizer-payloads.ts`. */
export type TokenizerFactoryName =
  'createEnglishPayload' | 'createChinesePayload' | 'createJapanesePayload';

/**
 * Builds the tokenizer of a language for a set of documents.
 *
 * Takes some seconds for Japanese, whose dictionary is cut down to the documents.
 *
 * @param words.wordings - what queries may be written with beside the words of the documents
 * @param words.unsplit - words whose capitals begin no part of a code
 */
export async function buildTokenizer(
  locale: Locale,
  documents: readonly SearchDocument[],
  { wordings, unsplit }: { wordings: readonly string[]; unsplit: readonly string[] },
): Promise<BuiltTokenizer> {
  const listTexts = (isWanted: (field: SearchField) => boolean): string[] =>
    documents.flatMap(({ fields }) => fields.filter(isWanted).map(({ text }) => text));
  const texts = listTexts(() => true);
  switch (locale) {
    case 'en':
      return {
        tokenizer: createEnglishTokenizer(unsplit),
        queryTokenizer: createEnglishTokenizer(unsplit),
        payload: createEnglishPayload(unsplit),
        script: { factory: 'createEnglishPayload', data: [unsplit] },
      };
    case 'zh-TW': {
      const table = buildSimplifiedTable(texts, wordings);
      return {
        tokenizer: createChineseTokenizer(table, unsplit),
        queryTokenizer: createChineseTokenizer(table, unsplit),
        payload: createChinesePayload(unsplit, table),
        script: { factory: 'createChinesePayload', data: [unsplit, table] },
      };
    }
    case 'ja': {
      // What is put as a query is needs its words, but no connection costs of its own: they are most
      // of the dictionary's bytes.
      const dictionary = await buildPrunedDictionary(
        listTexts(({ kind }) => kind !== 'asked'),
        { queryTexts: listTexts(({ kind }) => kind === 'asked') },
      );
      const packed = packZipped(gzipSync(serializeDictionary(dictionary), { level: 9 }));
      const payload = createJapanesePayload(unsplit, packed);
      return {
        tokenizer: createJapaneseTokenizer(await loadFullTokenizer(), dictionary.lexicon, unsplit),
        queryTokenizer: await payload.createTokenizer(),
        payload,
        script: { factory: 'createJapanesePayload', data: [unsplit, packed] },
      };
    }
  }
}
