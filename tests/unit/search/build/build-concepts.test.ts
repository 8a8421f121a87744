import { describe, expect, it } from 'vitest';
import { buildConcepts, readWording } from '../../../../src/search/build/build-concepts.ts';
import { loadFullTokenizer } from '../../../../src/search/build/full-tokenizer.ts';
import { createEnglishTokenizer } from '../../../../src/search/language/en.ts';
import { createJapaneseTokenizer } from '../../../../src/search/language/ja.ts';
import { makeSmallCatalog } from './small-catalog.ts';

const { glossary, synonyms } = makeSmallCatalog();

function build() {
  return buildConcepts({
    glossary,
    synonyms,
    locale: 'ja',
    sourceLocale: 'en',
    tokenizer: createEnglishTokenizer(),
  });
}

it('joins the term base and the synonyms, in the language and in English', () => {
  expect(build().concepts.slice(-1)).toEqual([['いっぱい', '不足', 'full']]);
  expect(build().concepts[0]).toEqual(expect.arrayContaining(['ディスク', 'ドライブ', 'drive']));
});

it('lists what scopes are called by, the usual one first', () => {
  expect(build().scopes).toEqual([[], ['製材', 'mill']]);
});

it('lists what is elsewhere in the language and in English', () => {
  expect(build().elsewhere).toEqual(['プリンター', 'printer']);
});

it('lists how people ask how to do something in the language and in English', () => {
  expect(build().tasks).toEqual(['方法', 'how to']);
});

describe('readWording', async () => {
  const tokenizer = createJapaneseTokenizer(await loadFullTokenizer());

  it.each([
    ['再起動', 'さいきどう'],
    ['復元ポイント', 'ふくげんぽいんと'],
  ])('%s is read %s', (wording, reading) => {
    expect(readWording(wording, tokenizer)).toBe(reading);
  });

  it.each([
    ['バックアップ', 'is kana'],
    ['再', 'is read too short to be told from other words'],
    ['終わら', 'is cut off'],
    ['時間が切れ', 'has a particle'],
  ])('gives no reading of %s, which %s', (wording) => {
    expect(readWording(wording, tokenizer)).toBeUndefined();
  });
});
