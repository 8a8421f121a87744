import { runInThisContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Locale } from '../../../../src/model/locales.ts';
import { buildSearchIndex, renderSearchFiles } from '../../../../src/search/build/build-index.ts';
import type { SearchableCatalog } from '../../../../src/search/build/documents.ts';
import { closePagefind } from '../../../../src/search/build/pagefind-index.ts';
import { nameEdition, renderSearchList } from '../../../../src/search/build/render-list.ts';
import type { SearchStrings } from '../../../../src/search/files/strings.ts';
import { makeSmallCatalog } from '../../search/build/small-catalog.ts';

const LOCALES = ['en', 'ja'] as const;
const ENGINE = 'assets/search-engine-01234567.js';
const STRINGS = { titleFor: 'of today' } as SearchStrings;

/** The files of a site's search, by path. */
type Site = ReadonlyMap<string, string>;
let renderSite: (what?: { engine?: string; strings?: SearchStrings }) => Site;
let renderNewSite: typeof renderSite;

/** What the server has, and what was asked for: paths without their queries, and those that were not there. */
let site: Site;
/** What the browser gives for an address that it was asked for before. */
let kept: Site;
let asked: string[];
let missed: string[];

async function buildSite(catalog: SearchableCatalog): Promise<typeof renderSite> {
  const indexes: [Locale, Awaited<ReturnType<typeof renderSearchFiles>>][] = [];
  for (const locale of LOCALES) {
    indexes.push([locale, await renderSearchFiles(await buildSearchIndex(catalog, locale))]);
  }
  const edition = nameEdition(indexes.map(([, { listed }]) => listed));
  return ({ engine = ENGINE, strings = STRINGS } = {}) =>
    new Map(
      indexes
        .flatMap(([locale, { listed, files }]) => [
          ...files,
          renderSearchList(locale, { engine, edition, files: listed, strings }),
        ])
        .map(({ path, text }) => [path, text]),
    );
}

beforeAll(async () => {
  const catalog = makeSmallCatalog();
  renderSite = await buildSite(catalog);
  const entry = catalog.errors.get('DB-00600');
  const prose = entry?.prose.en;
  if (entry === undefined || prose === undefined) throw new Error('The catalogue lacks its error.');
  const changed = {
    ...entry,
    title: { ...entry.title, en: 'The kumquat is squashed', ja: '蜜柑が潰れています' },
    prose: {
      ...entry.prose,
      en: {
        ...prose,
        sections: prose.sections.map((part) => ({ ...part, text: `${part.text} And squashed.` })),
      },
    },
  };
  renderNewSite = await buildSite({
    ...catalog,
    errors: new Map(catalog.errors).set('DB-00600', changed),
  });
});
afterAll(closePagefind);

beforeEach(() => {
  site = renderSite();
  kept = new Map();
  asked = [];
  missed = [];
  class Script {
    src = '';
    onload?: () => void;
    onerror?: (event: object) => void;
    remove = () => undefined;
    run(): void {
      const [path = ''] = this.src.split('?', 1);
      asked.push(path);
      const text = (this.src.includes('retry=') ? undefined : kept.get(path)) ?? site.get(path);
      if (text === undefined) missed.push(path);
      else runInThisContext(text, { filename: path });
      queueMicrotask(() => {
        if (text === undefined) this.onerror?.({});
        else this.onload?.();
      });
    }
  }
  vi.stubGlobal('document', {
    createElement: () => new Script(),
    head: {
      append: (script: Script) => {
        script.run();
      },
    },
  });
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  // A page is told of lists once: each test is another page.
  vi.resetModules();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function open(locale: Locale = 'en') {
  const { openSearch } = await import('../../../../src/browser/search/open-search.ts');
  const { engine, strings } = await openSearch({ root: '', locale, engine: ENGINE });
  return { search: engine.search.bind(engine), strings };
}

const listsOf = (locale: Locale) => asked.filter((path) => path === `${locale}/search-list.js`);
/** The files that the server no longer has, of those that were got. */
const listMixed = (from: number) =>
  asked.slice(from).filter((path) => !site.has(path) && !missed.includes(path));

it('asks for the list first, and then for what it names', async () => {
  const { search, strings } = await open();
  expect(strings).toEqual(STRINGS);
  expect(asked).toEqual(['en/search-list.js']);
  const { results } = await search('DB-00600');
  expect(results[0]?.id).toBe('DB-00600');
  expect(asked).toHaveLength(3);
  expect(asked.map((path) => path.replace(/[0-9a-f]{12}/, '#'))).toEqual([
    'en/search-list.js',
    'search/en/names-#.js',
    'search/en/excerpts-#.js',
  ]);
  expect(missed).toEqual([]);
});

it('begins again from the list of a release that has taken the place of its own', async () => {
  const { search } = await open();
  await search('DB-00600');
  site = renderNewSite();
  const from = asked.length;
  const { results, failed } = await search('kumquat squashed');
  expect(failed).toEqual([]);
  expect(results[0]).toMatchObject({ id: 'DB-00600', title: 'The kumquat is squashed' });
  expect(listsOf('en')).toHaveLength(2);
  expect(missed.length).toBeGreaterThan(0);
  expect(listMixed(from)).toEqual([]);
  // From then on nothing is missing, and no list is taken.
  const before = missed.length;
  const named = await search('DB-00600');
  expect(named.results[0]?.title).toBe('The kumquat is squashed');
  expect(missed).toHaveLength(before);
  expect(listsOf('en')).toHaveLength(2);
});

it('takes the list anew where only an excerpt is missing', async () => {
  const { search } = await open();
  await search('nothing of this kind');
  site = renderNewSite();
  expect((await search('DB-00600')).results[0]?.title).toBe('The kumquat is squashed');
});

it('says what failed where the list is the same, and looks once for each query', async () => {
  const { search } = await open();
  site = new Map([...site].filter(([path]) => !path.startsWith('search/en/text-')));
  expect((await search('listener not answering')).failed).toEqual(['text']);
  expect(listsOf('en')).toHaveLength(2);
  expect((await search('listener not answering')).failed).toEqual(['text']);
  expect(listsOf('en')).toHaveLength(3);
  site = renderSite();
  const { results, failed } = await search('listener not answering');
  expect(failed).toEqual([]);
  expect(results[0]?.id).toBe('DB-00600');
  expect(listsOf('en')).toHaveLength(3);
});

it('looks once for queries that come at once', async () => {
  const { search } = await open();
  site = renderNewSite();
  const found = await Promise.all(['kumquat', 'squashed'].map((query) => search(query)));
  for (const { results } of found) expect(results[0]?.title).toBe('The kumquat is squashed');
  expect(listsOf('en')).toHaveLength(2);
});

it.each([
  ['code', { engine: 'assets/search-engine-fedcba98.js' }],
  ['texts', { strings: { ...STRINGS, titleFor: 'of tomorrow' } }],
])('does not go on with a release of other %s than the page', async (_, what) => {
  const { search } = await open();
  await search('DB-00600');
  site = renderNewSite(what);
  await expect(search('kumquat squashed')).rejects.toThrow('could not be loaded');
  // What was loaded is there still.
  expect((await search('DB-00600')).results[0]?.id).toBe('DB-00600');
});

it('looks again before a page that has been open for long says that there is nothing', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { search } = await open();
  const query = 'kumquat';
  expect((await search(query)).results).toEqual([]);
  const old = site;
  const newer = renderNewSite();
  // The files of before are there still, as after a copy that removes nothing.
  site = new Map([...old, ...newer]);
  expect((await search(query)).results).toEqual([]);
  expect(listsOf('en')).toHaveLength(1);
  vi.setSystemTime(Date.now() + 11 * 60 * 1000);
  expect((await search(query)).results[0]?.title).toBe('The kumquat is squashed');
  expect(listsOf('en')).toHaveLength(2);
  // What is found is no reason to look.
  vi.setSystemTime(Date.now() + 11 * 60 * 1000);
  await search(query);
  expect(listsOf('en')).toHaveLength(2);
  // With other code, only what is there can be told.
  site = new Map([...newer, ...renderSite({ engine: 'assets/search-engine-fedcba98.js' })]);
  await expect(search('durian')).rejects.toThrow('of another release');
  expect((await search(query)).results[0]?.title).toBe('The kumquat is squashed');
});

it('begins with the newest list where the one that was kept is for other code', async () => {
  kept = renderNewSite({ engine: 'assets/search-engine-fedcba98.js' });
  const { search } = await open();
  expect((await search('DB-00600')).results[0]?.id).toBe('DB-00600');
  expect(listsOf('en')).toHaveLength(2);
});

it('refuses files for other code', async () => {
  site = renderNewSite({ engine: 'assets/search-engine-fedcba98.js' });
  await expect(open()).rejects.toThrow('en/search-list.js is of another release.');
});

it('asks no index of another language that was not built with its own', async () => {
  const { search } = await open();
  await search('DB-00600 x');
  const own = site;
  const newer = renderNewSite();
  // Half of the newer release is there: its Japanese, and the English of before.
  site = new Map([...own, ...[...newer].filter(([path]) => /(^|\/)ja\//.test(path))]);
  const half = await search('リスナーが応答しません');
  expect(half.failed).toContain('text');
  expect(listsOf('ja')).toHaveLength(2);
  site = newer;
  const whole = await search('蜜柑が潰れて');
  expect(whole.failed).toEqual([]);
  expect(whole.results[0]).toMatchObject({ id: 'DB-00600', title: 'The kumquat is squashed' });
});
