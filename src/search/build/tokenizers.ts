import { gzipSync } from 'node:zlib';
import { makeNow, type RecallPlain } from '../../model/recall.ts';
import type { Locale } from '../../model/locales.ts';
import type { SearchDocument, SearchField } from './documents.ts';
import { buildSimplifiedTable } from './build-simplified-table.ts';
import { serializeDictionary } from '../dictionary/dictionary-format.ts';
import { createEnglishTokenizer } from '../language/en.ts';
import { createGeneralTokenizer } from '../language/general.ts';
import { loadFullTokenizer } from './full-tokenizer.ts';
import { hashData } from './hash-file.ts';
import { createJapaneseTokenizer } from '../language/ja.ts';
import { planPrunedDictionary } from './prune-dictionary.ts';
import type { Tokenizer } from '../language/tokenizer.ts';
import { createChineseTokenizer } from '../language/zh-TW.ts';
import { createUnpack, packZipped } from '../files/bytes.ts';
import type { TokenizerPayload } from '../files/payloads.ts';
import { createUnzipPayload } from '../files/unzip-payload.ts';
import {
  createChinesePayload,
  createEnglishPayload,
  createGeneralPayload,
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
  script: {
    file: 'tokenizer-payloads.ts';
    factory: TokenizerFactoryName;
    data: readonly unknown[];
  };
  /** Names all that decides how each of the two cuts a text, and how the first one reads a query. */
  keys: { index: string; indexAsQuery: string; query: string };
}

/** Names of the functions in `tokenizer-payloads.ts`. */
export type TokenizerFactoryName =
  | 'createEnglishPayload'
  | 'createGeneralPayload'
  | 'createChinesePayload'
  | 'createJapanesePayload';

/** What a tokenizer is built for. */
interface TokenizerTask {
  documents: readonly SearchDocument[];
  /** What queries may be written with beside the words of the documents. */
  wordings: readonly string[];
  /** Words whose capitals begin no part of a code. */
  unsplit: readonly string[];
  /** For who builds again and again. */
  recall?: RecallPlain;
}

/** The languages that have a tokenizer of their own. All others have the general one. */
const BUILDERS: Partial<Record<Locale, (task: TokenizerTask) => Promise<BuiltTokenizer>>> = {
  en: buildEnglishTokenizer,
  ja: buildJapaneseTokenizer,
  'zh-TW': buildChineseTokenizer,
};

/** Builds the tokenizer of a language. Takes some seconds for Japanese, whose dictionary is cut down. */
export function buildTokenizer(locale: Locale, task: TokenizerTask): Promise<BuiltTokenizer> {
  return (BUILDERS[locale] ?? buildGeneralTokenizer)(task);
}

function buildEnglishTokenizer({ unsplit }: TokenizerTask): Promise<BuiltTokenizer> {
  const tokenizer = createEnglishTokenizer(unsplit);
  return Promise.resolve({
    tokenizer,
    queryTokenizer: tokenizer,
    payload: createEnglishPayload(unsplit),
    script: { file: 'tokenizer-payloads.ts', factory: 'createEnglishPayload', data: [unsplit] },
    keys: nameTokenizer('en', [unsplit]),
  });
}

function buildGeneralTokenizer({ unsplit }: TokenizerTask): Promise<BuiltTokenizer> {
  const tokenizer = createGeneralTokenizer(unsplit);
  return Promise.resolve({
    tokenizer,
    queryTokenizer: tokenizer,
    payload: createGeneralPayload(unsplit),
    script: { file: 'tokenizer-payloads.ts', factory: 'createGeneralPayload', data: [unsplit] },
    keys: nameTokenizer('general', [unsplit]),
  });
}

function buildChineseTokenizer({
  documents,
  wordings,
  unsplit,
}: TokenizerTask): Promise<BuiltTokenizer> {
  const table = buildSimplifiedTable(listTexts(documents), wordings);
  const tokenizer = createChineseTokenizer(table, unsplit);
  return Promise.resolve({
    tokenizer,
    queryTokenizer: tokenizer,
    payload: createChinesePayload(unsplit, table),
    script: {
      file: 'tokenizer-payloads.ts',
      factory: 'createChinesePayload',
      data: [unsplit, table],
    },
    keys: nameTokenizer('zh-TW', [unsplit, table]),
  });
}

/** Where nothing is translated yet, there is nothing to cut a dictionary down to. */
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

async function buildJapaneseTokenizer(task: TokenizerTask): Promise<BuiltTokenizer> {
  const { documents, unsplit, recall = makeNow } = task;
  if (!listTexts(documents).some((text) => JAPANESE.test(text))) return buildGeneralTokenizer(task);
  // What is put as a query is needs its words, but no connection costs of its own: they are most of
  // the dictionary's bytes.
  const plan = await planPrunedDictionary(
    listTexts(documents, ({ kind }) => kind !== 'asked'),
    { queryTexts: listTexts(documents, ({ kind }) => kind === 'asked'), recall },
  );
  const packed = recall('dictionary', [plan.key], () =>
    packZipped(gzipSync(serializeDictionary(plan.make()), { level: 9 })),
  );
  const payload = createJapanesePayload(unsplit, packed);
  const unpack = createUnpack(() => Promise.resolve(createUnzipPayload()));
  return {
    tokenizer: createJapaneseTokenizer(await loadFullTokenizer(), plan.lexicon, unsplit),
    queryTokenizer: await payload.createTokenizer(unpack),
    payload,
    script: {
      file: 'tokenizer-payloads.ts',
      factory: 'createJapanesePayload',
      data: [unsplit, packed],
    },
    keys: {
      // What is only written in kana is looked for in queries alone.
      index: hashData(['ja', unsplit, plan.lexicon.katakanaWords]),
      indexAsQuery: hashData(['ja', unsplit, plan.lexicon]),
      query: hashData(['ja', unsplit, packed]),
    },
  };
}

/** For where one tokenizer does everything. */
function nameTokenizer(name: string, data: readonly unknown[]): BuiltTokenizer['keys'] {
  const key = hashData([name, data]);
  return { index: key, indexAsQuery: key, query: key };
}

function listTexts(
  documents: readonly SearchDocument[],
  isWanted: (field: SearchField) => boolean = () => true,
): string[] {
  return documents.flatMap(({ fields }) => fields.filter(isWanted).map(({ text }) => text));
}
