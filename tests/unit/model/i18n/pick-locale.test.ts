import { expect, it } from 'vitest';
import { pickLocale } from '../../../../src/model/i18n/pick-locale.ts';

it.each([
  [null, ['ja-JP', 'en'], 'ja'],
  [null, ['fr', 'zh-CN', 'ja'], 'zh-TW'],
  [null, ['zh-Hant-HK'], 'zh-TW'],
  [null, ['de', 'en-GB'], 'en'],
  [null, ['jav', 'fr'], 'en'],
  [null, [], 'en'],
  ['ja', ['en'], 'ja'],
  ['JA', ['zh-TW'], 'zh-TW'],
])('remembered %s, browser %j -> %s', (remembered, languages, locale) => {
  expect(pickLocale(['en', 'ja', 'zh-TW'], remembered, languages)).toBe(locale);
});

it('chooses only among the languages of the site, the first where none fits', () => {
  expect(pickLocale(['ja', 'en'], 'zh-TW', ['zh-TW', 'fr'])).toBe('ja');
  expect(pickLocale([], 'en', ['en'])).toBeUndefined();
});
