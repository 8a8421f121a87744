import { expect, it } from 'vitest';
import {
  countBy,
  countByOs,
  groupByLetter,
  listBrowseItems,
  listCauses,
  listFilters,
  listRecentlyVerified,
  listSharedCauses,
} from '../../../src/views/browse.ts';
import { loadContent, VALID_CONTENT } from '../../support/content-fixture.ts';

const KNOWN = VALID_CONTENT['errors/BrokenThing/error.yaml'];
const UNWRITTEN = KNOWN.replace("aliases: ['4711']", '').replace(
  /snippets:[\s\S]*?(?=sources:)/,
  '',
);

async function loadSample() {
  const { catalog } = await loadContent({
    'errors/151076/error.yaml': UNWRITTEN,
    'errors/9/error.yaml': UNWRITTEN.replace('operation: backup', 'operation: restore'),
    'errors/a-symptom/error.yaml': UNWRITTEN.replace('kind: code', 'kind: symptom'),
  });
  return catalog;
}

it('lists codes in alphabetical order, numbers by their value, then what has no code', async () => {
  const items = listBrowseItems(await loadSample(), 'ja');
  expect(items.map(({ id }) => id)).toEqual(['9', '151076', 'BrokenThing', 'a-symptom']);
  expect(groupByLetter(items).map(({ letter, fragment }) => [letter, fragment])).toEqual([
    ['0-9', 'group-0-9'],
    ['B', 'group-b'],
    [undefined, 'group-none'],
  ]);
});

it('offers the values that occur, with their numbers', async () => {
  const items = listBrowseItems(await loadSample(), 'en');
  expect(listFilters(items)).toEqual({
    service: ['azure-backup'],
    operation: ['backup', 'restore'],
    os: ['windows'],
    component: ['vss'],
  });
  expect(countBy(items, 'operation')).toEqual([
    ['backup', 3],
    ['restore', 1],
  ]);
});

it('counts an error for every operating system that it may concern', async () => {
  const items = listBrowseItems(await loadSample(), 'en');
  expect(countByOs(items)).toMatchInlineSnapshot(`
    [
      [
        "windows",
        4,
      ],
    ]
  `);
});

it('lists the causes that several errors share, most shared first', async () => {
  const catalog = await loadSample();
  const shared = listSharedCauses(catalog, 10);
  expect(shared.map(({ id }) => id)).toEqual(['a-cause']);
  expect(shared[0]?.errors.length).toBeGreaterThan(1);
  expect(listSharedCauses(catalog, 0)).toEqual([]);
});

it('takes only written pages for recently verified', async () => {
  const recent = listRecentlyVerified(await loadSample(), 'ja', 5);
  expect(recent.map(({ id }) => id)).toEqual(['BrokenThing']);
});

it('lists causes and procedures apart', async () => {
  const catalog = await loadSample();
  expect(listCauses(catalog, 'cause', 'en').map(({ id }) => id)).toEqual(['a-cause']);
  expect(listCauses(catalog, 'procedure', 'en')).toEqual([]);
});
