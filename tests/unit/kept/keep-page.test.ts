import { describe, expect, it } from 'vitest';
import { defineDerivation } from '../../../src/content/catalogue/derive.ts';
import { listEntries } from '../../../src/content/catalogue/entries.ts';
import type { Catalog, ErrorEntry } from '../../../src/content/catalogue/types.ts';
import { loadCatalog } from '../../../src/content/read/load.ts';
import { createPageKeeper } from '../../../src/kept/keep-page.ts';
import type { KeptFiles } from '../../../src/kept/kept-files.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { buildApiCatalog, buildApiError } from '../../../src/published/api.ts';
import { renderNamesScript } from '../../../src/published/names-script.ts';
import { listBrowseItems } from '../../../src/views/browse.ts';
import { buildCausePage } from '../../../src/views/cause-page.ts';
import { buildErrorPage } from '../../../src/views/error-page.ts';
import { listFamiliesOf } from '../../../src/views/family.ts';
import { listProceduresInPlace } from '../../../src/views/procedures.ts';
import { EXAMPLE_FOLDER } from '../../example/site.ts';
import { loadContent } from '../../support/content-fixture.ts';
import { VALID_CONTENT } from '../../support/valid-content.ts';

type Page = (catalog: Catalog) => unknown;

/** Keeps in memory what a build would keep on a disk. */
function keepInMemory(): KeptFiles {
  const texts = new Map<string, Buffer>();
  return {
    read: (name, key) => texts.get(`${key} ${name}`),
    write: (name, key, text) => texts.set(`${key} ${name}`, Buffer.from(text)),
    prune: () => undefined,
  };
}

const BUILD_ID = '0123456789ab';

/** Makes pages of a catalogue; tells what they say, and which were made. */
async function build(
  catalog: Catalog,
  pages: Readonly<Record<string, Page>>,
  files: KeptFiles,
  key = 'code',
) {
  const keeper = createPageKeeper(catalog);
  const made: string[] = [];
  const said: Record<string, string> = {};
  for (const [path, page] of Object.entries(pages)) {
    const response = await keeper.serve(
      { files, key, buildId: BUILD_ID },
      { path: `/${path}`, given: {} },
      async () => {
        made.push(path);
        await Promise.resolve();
        return new Response(JSON.stringify(page(keeper.catalog)));
      },
    );
    said[path] = await response.text();
  }
  return { made, said };
}

/** What is made again of a page when content changes. */
async function isMadeAgain(page: Page, changes: Parameters<typeof loadContent>[0]) {
  const files = keepInMemory();
  const before = await loadContent();
  expect((await build(before.catalog, { page }, files)).made).toEqual(['page']);
  const again = await loadContent();
  expect((await build(again.catalog, { page }, files)).made).toEqual([]);
  const after = await loadContent(changes);
  expect(after.catalog.errors.size).toBeGreaterThan(0);
  const { made, said } = await build(after.catalog, { page }, files);
  expect(said['page']).toBe(JSON.stringify(page(after.catalog)));
  return made.length > 0;
}

const ERROR_YAML = VALID_CONTENT['errors/BrokenThing/error.yaml'];
const RENAMED = { 'errors/BrokenThing/error.yaml': ERROR_YAML.replace(/en: .*/, 'en: Other') };
const WITH_ANOTHER = Object.fromEntries(
  Object.entries(VALID_CONTENT).flatMap(([path, text]) =>
    path.startsWith('errors/BrokenThing/')
      ? [[path.replace('BrokenThing', 'AnotherThing'), text] as const]
      : [],
  ),
);

const countTitles = defineDerivation(
  'count of titles',
  (catalog: Catalog) =>
    listEntries(catalog).filter(({ title }) => title.en.includes('Other')).length,
);

describe('createPageKeeper', () => {
  it.each<[string, Page, boolean]>([
    ['a field', ({ errors }) => errors.get('BrokenThing')?.title.en, true],
    ['another language', ({ errors }) => errors.get('BrokenThing')?.title.ja, false],
    ['another entry', ({ causes }) => causes.get('a-cause')?.title, false],
    ['all of an entry', ({ errors }) => ({ ...errors.get('BrokenThing')?.title }), true],
    [
      'the values of a field',
      ({ errors }) => Object.values(errors.get('BrokenThing')?.title ?? {}),
      true,
    ],
    ['its keys', ({ errors }) => Object.keys(errors.get('BrokenThing')?.title ?? {}), false],
    ['all entries', ({ errors }) => [...errors.values()].map(({ title }) => title.en), true],
    ['all ids', ({ errors }) => [...errors.keys()], false],
    ['what is found in all', (catalog) => countTitles(catalog, ''), true],
    ['the product', ({ product }) => product.name, false],
  ])('makes a page again where it reads %s, and that has changed', async (_, page, isMade) => {
    expect(await isMadeAgain(page, RENAMED)).toBe(isMade);
  });

  it.each<[string, Page, boolean]>([
    ['their number', ({ errors }) => errors.size, true],
    ['whether there is one', ({ errors }) => errors.has('AnotherThing'), true],
    ['one that is not there', ({ errors }) => errors.get('AnotherThing')?.id ?? 'none', true],
    ['one that was there', ({ errors }) => errors.get('BrokenThing')?.id, false],
    ['what is found in all', (catalog) => countTitles(catalog, ''), false],
  ])('makes a page again where it reads %s, and an entry has come', async (_, page, isMade) => {
    expect(await isMadeAgain(page, WITH_ANOTHER)).toBe(isMade);
  });

  it('makes pages again of other code, and of other addresses', async () => {
    const files = keepInMemory();
    const { catalog } = await loadContent();
    const page: Page = ({ product }) => product.name;
    await build(catalog, { a: page }, files);
    expect((await build(catalog, { a: page, b: page }, files)).made).toEqual(['b']);
    expect((await build(catalog, { a: page }, files, 'other code')).made).toEqual(['a']);
  });

  it.each<[string, Page]>([
    ['the name of the build', () => `Build ${BUILD_ID}`],
    ['what is no data', ({ errors }) => typeof errors.get('BrokenThing')?.locate],
  ])('always makes a page that tells %s', async (_, page) => {
    const files = keepInMemory();
    const { catalog } = await loadContent();
    await build(catalog, { page }, files);
    expect((await build(catalog, { page }, files)).made).toEqual(['page']);
  });

  it('tells apart what pages read that are made at the same time', async () => {
    const files = keepInMemory();
    const serve = async (catalog: Catalog) => {
      const keeper = createPageKeeper(catalog);
      const made: string[] = [];
      const page = (id: string, ids: readonly string[]) =>
        keeper.serve(
          { files, key: '', buildId: BUILD_ID },
          { path: `/${id}`, given: {} },
          async () => {
            made.push(id);
            const titles: string[] = [];
            for (const each of ids) {
              await new Promise((fulfil) => setTimeout(fulfil));
              titles.push(
                keeper.catalog.errors.get(each)?.title.en ??
                  keeper.catalog.causes.get(each)?.title.en ??
                  '',
              );
            }
            return new Response(titles.join());
          },
        );
      await Promise.all([
        page('both', ['BrokenThing', 'a-cause']),
        page('cause', ['a-cause', 'a-cause']),
      ]);
      return made;
    };
    expect(await serve((await loadContent()).catalog)).toEqual(['both', 'cause']);
    expect(await serve((await loadContent(RENAMED)).catalog)).toEqual(['both']);
  });

  it('says of no page of the example what would be said otherwise, whatever changes', async () => {
    const load = async () => (await loadCatalog(projectRoot, EXAMPLE_FOLDER)).catalog;
    const pages = listPages(await load());
    const files = keepInMemory();
    await build(await load(), pages, files);
    for (const [what, change] of Object.entries(CHANGES)) {
      const catalog = change(await load());
      const now = listPages(catalog);
      const { made, said } = await build(catalog, now, files);
      for (const [path, page] of Object.entries(now)) {
        expect(said[path], `${path} after ${what}`).toBe(JSON.stringify(page(catalog)));
      }
      expect(made.length, what).toBeGreaterThan(0);
      expect(made.length, what).toBeLessThan(Object.keys(now).length);
    }
  });
});

function listPages(all: Catalog): Record<string, Page> {
  const pages: Record<string, Page> = {
    api: (catalog) => buildApiCatalog(catalog, { version: '1', build: '' }),
    names: renderNamesScript,
  };
  for (const locale of all.locales) {
    pages[`${locale}/browse`] = (catalog) => listBrowseItems(catalog, locale);
    for (const id of all.errors.keys()) {
      pages[`${locale}/errors/${id}`] = (catalog) => {
        const entry = catalog.errors.get(id);
        if (entry === undefined) throw new Error(`No ${id}.`);
        return [
          buildErrorPage(catalog, entry, locale),
          listProceduresInPlace(catalog, entry),
          listFamiliesOf(catalog, entry, locale),
        ];
      };
    }
    for (const id of all.causes.keys()) {
      pages[`${locale}/causes/${id}`] = (catalog) => {
        const entry = catalog.causes.get(id);
        if (entry === undefined) throw new Error(`No ${id}.`);
        return [buildCausePage(catalog, entry, locale), listFamiliesOf(catalog, entry, locale)];
      };
    }
  }
  for (const id of all.errors.keys()) {
    pages[`api/errors/${id}`] = (catalog) => {
      const entry = catalog.errors.get(id);
      return entry && buildApiError(catalog, entry);
    };
  }
  return pages;
}

/** The catalogue with something else in an error. */
function changeError(catalog: Catalog, id: string, change: Partial<ErrorEntry>): Catalog {
  const entry = catalog.errors.get(id);
  if (entry === undefined) throw new Error(`No ${id}.`);
  return { ...catalog, errors: new Map(catalog.errors).set(id, { ...entry, ...change }) };
}

const CHANGES: Readonly<Record<string, (catalog: Catalog) => Catalog>> = {
  'a title': (catalog) =>
    changeError(catalog, 'DB-00600', { title: { en: 'A', ja: 'あ', 'zh-TW': 'A' } }),
  'a facet': (catalog) => changeError(catalog, 'DB-00600', { facets: { area: ['memory'] } }),
  'a reference': (catalog) => changeError(catalog, 'DB-00600', { related: ['DB-00018'] }),
  'prose that is gone': (catalog) =>
    changeError(catalog, 'DB-00257', {
      prose: {},
      isWritten: false,
      sourceHash: undefined,
      proseState: { en: 'unwritten', ja: 'unwritten', 'zh-TW': 'unwritten' },
    }),
  'an error that is gone': (catalog) => {
    const errors = new Map(catalog.errors);
    errors.delete('DB-19001');
    return { ...catalog, errors };
  },
  'a document': (catalog) => {
    const [first] = Object.entries(catalog.documents);
    if (first === undefined) throw new Error('The example cites nothing.');
    const [id, document] = first;
    const documents = {
      ...catalog.documents,
      [id]: { ...document, title: { en: 'Another title' } },
    };
    return { ...catalog, documents };
  },
};
