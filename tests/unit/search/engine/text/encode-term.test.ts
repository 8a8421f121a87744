import { expect, it } from 'vitest';
import { encodeTerm } from '../../../../../src/search/engine/text/encode-term.ts';

it.each([
  ['a path', '/etc/store/backup.conf', 'etcstorebackupconf'],
  ['diacritics', 'Délai', 'delai'],
  ['kana, whose marks stay', 'が', 'が'],
  ['Korean, in the letters that Pagefind keeps', '잠금', '잠금'.normalize('NFD')],
  ['nothing but signs', '--', ''],
])('encodes %s', (_, term, encoded) => {
  expect(encodeTerm(term)).toBe(encoded);
});
