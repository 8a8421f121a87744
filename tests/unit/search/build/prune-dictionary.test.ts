import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KuromojiToken, KuromojiTokenizer } from 'kuromoji/src/Tokenizer.js';
import { normalizeWithOffsets } from '../../../../src/search/language/normalize.ts';
import {
  deserializeDictionary,
  serializeDictionary,
  type PrunedDictionary,
} from '../../../../src/search/dictionary/dictionary-format.ts';
import { loadFullTokenizer } from '../../../../src/search/build/full-tokenizer.ts';
import { createJapaneseTokenizer } from '../../../../src/search/language/ja.ts';
import { cutSentences } from '../../../../src/search/language/ja-sentences.ts';
import { createKuromoji } from '../../../../src/search/dictionary/kuromoji-runtime.ts';
import { buildPrunedDictionary } from '../../../../src/search/build/prune-dictionary.ts';
import type { Token, Tokenizer } from '../../../../src/search/language/tokenizer.ts';
import { createRandom } from '../../../support/random-text.ts';

const text = normalizeWithOffsets(
  readFileSync(
    new URL('../../../fixtures/search/ja-corpus.txt', import.meta.url),
    'utf8',
  ).replaceAll('\n', '\u0001'),
).text;

/** As many pieces of the text; FUZZ_RUNS tries more of them, FUZZ_SEED others. */
const PIECES = Number(process.env['FUZZ_RUNS'] ?? 1_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260);

const toTerms = (tokens: readonly Token[]): string[] => tokens.map(({ term }) => term);

let dictionary: PrunedDictionary;
let bytes: Uint8Array;
let full: KuromojiTokenizer;
let pruned: KuromojiTokenizer;
let fullSide: Tokenizer;
let prunedSide: Tokenizer;
beforeAll(async () => {
  full = await loadFullTokenizer();
  dictionary = await buildPrunedDictionary([text]);
  bytes = serializeDictionary(dictionary);
  const unpacked = deserializeDictionary(bytes);
  pruned = createKuromoji(unpacked);
  fullSide = createJapaneseTokenizer(full, dictionary.lexicon);
  prunedSide = createJapaneseTokenizer(pruned, unpacked.lexicon);
});

/** All that kuromoji says about a word, but for its number in the dictionary and its pronunciation. */
function describeWords(words: readonly KuromojiToken[]): string {
  return words
    .map((word) =>
      [
        ...[
          word.word_type,
          word.word_position,
          word.surface_form,
          word.pos,
          word.pos_detail_1,
          word.pos_detail_2,
        ],
        ...[
          word.pos_detail_3,
          word.conjugated_type,
          word.conjugated_form,
          word.basic_form,
          word.reading,
        ],
      ].join(','),
    )
    .join('\n');
}

/** Every two words that kuromoji weighs beside one another, and what it costs. */
function listWays(tokenizer: KuromojiTokenizer, sentence: string): string[] {
  const ends = tokenizer.getLattice(sentence).nodes_end_at;
  const { connection_costs } = tokenizer.viterbi_searcher;
  return ends.flatMap((nodes = []) =>
    nodes.flatMap((node) =>
      (ends[node.start_pos - 1] ?? []).map((before) => {
        const connection = connection_costs.get(before.right_id, node.left_id);
        return `${before.surface_form} ${connection} ${node.surface_form} ${node.cost}`;
      }),
    ),
  );
}

describe('identity over the indexed text', () => {
  it('holds for every sentence, in all that kuromoji says', () => {
    const { sentences } = cutSentences(text);
    expect(sentences.length).toBeGreaterThan(100);
    for (const sentence of sentences) {
      expect(describeWords(pruned.tokenize(sentence.text))).toBe(
        describeWords(full.tokenize(sentence.text)),
      );
    }
  });

  it('holds for all ways to read a sentence, or half of one, to the costs', () => {
    const sentences = cutSentences(text).sentences.flatMap((sentence) => {
      const middle = sentence.text.length >> 1;
      return [sentence.text, sentence.text.slice(0, middle), sentence.text.slice(middle)];
    });
    const differing = sentences.filter(
      (sentence) =>
        JSON.stringify(listWays(pruned, sentence)) !== JSON.stringify(listWays(full, sentence)),
    );
    expect(differing).toEqual([]);
    expect(listWays(pruned, sentences[0] ?? '').length).toBeGreaterThan(10);
  });

  it('holds for random pieces of it', () => {
    const random = createRandom(SEED);
    const differing: string[] = [];
    for (let count = 0; count < PIECES; count += 1) {
      const start = Math.floor(random() * text.length);
      const piece = text.slice(start, start + 1 + Math.floor(random() * 30));
      const found = JSON.stringify([prunedSide.tokenize(piece), prunedSide.tokenizeQuery(piece)]);
      if (found !== JSON.stringify([fullSide.tokenize(piece), fullSide.tokenizeQuery(piece)]))
        differing.push(piece);
    }
    expect(differing).toEqual([]);
  });
});

describe('queries beyond the text', () => {
  it.each([
    'バックアップが終わっていません',
    '復元できなかったのですが、どうすればいいですか',
    '再起動したくない',
    '削除されてしまったボリュームを戻したい',
    '消さずにディスクだけ切り替えられますか',
  ])('%s', (query) => {
    expect(toTerms(prunedSide.tokenizeQuery(query))).toEqual(
      toTerms(fullSide.tokenizeQuery(query)),
    );
  });

  it('keeps words of query texts', async () => {
    const query = '画面が張り付く';
    const wider = await buildPrunedDictionary([text], { queryTexts: [query] });
    const tokenizer = createJapaneseTokenizer(createKuromoji(wider), wider.lexicon);
    expect(toTerms(tokenizer.tokenizeQuery(query))).toEqual(['画面', '張り付く']);
  });
});

describe('the bytes', () => {
  it('give back the dictionary', () => {
    expect(deserializeDictionary(bytes)).toEqual(dictionary);
  });

  it('are the same for the same text', async () => {
    expect(serializeDictionary(await buildPrunedDictionary([text]))).toEqual(bytes);
  });

  it('are few', () => {
    expect(gzipSync(bytes).length).toBeLessThan(140_000);
  });
});

it('refuses texts without Japanese', async () => {
  await expect(buildPrunedDictionary(['only English'])).rejects.toThrowErrorMatchingInlineSnapshot(
    `[RangeError: The texts to prune the dictionary for hold no Japanese.]`,
  );
});

it('bundles for the browser without anything of Node', async () => {
  const entry = `
    export * from './src/search/language/ja.ts';
    export { createKuromoji } from './src/search/dictionary/kuromoji-runtime.ts';
    export { deserializeDictionary } from './src/search/dictionary/dictionary-format.ts';
    export * from './src/search/language/zh-TW.ts';
    export * from './src/search/language/en.ts';`;
  const result = await build({
    stdin: {
      contents: entry,
      resolveDir: new URL('../../../..', import.meta.url).pathname,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'search',
    minify: true,
    logLevel: 'silent',
  });
  expect(result.warnings).toEqual([]);
  const inputs = Object.keys(result.metafile.inputs);
  expect(
    inputs.filter((input) => /loader|TokenizerBuilder|opencc|doublearray|async|zlib/.test(input)),
  ).toEqual([]);
  const script = result.outputFiles[0]?.text ?? '';
  expect(gzipSync(script).length).toBeLessThan(13_000);
  // As a classic script, where there is no `require` and no `process`.
  const terms: unknown = runInNewContext(
    `${script};
    const { lexicon, ...rest } = search.deserializeDictionary(bytes);
    const tokenizer = search.createJapaneseTokenizer(search.createKuromoji(rest), lexicon);
    JSON.stringify(tokenizer.tokenizeQuery('ばっくあっぷが終わらない').map(({ term }) => term))`,
    { bytes, TextDecoder },
  );
  expect(terms).toBe('["ばっくあっぷ","終わる"]');
});
