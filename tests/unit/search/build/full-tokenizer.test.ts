import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { KuromojiTokenizer } from 'kuromoji/src/Tokenizer.js';
import { loadFullTokenizer } from '../../../../src/search/build/full-tokenizer.ts';
import { cutSentences } from '../../../../src/search/language/ja-sentences.ts';
import { normalizeWithOffsets } from '../../../../src/search/language/normalize.ts';

const CORPUS = new URL('../../../fixtures/search/ja-corpus.txt', import.meta.url);

interface Builder {
  build: (done: (error: Error | null, tokenizer: KuromojiTokenizer) => void) => void;
}

let own: KuromojiTokenizer;
let ours: Pick<KuromojiTokenizer, 'tokenize'>;
beforeAll(async () => {
  const require = createRequire(import.meta.url);
  const { builder } = require('kuromoji') as { builder: (options: object) => Builder };
  const dicPath = path.join(path.dirname(require.resolve('kuromoji/package.json')), 'dict');
  own = await new Promise((resolve, reject) => {
    builder({ dicPath }).build((error, tokenizer) => {
      if (error === null) resolve(tokenizer);
      else reject(error);
    });
  });
  ours = await loadFullTokenizer();
});

it('reads every sentence as kuromoji itself does, the first time and again', () => {
  const text = normalizeWithOffsets(readFileSync(CORPUS, 'utf8')).text;
  const sentences = cutSentences(text).sentences.map((sentence) => sentence.text);
  expect(sentences.length).toBeGreaterThan(100);
  for (const sentence of sentences) {
    const expected = own.tokenize(sentence);
    expect(ours.tokenize(sentence)).toEqual(expected);
    expect(ours.tokenize(sentence)).toEqual(expected);
  }
});

it.each([
  ['punctuation', 'すもももももももものうち。終わり、ました'],
  ['a character beyond the basic plane', '𠮷野家で食べる'],
  ['unknown words', 'ヴァンダルズXの1回ヌルポガッ'],
  ['one unit', '鬱'],
  ['nothing', ''],
])('reads %s as kuromoji itself does', (_, text) => {
  expect(ours.tokenize(text)).toEqual(own.tokenize(text));
});
