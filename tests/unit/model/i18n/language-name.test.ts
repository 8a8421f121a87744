import { expect, it } from 'vitest';
import { languageName } from '../../../../src/model/i18n/language-name.ts';

it('names a language in the words of the reader', () => {
  expect(languageName('ja', 'en')).toBe('英語');
  expect(languageName('zh-TW', 'en')).toBe('英文');
  expect(languageName('en', 'ja')).toBe('Japanese');
});
