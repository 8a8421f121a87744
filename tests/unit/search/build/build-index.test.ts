import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALE_IDS, type Locale, type Localized } from '../../../../src/model/locales.ts';
import { createSearchEngine } from '../../../../src/search/engine/engine.ts';
import {
  type BuiltSearchIndex,
  buildSearchIndex,
  renderSearchFiles,
  type RenderedIndex,
} from '../../../../src/search/build/build-index.ts';
import { closePagefind } from '../../../../src/search/build/pagefind-index.ts';
import {
  createCachedSource,
  createMemorySource,
} from '../../../../src/search/files/cached-source.ts';
import { searchFileKey, searchFilePath } from '../../../../src/search/files/paths.ts';
import type { SearchSource } from '../../../../src/search/files/payloads.ts';
import { nameFile } from '../../../../src/search/files/search-list.ts';
import { SearchDataError, type SearchEngine } from '../../../../src/search/types.ts';
import { makeSmallCatalog } from './small-catalog.ts';

/** What a browser has besides the language itself. */
const BROWSER_GLOBALS = {
  atob,
  Blob,
  DecompressionStream,
  Response,
  TextDecoder,
  TextEncoder,
};

/** Runs the scripts of a built index in a context of their own, as a page does. */
function createVmSource({ listed, files }: RenderedIndex, locale: Locale): SearchSource {
  const received = new Map<string, unknown>();
  const context = {
    ...BROWSER_GLOBALS,
    __shirube: received,
  };
  return createCachedSource((name) => {
    const file = nameFile(listed, name) ?? '';
    const { path, text } = files.find((one) => one.path === searchFilePath(locale, file)) ?? {};
    if (text === undefined) return Promise.reject(new SearchDataError(`no ${name}`));
    runInNewContext(text, context, { filename: path });
    return Promise.resolve(received.get(searchFileKey(locale, file)));
  });
}

const indexes = {} as Localized<BuiltSearchIndex>;
const rendered = {} as Localized<RenderedIndex>;

beforeAll(async () => {
  for (const locale of LOCALE_IDS) {
    indexes[locale] = await buildSearchIndex(makeSmallCatalog(), locale);
    rendered[locale] = await renderSearchFiles(indexes[locale]);
  }
});

afterAll(closePagefind);

async function ask(engine: SearchEngine, query: string): Promise<string[]> {
  return (await engine.search(query)).results.map(({ id }) => id);
}

const QUERIES: [locale: Locale, query: string, first: string | undefined][] = [
  ['en', 'DB_00600', 'DB-00600'],
  ['en', 'db 600', 'DB-00600'],
  ['zh-TW', 'ＤＢ－００６００', 'DB-00600'],
  ['en', 'error 420007', 'DB-00600'],
  ['en', 'listener not answering', 'DB-00600'],
  ['en', 'system drive full', 'disk-full'],
  ['en', 'ListenerState.log', 'DB-00600'],
  ['en', 'Could not reach the listener of WEB01 within the given time', 'DB-00600'],
  ['en', '決められた時間内にリスナーと通信できませんでした', 'DB-00600'],
  ['en', 'terraform plan kubectl', undefined],
  ['ja', 'リスナーが応答しません', 'DB-00600'],
  ['ja', 'ﾘｽﾅｰが応答しない', 'DB-00600'],
  ['ja', 'しすてむ でぃすく', 'disk-full'],
  ['ja', 'かんきょうへんすうのせってい', undefined],
  ['ja', '已達到資料表空間配額', 'import-quota-reached'],
  ['zh-TW', '系統磁碟已滿', 'disk-full'],
  ['zh-TW', '系统磁盘已满', 'disk-full'],
  ['zh-TW', '接聽程式沒有回應', 'DB-00600'],
  ['zh-TW', '印表機', undefined],
];

describe.each([
  ['from memory', (locale: Locale) => createMemorySource(indexes[locale].payloads)],
  ['from its scripts', (locale: Locale) => createVmSource(rendered[locale], locale)],
])('an index %s', (_, createSource) => {
  it.each(QUERIES)('%s %s -> %s', async (locale, query, first) => {
    const engine = createSearchEngine({ source: createSource(locale) });
    expect((await ask(engine, query))[0]).toBe(first);
  });
});

describe('renderSearchFiles', () => {
  it('writes scripts only, under the language, each named by what it holds', () => {
    for (const locale of LOCALE_IDS) {
      for (const { path } of rendered[locale].files) {
        expect(path).toMatch(new RegExp(`^search/${locale}/[a-z]+-[0-9a-f]{12}\\.js$`));
      }
    }
  });

  it('leaves every file its name whose content has not changed, in whatever place it comes', async () => {
    const catalog = makeSmallCatalog();
    const [[id, entry] = [], ...rest] = catalog.errors;
    if (id === undefined || entry === undefined) throw new Error('The catalogue is empty.');
    const added = { ...entry, id: 'A-1', code: 'A-1', aliases: [] };
    const { files } = await renderSearchFiles(
      await buildSearchIndex(
        { ...catalog, errors: new Map([['A-1', added], [id, entry], ...rest]) },
        'en',
      ),
    );
    const old = new Map(rendered.en.files.map(({ path, text }) => [path, text]));
    const kept = files.filter(({ path }) => old.has(path));
    for (const { path, text } of kept) expect(text, path).toBe(old.get(path));
    const kinds = new Set(kept.map(({ path }) => path.replace(/-[^-]*$/, '')));
    expect([...kinds]).toContain('search/en/unzip');
    expect([...kinds]).not.toContain('search/en/entries');
  });

  it('is the same for the same catalogue', async () => {
    const again = await renderSearchFiles(await buildSearchIndex(makeSmallCatalog(), 'en'));
    expect(again).toEqual(rendered.en);
  });

  it('holds no address of another origin', () => {
    for (const { text } of rendered.ja.files)
      expect(text).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });
});
