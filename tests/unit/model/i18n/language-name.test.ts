import { expect, it } from 'vitest';
import { languageName, listLanguageNames } from '../../../../src/model/i18n/language-name.ts';

it('names a language in the words of the reader', () => {
  expect(languageName('ja', 'en')).toBe('英語');
  expect(languageName('zh-TW', 'en')).toBe('英文');
  expect(languageName('en', 'ja')).toBe('Japanese');
});

it('names several, that of the reader first', () => {
  expect(languageName('en', 'zh-TW')).toBe('Traditional Chinese');
  expect(listLanguageNames('en', ['ja', 'zh-TW', 'en'])).toBe(
    'English, Japanese, and Traditional Chinese',
  );
  expect(listLanguageNames('ja', ['en', 'ja'])).toBe('日本語、英語');
});
