import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createJapaneseTokenizer } from '../../../../src/search/language/ja.ts';
import {
  listKatakanaRuns,
  reduceKatakanaRuns,
} from '../../../../src/search/language/ja-katakana.ts';
import { cutSentences } from '../../../../src/search/language/ja-sentences.ts';
import { loadFullTokenizer } from '../../../../src/search/build/full-tokenizer.ts';
import { buildLexicon } from '../../../../src/search/build/prune-dictionary.ts';
import {
  toIndexTerms,
  type Token,
  type Tokenizer,
} from '../../../../src/search/language/tokenizer.ts';

const toTerms = (tokens: readonly Token[]): string[] => tokens.map(({ term }) => term);

const corpus = readFileSync(
  new URL('../../../fixtures/search/ja-corpus.txt', import.meta.url),
  'utf8',
).split('\n');

let tokenizer: Tokenizer;
let indexed: Set<string>;
beforeAll(async () => {
  const full = await loadFullTokenizer();
  tokenizer = createJapaneseTokenizer(full, buildLexicon(full, corpus));
  indexed = new Set(corpus.flatMap((line) => toIndexTerms(tokenizer.tokenize(line))));
});

describe('cutSentences', () => {
  it.each([
    ['VM の再起動 (2 回)', ['Xの再起動', '1回']],
    ['VMの再起動', ['Xの再起動']],
    ['リソース グループ', ['リソース', 'グループ']],
    ['Store DB 5 台', ['1台']],
    ['Store only', []],
  ])('%s', (text, sentences) => {
    expect(cutSentences(text).sentences.map((sentence) => sentence.text)).toEqual(sentences);
  });

  it('ends a sentence that never ends', () => {
    const { sentences } = cutSentences('復'.repeat(1000));
    expect(Math.max(...sentences.map(({ text }) => text.length))).toBe(160);
  });
});

describe('tokenize', () => {
  it('gives lemmas, readings and places', () => {
    expect(tokenizer.tokenize('ｻｰﾊﾞｰが終わらない')).toEqual([
      { term: 'さーば', start: 0, end: 5 },
      { term: '終わる', reading: 'おわる', start: 6, end: 9 },
    ]);
  });

  it.each([
    ['FatalLogBufferFull のとき', 'fatallogbufferfull fatal log buffer full'],
    ['E1001が出る', 'e1001 1001 出る'],
    ['サーバ、サーバー、ｻｰﾊﾞ', 'さーば さーば さーば'],
    ['リソースグループ', 'りそーす ぐるーぷ'],
    ['クラウドサービス', 'くらうど さーびす'],
    ['ウィルス', 'ういるす'],
    ['これはペンです。', 'ぺん'],
    ['😀復元😀', '復元'],
    ['、。', ''],
    ['', ''],
  ])('%s', (text, terms) => {
    expect(toTerms(tokenizer.tokenize(text)).join(' ')).toBe(terms);
  });

  it('marks the place of every term in the text as it was given', () => {
    const text = 'ﾊﾞｯｸｱｯﾌﾟの｢復元｣がＥ１００１で失敗';
    const shown = tokenizer.tokenize(text).filter((token) => token.part !== true);
    expect(shown.map(({ start, end }) => text.slice(start, end))).toEqual([
      'ﾊﾞｯｸｱｯﾌﾟ',
      '復元',
      'Ｅ１００１',
      '失敗',
    ]);
  });
});

describe('tokenizeQuery', () => {
  it.each([
    'ばっくあっぷ',
    'さいきどう',
    'かくちょうきのう',
    'ばっくあっぷ かくちょうきのう ういるす',
    'ふくげんぽいんと',
    'ウィルス対策ソフトウエア',
    'ﾘｿｰｽｸﾞﾙｰﾌﾟのﾛｯｸ',
    'サーバの再起動',
    'シャドウコピーサービス',
    'インストールできません',
  ])('%s is found', (query) => {
    const terms = toTerms(tokenizer.tokenizeQuery(query));
    expect(terms.length).toBeGreaterThan(0);
    expect(terms.filter((term) => !indexed.has(term))).toEqual([]);
  });

  it('leaves grammar to kuromoji', () => {
    expect(toTerms(tokenizer.tokenizeQuery('接続していないために失敗しました'))).toEqual([
      '接続',
      '失敗',
    ]);
  });
});

describe('the katakana words of a text', () => {
  it('are the runs that others do not make up', () => {
    const runs = ['シャドウ コピーのコピー', 'シャドウコピー'].flatMap(listKatakanaRuns);
    expect(runs).toEqual(['シャドウ', 'コピー', 'コピー', 'シャドウコピー']);
    expect(reduceKatakanaRuns(runs)).toEqual(['こぴ', 'しゃどう']);
  });
});
