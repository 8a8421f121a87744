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

describe('of wordings that find each other', () => {
  const tokenizer = createEnglishTokenizer();
  const dropRepeated = (wordings: readonly string[]): readonly string[] => {
    const { concepts } = buildConcepts({
      glossary: [],
      synonyms: { ...synonyms, concepts: [{ en: [...wordings] }] as typeof synonyms.concepts },
      locale: 'en',
      sourceLocale: 'en',
      tokenizer,
    });
    return concepts[0] ?? [];
  };

  it.each<[string, string[], string[]]>([
    ['one travels', ['folder', 'Folders', 'FOLDER'], ['folder']],
    ['the first travels', ['フォルダー', 'フォルダ', 'folder'], ['フォルダー', 'folder']],
    ['others stay', ['folder', 'folder is gone', 'file'], ['folder', 'folder is gone', 'file']],
    ['a part stays', ['disk full', 'full disk', 'disk'], ['disk full', 'full disk', 'disk']],
    // Of a short one hardly anything is the same in all its forms.
    ['short ones are told apart', ['up', 'ups', 'us'], ['up', 'us']],
    ['letters alone count', ['back-up', 'back up', 'backup'], ['back-up']],
  ])('%s: %j', (_, wordings, kept) => {
    expect(dropRepeated(wordings)).toEqual(kept);
  });
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
