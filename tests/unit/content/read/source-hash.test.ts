import { expect, it } from 'vitest';
import { hashSource } from '../../../../src/content/read/source-hash.ts';

const hash = hashSource('A title', '<Step>\nDo it.\n</Step>');

it('is that of the words, whatever line ends they have and whatever ids their steps', () => {
  expect(hashSource('A title', '\r\n<Step>\r\nDo it.\r\n</Step>\r\n')).toBe(hash);
  expect(hashSource('A title', '<Step id="3" was="1 2">\nDo it.\n</Step>')).toBe(hash);
});

it('is another for other words', () => {
  expect(hashSource('A title', '<Step>\nDo that.\n</Step>')).not.toBe(hash);
  expect(hashSource('Another', '<Step>\nDo it.\n</Step>')).not.toBe(hash);
  expect(hashSource('A title', '<Steps>\nDo it.\n</Step>')).not.toBe(hash);
});
