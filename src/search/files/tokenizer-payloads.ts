import { deserializeDictionary } from '../dictionary/dictionary-format.ts';
import { createEnglishTokenizer } from '../language/en.ts';
import { createGeneralTokenizer } from '../language/general.ts';
import { createJapaneseTokenizer } from '../language/ja.ts';
import { createKuromoji } from '../dictionary/kuromoji-runtime.ts';
import type { SimplifiedTable } from '../language/simplified.ts';
import { createChineseTokenizer } from '../language/zh-TW.ts';
import type { TokenizerPayload } from './payloads.ts';

/*
 * Each of these becomes a script of its own, with its data: the page's script knows none of them, and
 * only a reader of Japanese who searches for words loads the Japanese one.
 */

/** The English tokenizer. */
export function createEnglishPayload(unsplit: readonly string[]): TokenizerPayload {
  return { createTokenizer: () => Promise.resolve(createEnglishTokenizer(unsplit)) };
}

/** The tokenizer of languages that have none of their own. */
export function createGeneralPayload(unsplit: readonly string[]): TokenizerPayload {
  return { createTokenizer: () => Promise.resolve(createGeneralTokenizer(unsplit)) };
}

/** The Traditional Chinese tokenizer. */
export function createChinesePayload(
  unsplit: readonly string[],
  table: SimplifiedTable,
): TokenizerPayload {
  return { createTokenizer: () => Promise.resolve(createChineseTokenizer(table, unsplit)) };
}

/**
 * The Japanese tokenizer over a pruned dictionary.
 *
 * @param packed the dictionary, packed as `bytes.ts` says
 */
export function createJapanesePayload(
  unsplit: readonly string[],
  packed: string,
): TokenizerPayload {
  return {
    createTokenizer: async (unpack) => {
      const dictionary = deserializeDictionary(await unpack(packed));
      return createJapaneseTokenizer(createKuromoji(dictionary), dictionary.lexicon, unsplit);
    },
  };
}
