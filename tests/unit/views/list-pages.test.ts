import { expect, it } from 'vitest';
import type { Catalog } from '../../../src/content/catalogue/types.ts';
import { listPath } from '../../../src/model/list-path.ts';
import { isPlainPath, MAX_PATH_LENGTH } from '../../../src/model/urls.ts';
import { listAlternates } from '../../../src/views/alternates.ts';
import { nameListLink, nameListPage } from '../../../src/views/list-names.ts';
import {
  buildLists,
  findListIndex,
  hasLongList,
  nameLists,
} from '../../../src/views/list-pages.ts';
import { KNOWN_ONLY, loadContent } from '../../support/content-fixture.ts';

const LIMIT = 3;
const LONG = `VeryLong${'Name'.repeat(14)}`;
const IDS = ['9', '420007', 'BadOne', 'BadTwo', `${LONG}A`, `${LONG}B`, `${LONG}C`, `${LONG}D`];

async function loadSample(): Promise<Catalog> {
  const codes = IDS.map((id) => [`errors/${id}/error.yaml`, KNOWN_ONLY] as const);
  const symptoms = ['a-symptom', 'b-symptom', 'c-symptom', 'd-symptom'].map(
    (id) => [`errors/${id}/error.yaml`, KNOWN_ONLY.replace('kind: code', 'kind: symptom')] as const,
  );
  const { catalog } = await loadContent(Object.fromEntries([...codes, ...symptoms]));
  return catalog;
}

it('gives no pages to lists that fit on that of all errors', async () => {
  const catalog = await loadSample();
  expect(hasLongList(catalog)).toBe(false);
  expect(nameLists(catalog)).toEqual([]);
  expect(findListIndex(catalog, 'en')).toEqual({ byCode: [], byFacet: [], others: [] });
});

it('divides a long list by code, with what has no code at the end, and by facet', async () => {
  const catalog = await loadSample();
  const { index, pages } = buildLists(catalog, 'en', LIMIT);
  const { ui, product } = catalog;
  const names = { locale: 'en', ui: ui.en, facets: product.facets } as const;
  expect(index.byCode.map((link) => [nameListLink(link, names), link.number])).toEqual([
    ['0-9', 2],
    ['B', 3],
    [`${LONG}A…`, 1],
    [`${LONG}B…`, 1],
    [`${LONG}C…`, 1],
    [`${LONG}D…`, 1],
    ['Without a code', 4],
  ]);
  expect(pages['nocode']?.below.map(({ name }) => name)).toEqual([
    'nocode-a',
    'nocode-b',
    'nocode-c',
    'nocode-d',
  ]);
  expect(index.others.map(({ name, number }) => [name, number])).toEqual([['causes', 1]]);
  const titles = [
    'code.numbers',
    'code-b',
    'nocode-a',
    'action-cut',
    'action-cut.code-b',
    'causes',
  ];
  expect(titles.map((name) => pages[name] && nameListPage(pages[name], names))).toEqual([
    'All errors: codes beginning with 0-9',
    'All errors: codes beginning with B',
    'All errors: Without a code: a',
    'All errors: Cut',
    'Cut: codes beginning with B',
    'Causes',
  ]);
});

it('has every error on exactly one page by code and on one of each value, and no page that is too long', async () => {
  const catalog = await loadSample();
  const pages = Object.values(buildLists(catalog, 'ja', LIMIT).pages);
  const all = [...catalog.errors.keys()].sort();
  const idsUnder = (facet: string | null, value: string | null) =>
    pages
      .filter((page) => page.subject === 'errors' && page.facet === facet && page.value === value)
      .flatMap(({ ids }) => ids)
      .sort();
  expect(idsUnder(null, null)).toEqual(all);
  const cut = [...catalog.errors.values()].filter(({ facets }) =>
    facets['action']?.includes('cut'),
  );
  expect(idsUnder('action', 'cut')).toEqual(cut.map(({ id }) => id).sort());
  expect(Math.max(...pages.map(({ ids }) => ids.length))).toBeLessThanOrEqual(LIMIT);
});

it('has addresses that no two share, that every system can have, and that are those of every language', async () => {
  const catalog = await loadSample();
  const names = Object.keys(buildLists(catalog, 'en', LIMIT).pages);
  const paths = names.map((name) => listPath('zh-TW', name));
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  for (const path of paths) {
    expect(isPlainPath(path), path).toBe(true);
    expect(path.length, path).toBeLessThanOrEqual(MAX_PATH_LENGTH);
  }
  for (const locale of catalog.locales) {
    expect(Object.keys(buildLists(catalog, locale, LIMIT).pages).sort()).toEqual([...names].sort());
  }
  expect(listAlternates(['en', 'ja'], (locale) => listPath(locale, 'code-b'))[1]?.path).toBe(
    'ja/lists/code-b.html',
  );
});

it('leads from each page to what it is a part of, to those beside it, and to its parts', async () => {
  const { index, pages } = buildLists(await loadSample(), 'en', LIMIT);
  const reached = new Set<string>();
  const follow = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    const { above = [], beside = [], below = [] } = pages[name] ?? {};
    for (const link of [...above, ...beside, ...below]) follow(link.name);
  };
  const { byCode, byFacet, others } = index;
  for (const { name } of [...byCode, ...byFacet.flatMap(({ links }) => links), ...others]) {
    follow(name);
  }
  expect([...reached].sort()).toEqual(Object.keys(pages).sort());
});
