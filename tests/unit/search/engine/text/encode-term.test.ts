import { expect, it } from 'vitest';
import { encodeTerm } from '../../../../../src/search/engine/text/encode-term.ts';

it.each([
  ['/etc/azure/vmbackup.conf', 'etcazurevmbackupconf'],
  ['2.6.1198.718', '261198718'],
  ['error_code', 'errorcode'],
  ['ばっくあっぷ', 'ばっくあっぷ'],
  ['サーバー', 'サーバー'],
  ['Café', 'cafe'],
  ['com+', 'com'],
  ['--', ''],
  ['a'.repeat(500), 'a'.repeat(100)],
])('%s -> %s', (term, expected) => {
  expect(encodeTerm(term)).toBe(expected);
});
