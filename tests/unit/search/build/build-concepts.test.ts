import { expect, it } from 'vitest';
import { buildConcepts } from '../../../../src/search/build/build-concepts.ts';
import { createEnglishTokenizer } from '../../../../src/search/language/en.ts';
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
