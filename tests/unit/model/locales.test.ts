import { expect, it } from 'vitest';
import { isLocale, mapLocales } from '../../../src/model/locales.ts';

it('knows its own languages, and nothing that a map has besides', () => {
  expect(['en', 'zh-TW', 'zh-tw', 'xx', 'constructor'].filter(isLocale)).toEqual(['en', 'zh-TW']);
});

it('makes a value for each language asked for', () => {
  expect(mapLocales(['en', 'ja'], (locale) => `${locale}!`)).toEqual({ en: 'en!', ja: 'ja!' });
});
