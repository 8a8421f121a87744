import { expect, it } from 'vitest';
import { findNamedEntries } from '../../../src/terminal/find-named.ts';
import { loadContent } from '../../support/content-fixture.ts';

const find = async (text: string) => {
  const { catalog } = await loadContent();
  const { named, nearest } = findNamedEntries(catalog, text);
  return { named: named.map(({ id }) => id), nearest: nearest.map(({ id }) => id) };
};

it.each([
  ['an id in any case', 'brokenthing'],
  ['an alias in full width', '４７１１'],
  ['a name among words', 'what is BrokenThing?'],
  ['a message with what varies', '2026-01-31 12:00 The blade is broken.'],
])('finds %s', async (_, text) => {
  expect(await find(text)).toEqual({ named: ['BrokenThing'], nearest: [] });
});

it('finds a cause by its id', async () => {
  expect((await find('a-cause')).named).toEqual(['a-cause']);
});

it('takes what is only like a name for near', async () => {
  expect(await find('BrokenThin')).toEqual({ named: [], nearest: ['BrokenThing'] });
  expect(await find('nothing of the kind')).toEqual({ named: [], nearest: [] });
});
