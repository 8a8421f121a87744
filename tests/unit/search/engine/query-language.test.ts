import { describe, expect, it } from 'vitest';
import {
  chooseQueryLanguage,
  listQueryLanguages,
} from '../../../../src/search/engine/query-language.ts';

describe('listQueryLanguages', () => {
  it.each([
    ['backup failed', ['en']],
    ['VM のバックアップ', ['ja']],
    ['VM 備份', ['ja', 'zh-TW']],
    ['ошибка', []],
    ['', ['en']],
  ] as const)('%s', (text, languages) => {
    expect(listQueryLanguages(text, ['en', 'ja', 'zh-TW'])).toEqual(languages);
  });
});

describe('chooseQueryLanguage', () => {
  const characters = { ja: '拡応', 'zh-TW': '備份备' };

  it.each([
    ['拡張', 'zh-TW', 'ja'],
    ['备份失败', 'ja', 'zh-TW'],
    ['失敗', 'ja', 'ja'],
    ['失敗', 'zh-TW', 'zh-TW'],
    ['失敗', 'en', 'ja'],
  ] as const)('%s, read in %s, is searched in %s', (text, reader, expected) => {
    expect(chooseQueryLanguage(text, ['ja', 'zh-TW'], reader, characters)).toBe(expected);
  });
});
