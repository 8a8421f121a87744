import { expect, it } from 'vitest';
import {
  type BrowseItem,
  groupByLetter,
  listBrowseItems,
  listCauses,
  listSharedCauses,
  splitByPage,
} from '../../../src/views/browse.ts';
import { KNOWN_ONLY, loadContent } from '../../support/content-fixture.ts';

async function loadSample() {
  const { catalog } = await loadContent({
    'errors/420007/error.yaml': KNOWN_ONLY,
    'errors/9/error.yaml': KNOWN_ONLY.replace('action: cut', 'action: bend'),
    'errors/a-symptom/error.yaml': KNOWN_ONLY.replace('kind: code', 'kind: symptom'),
  });
  return catalog;
}

it('lists codes in alphabetical order, numbers by their value, then what has no code', async () => {
  const items = listBrowseItems(await loadSample(), 'ja');
  expect(items.map(({ id }) => id)).toEqual(['9', '420007', 'BrokenThing', 'a-symptom']);
  expect(groupByLetter(items).map(({ letter, fragment }) => [letter, fragment])).toEqual([
    ['0-9', 'group-0-9'],
    ['B', 'group-b'],
    [undefined, 'group-none'],
  ]);
});

it('tells what has a page from what is only known', async () => {
  const { written, known } = splitByPage(listBrowseItems(await loadSample(), 'ja'));
  expect(written.map(({ id }) => id)).toEqual(['BrokenThing']);
  expect(known.map(({ id }) => id)).toEqual(['9', '420007', 'a-symptom']);
});

function groupCodes(codes: readonly string[]) {
  const items = codes.map((code) => ({ code }) as BrowseItem);
  return groupByLetter(items).map(({ letter, items: { length } }) => [letter, length]);
}

it('groups by the letter after what all codes have in common', () => {
  expect(groupCodes(['DB-00018', 'DB-00600', 'db-12154'])).toEqual([
    ['DB-0', 2],
    ['db-1', 1],
  ]);
  expect(groupCodes(['A1', 'A12'])).toEqual([['A1', 2]]);
  expect(groupCodes(['12', '123'])).toEqual([['12', 2]]);
  expect(groupCodes(['A'])).toEqual([['A', 1]]);
  expect(groupCodes([])).toEqual([]);
});

it('lists the causes that several errors share, most shared first', async () => {
  const catalog = await loadSample();
  const shared = listSharedCauses(catalog, 10);
  expect(shared.map(({ id }) => id)).toEqual(['a-cause']);
  expect(shared[0]?.errors.length).toBeGreaterThan(1);
  expect(listSharedCauses(catalog, 0)).toEqual([]);
});

it('lists causes and procedures apart', async () => {
  const catalog = await loadSample();
  expect(listCauses(catalog, 'cause', 'en').map(({ id }) => id)).toEqual(['a-cause']);
  expect(listCauses(catalog, 'procedure', 'en')).toEqual([]);
});
