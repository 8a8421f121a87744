import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALE_IDS, type Locale, type Localized } from '../../../../src/model/locales.ts';
import { createSearchEngine } from '../../../../src/search/engine/engine.ts';
import {
  type BuiltSearchIndex,
  buildSearchIndex,
  renderSearchFiles,
  type SearchFile,
} from '../../../../src/search/build/build-index.ts';
import { closePagefind } from '../../../../src/search/build/pagefind-index.ts';
import {
  createCachedSource,
  createMemorySource,
} from '../../../../src/search/files/cached-source.ts';
import { searchFileKey, searchFilePath } from '../../../../src/search/files/paths.ts';
import type { SearchSource } from '../../../../src/search/files/payloads.ts';
import { SearchDataError, type SearchEngine } from '../../../../src/search/types.ts';
import { makeSmallCatalog } from './small-catalog.ts';

const BUILD = 'b1';
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
function createVmSource(files: readonly SearchFile[], locale: Locale): SearchSource {
  const received = new Map<string, unknown>();
  const context = {
    ...BROWSER_GLOBALS,
    __shirube: received,
  };
  return createCachedSource((name) => {
    const file = files.find(({ path }) => path === searchFilePath(BUILD, locale, name));
    if (file === undefined) return Promise.reject(new SearchDataError(`no ${name}`));
    runInNewContext(file.text, context, { filename: file.path });
    return Promise.resolve(received.get(searchFileKey(BUILD, locale, name)));
  });
}

const indexes = {} as Localized<BuiltSearchIndex>;
const files = {} as Localized<SearchFile[]>;

beforeAll(async () => {
  for (const locale of LOCALE_IDS) {
    indexes[locale] = await buildSearchIndex(makeSmallCatalog(), locale);
    files[locale] = await renderSearchFiles(indexes[locale], BUILD);
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
  ['from its scripts', (locale: Locale) => createVmSource(files[locale], locale)],
])('an index %s', (_, createSource) => {
  it.each(QUERIES)('%s %s -> %s', async (locale, query, first) => {
    const engine = createSearchEngine({ source: createSource(locale) });
    expect((await ask(engine, query))[0]).toBe(first);
  });
});

describe('renderSearchFiles', () => {
  it('writes scripts only, under the build and the language', () => {
    for (const locale of LOCALE_IDS) {
      for (const { path } of files[locale]) {
        expect(path).toMatch(new RegExp(`^search/${BUILD}/${locale}/[a-z0-9-]+\\.js$`));
      }
    }
  });

  it('is the same for the same catalogue', async () => {
    const again = await renderSearchFiles(await buildSearchIndex(makeSmallCatalog(), 'en'), BUILD);
    expect(again).toEqual(files.en);
  });

  it('holds no address of another origin', () => {
    for (const { text } of files.ja) expect(text).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });
});
