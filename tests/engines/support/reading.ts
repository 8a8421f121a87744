import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startStaticServer, type StaticServer } from '../../../src/tools/static-server.ts';
import { EXAMPLE_SITE } from '../../example/site.ts';
import { expectFirst, expectPath, expectSoon, paste } from './actions.ts';
import { describeEngine } from './describe-engine.ts';
import type { EngineName } from './engines.ts';
import type { Reader } from './reader.ts';

const BOX = 'input[name=q]';
const PLACES = ['below a path of a server', 'from disk'] as const;

/** Words for which one error of the example stands, in each of its languages. */
const WORDS = {
  en: { query: 'pool eats up sessions', id: 'DB-00018' },
  ja: { query: 'セッションがロックを持っている', id: 'E_LOCK_TIMEOUT' },
} as const;
/** Literally what the product prints, with its own values. */
const MESSAGE = 'all 400 sessions are in use, connection refused';

/** What is tried of the first content besides, in the browser that runs already. */
const CONTENT_TESTS = import.meta.glob<{ testContent: (reader: () => Reader) => void }>(
  '../content/*.ts',
  { eager: true },
);

/** What matters to a reader, in one engine: the same build, from a server and from disk. */
export function describeReading(name: EngineName): void {
  describeEngine(name, (reader) => {
    for (const place of PLACES) {
      describe(place, () => {
        testReading(reader, place);
      });
    }
    testContents(reader);
  });
}

/** Of the same what the browser tests, which are in Chromium, do not try in it. */
export function describeRest(name: EngineName): void {
  describeEngine(name, (reader) => {
    describe('from disk', () => {
      testQueries(reader, () => `${pathToFileURL(EXAMPLE_SITE).href}/`);
      afterEach(() => {
        expect(reader().takeProblems()).toEqual([]);
      });
    });
    testContents(reader);
  });
}

function testContents(getReader: () => Reader): void {
  for (const { testContent } of Object.values(CONTENT_TESTS)) {
    describe('the first content', () => {
      testContent(getReader);
    });
  }
}

function testReading(getReader: () => Reader, place: (typeof PLACES)[number]): void {
  let server: StaticServer | undefined;
  let root = '';
  beforeAll(async () => {
    if (place === 'from disk') {
      root = `${pathToFileURL(EXAMPLE_SITE).href}/`;
    } else {
      server = await startStaticServer({ directory: EXAMPLE_SITE, port: 0, mount: '/kb/' });
      root = server.url;
    }
  });
  afterAll(async () => {
    if (server === undefined) return;
    // A page that still asks for something, its icon even, would tell the next test that nobody answers.
    await getReader().open('about:blank');
    await server.close();
  });
  afterEach(() => {
    expect(getReader().takeProblems()).toEqual([]);
  });

  it('leads from the home page by a code to its page, and to the same step in another language', async () => {
    const reader = getReader();
    await reader.open(`${root}index.html`);
    await expectPath(reader, root, 'en/index.html');
    await reader.type(BOX, '600');
    await expectFirst(reader, 'DB-00600');
    await reader.click('[data-result-id=DB-00600] a');
    await expectPath(reader, root, 'en/errors/DB-00600.html');
    await expectSoon(reader, `document.querySelector('main').dataset.entryId`, 'DB-00600');
    await reader.open(`${root}en/errors/DB-00600.html#resolution-1`);
    await reader.click('nav a[hreflang=ja]');
    await expectPath(reader, root, 'ja/errors/DB-00600.html#resolution-1');
    await expectSoon(reader, 'document.documentElement.lang', 'ja');
    await expectSoon(reader, IS_STEP_IN_VIEW, true);
  });

  testQueries(getReader, () => root);

  it('checks itself, and finds nothing wrong', async () => {
    const reader = getReader();
    await reader.open(`${root}ja/check.html`);
    await expectSoon(reader, `document.querySelector('main').dataset.selfCheck`, 'well');
    expect(await reader.evaluate(FAILED_CHECKS)).toEqual([]);
  });

  if (place === 'from disk') return;
  it('leads on from an address that does not exist', async () => {
    const reader = getReader();
    await reader.open(`${root}ja/errors/db-600.html`);
    const link = '[data-not-found=ja] a[href$="ja/errors/DB-00600.html"]';
    await expectSoon(reader, `document.querySelectorAll(${JSON.stringify(link)}).length`, 1);
    await reader.click(link);
    await expectPath(reader, root, 'ja/errors/DB-00600.html');
    // The page asks for its files from every depth, which browsers write down.
    reader.takeProblems();
  });
}

function testQueries(getReader: () => Reader, getRoot: () => string): void {
  it('finds a message that is pasted, and words by Enter however soon', async () => {
    const reader = getReader();
    await reader.open(`${getRoot()}en/errors/DB-00600.html`);
    await paste(reader, BOX, MESSAGE);
    await expectFirst(reader, 'DB-00018');
    await reader.open(`${getRoot()}en/errors/DB-00018.html`);
    // Faster than the code of the search can be there.
    await reader.type(BOX, 'lock');
    await reader.pressEnter();
    await expectPath(reader, getRoot(), 'en/search.html#q=lock');
    await expectFirst(reader, 'E_LOCK_TIMEOUT');
  });

  it('finds by words in every language', async () => {
    const reader = getReader();
    for (const [locale, { query, id }] of Object.entries(WORDS)) {
      await reader.open(`${getRoot()}${locale}/search.html#q=${encodeURIComponent(query)}`);
      await expectFirst(reader, id);
      await expectSoon(reader, SEARCH_STATE, 'done');
    }
  });
}

const SEARCH_STATE = `document.querySelector('[data-search-results]').dataset.searchState`;
const FAILED_CHECKS = `[...document.querySelectorAll('[data-check][data-state=fails]')].map((row) => row.textContent)`;
const IS_STEP_IN_VIEW = `(() => {
  const { top, bottom } = document.querySelector('#resolution-1').getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
})()`;
