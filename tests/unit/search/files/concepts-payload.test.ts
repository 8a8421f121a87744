import { expect, it } from 'vitest';
import { packConcepts, unpackConcepts } from '../../../../src/search/files/concepts-payload.ts';

const NO_CONCEPTS = { concepts: [], filler: [], elsewhere: [], scopes: [] };

it('packs wordings and unpacks the same', () => {
  const data = {
    concepts: [['disk', 'ディスク'], [], ['full']],
    filler: [],
    elsewhere: ['printer'],
    scopes: [[], ['tape']],
  };
  expect(packConcepts(data)).toEqual({
    concepts: 'disk|ディスク\n\nfull',
    filler: '',
    elsewhere: 'printer',
    scopes: '\ntape',
  });
  expect(unpackConcepts(packConcepts(data))).toEqual(data);
  expect(unpackConcepts(packConcepts({ ...NO_CONCEPTS, concepts: [['a']] })).concepts).toEqual([
    ['a'],
  ]);
});

it('refuses a wording that it could not tell from two', () => {
  expect(() =>
    packConcepts({ ...NO_CONCEPTS, filler: ['a|b'] }),
  ).toThrowErrorMatchingInlineSnapshot(
    `[Error: The wording "a|b" holds a "|" or a line break: leave it out.]`,
  );
});
