import { expect, it } from 'vitest';
import { fingerprint } from '../../../src/model/fingerprint.ts';

it('is the same for the same text, and another for every other', () => {
  expect(fingerprint('')).toBe('811c9dc5050c5d1f');
  const texts = ['', 'a', 'b', 'ab', 'ba', '一覧', '一覽', '<html data-x>', '<html data-y>'];
  expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  for (const text of texts) expect(fingerprint(text)).toMatch(/^[0-9a-f]{16}$/);
});
