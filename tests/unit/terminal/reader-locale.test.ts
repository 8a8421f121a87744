import { expect, it } from 'vitest';
import { readerLocale } from '../../../src/terminal/reader-locale.ts';

it.each([
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'zh_TW.Big5' }, 'zh-TW'],
  [{ LANG: 'de_DE@euro' }, 'en'],
  [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'zh_TW.UTF-8' }, 'zh-TW'],
  [{ LANG: 'ja_JP.UTF-8', LC_ALL: '' }, 'ja'],
  [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{}, 'en'],
])('reads %j as %s', (environment, expected) => {
  expect(readerLocale(['en', 'ja', 'zh-TW'], environment)).toBe(expected);
});
