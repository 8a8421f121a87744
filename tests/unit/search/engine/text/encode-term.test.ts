import { expect, it } from 'vitest';
import { encodeTerm, toIndexWord } from '../../../../../src/search/engine/text/encode-term.ts';
import { createChineseTokenizer } from '../../../../../src/search/language/zh-TW.ts';
import { createEnglishTokenizer } from '../../../../../src/search/language/en.ts';

it.each([
  ['/etc/store/backup.conf', 'etcstorebackupconf'],
  ['3.4.1200.5', '3412005'],
  ['error_code', 'errorcode'],
  ['ばっくあっぷ', 'ばっくあっぷ'],
  ['サーバー', 'サーバー'],
  ['Café', 'cafe'],
  ['com+', 'com'],
  ['잠금', '잠금'.normalize('NFD')],
  ['--', ''],
  ['a'.repeat(500), 'a'.repeat(100)],
])('%s -> %s', (term, expected) => {
  expect(encodeTerm(term)).toBe(expected);
});

it('has English words by their stems in an English index only', () => {
  expect(toIndexWord('restored', createEnglishTokenizer())).toBe('restor');
  expect(toIndexWord('restored', createChineseTokenizer())).toBe('restored');
});
