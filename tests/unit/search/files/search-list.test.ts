import { expect, it } from 'vitest';
import { countListedNames, nameFile } from '../../../../src/search/files/search-list.ts';

const FILES = { entries: '0a', 'names-0': '1b', 'names-12': '2c' } as const;

it.each([
  ['entries', 'entries-0a'],
  ['names-12', 'names-2c'],
  // Who asks for these knows their hash from another file.
  ['chunks-3d', 'chunks-3d'],
  ['excerpts-4e', 'excerpts-4e'],
  ['messages', undefined],
  ['names-1', undefined],
] as const)('names the file of %s: %s', (name, file) => {
  expect(nameFile(FILES, name)).toBe(file);
});

it('counts the files of names', () => {
  expect(countListedNames(FILES)).toBe(2);
  expect(countListedNames({})).toBe(0);
});
