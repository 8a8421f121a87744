import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { UiStringsSchema } from '../../../../src/content/schemas/ui.ts';
import { LOCALE_IDS, type Localized } from '../../../../src/model/locales.ts';
import { projectRoot } from '../../../../src/project-root.ts';
import { BUILD_KEY, FINGERPRINTS_KEY } from '../../../../src/model/build-mark.ts';
import { fingerprint } from '../../../../src/model/fingerprint.ts';
import { createMemorySource } from '../../../../src/search/files/cached-source.ts';
import type { SearchList } from '../../../../src/search/files/search-list.ts';
import type { SearchStrings } from '../../../../src/search/files/strings.ts';
import { emptyResponse, type SearchResult } from '../../../../src/search/types.ts';
import type { AnyResult } from '../../../../src/self-check/browser/check.ts';
import type { Answer, CheckEnvironment } from '../../../../src/self-check/browser/environment.ts';
import { runCheck } from '../../../../src/self-check/browser/registry.ts';
import type { CheckId, CheckTexts } from '../../../../src/self-check/checks.ts';

const QUERY = { query: 'disk is full', id: 'DiskFull' };
/** Enough of a result for what checks look at. */
const RESULT = { id: QUERY.id } as SearchResult;

export const HEALTHY_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-encoding': 'gzip',
  'cache-control': 'no-cache',
  'content-security-policy': "default-src 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The text of every page. The build stands in that of the self-check. */
export const PAGE = '<html lang="en"><main data-props="b1">';

/** `answer('<html lang="en">')` -> what a server in good order says */
/** An answer; without a path, from where it was asked for. */
type FakeAnswer = Omit<Answer, 'path'> & { path?: string };

/** What is another than in a healthy place. */
type Overrides = Partial<Omit<CheckEnvironment, 'ask'>> & {
  ask?: (path: string) => Promise<FakeAnswer>;
};

export function answer(
  text: string,
  headers: Readonly<Record<string, string>> = HEALTHY_HEADERS,
  status = 200,
): FakeAnswer {
  return { status, text, headers: new Headers(headers) };
}

/** Of the files that are named by what they hold, it says nothing. */
const LIST: SearchList = {
  engine: 'assets/search-engine-01234567.js',
  edition: 'e1',
  files: {
    entries: '1a',
    messages: '2b',
    text: '3c',
    tokenizer: '4d',
    unzip: '5e',
    'names-0': '6f',
  },
  // No check looks at them.
  strings: {} as SearchStrings,
};

const ROOT = new URL('http://kb.internal/kb/');

function askHealthy(path: string): Promise<FakeAnswer> {
  return Promise.resolve(
    path.startsWith('assets/')
      ? answer('', { ...HEALTHY_HEADERS, 'cache-control': 'max-age=31536000, immutable' })
      : answer(PAGE),
  );
}

/** A place in which everything works, but for what is overridden. */
export function fakeEnvironment({ ask, ...overrides }: Overrides = {}): CheckEnvironment {
  const text = { meta: '', pages: [], lengths: [], chunkFiles: ['a', 'b'] };
  const files = new Map<never, unknown>(
    Object.entries({
      entries: { entries: [], names: [], excerptFiles: ['c'] },
      messages: { messages: [] },
      text,
      tokenizer: {},
      unzip: {},
      'names-0': [],
      'chunks-a': '',
      'chunks-b': '',
      'excerpts-c': {},
    }) as [never, unknown][],
  );
  return {
    site: {
      build: 'b1',
      name: 'Shirube',
      version: '0.1.0',
      page: 'en/check.html',
      files: ['en/check.html'],
      style: 'assets/site-01234567.css',
      image: 'favicon.svg',
      searchScript: 'assets/search-engine-01234567.js',
      queries: { en: QUERY, ja: QUERY, 'zh-TW': QUERY },
    },
    locale: 'en',
    page: new URL('http://kb.internal/kb/en/check.html'),
    root: ROOT,
    isSecure: false,
    now: () => 0,
    ask: async (path) => ({
      path: new URL(path, ROOT).pathname,
      ...(await (ask ?? askHealthy)(path)),
    }),
    loadData: (_path, key) => {
      const known: Record<string, unknown> = {
        [BUILD_KEY]: 'b1',
        [FINGERPRINTS_KEY]: {
          'index.html': fingerprint(PAGE),
          'ja/search.html': fingerprint(PAGE),
        },
      };
      return Promise.resolve(known[key] ?? { key });
    },
    loadList: () => Promise.resolve(LIST),
    openSource: () => createMemorySource(files),
    openEngine: () => {
      const answer = (query: string) =>
        Promise.resolve({ ...emptyResponse(query), results: [RESULT] });
      return { search: answer };
    },
    lacking: [],
    getStorage: () => {
      const kept = new Map<string, string>();
      return {
        setItem: (key, value) => void kept.set(key, value),
        getItem: (key) => kept.get(key) ?? null,
        removeItem: (key) => void kept.delete(key),
      };
    },
    hash: undefined,
    serviceWorker: undefined,
    hasClipboard: true,
    hasCopyCommand: true,
    hasStyles: () => true,
    showImage: () => Promise.resolve(true),
    draw: (text, locale) => [
      0,
      ...Array.from(`${locale} ${text}`, (character) => character.codePointAt(0) ?? 0),
    ],
    ...overrides,
  };
}

/** The same place without a server. */
export function fakeDisk(overrides: Partial<CheckEnvironment> = {}): CheckEnvironment {
  return fakeEnvironment({
    page: new URL('file:///C:/Users/me/kb/en/check.html'),
    root: new URL('file:///C:/Users/me/kb/'),
    isSecure: true,
    ask: () => Promise.reject(new TypeError('Failed to fetch')),
    ...overrides,
  });
}

/** The texts of the self-check in each language. */
export const texts = Object.fromEntries(
  await Promise.all(
    LOCALE_IDS.map(async (locale) => {
      const file = await readFile(join(projectRoot, `interface/${locale}.yaml`), 'utf8');
      return [locale, UiStringsSchema.parse(parse(file)).check] as const;
    }),
  ),
) as Localized<CheckTexts>;

/** Runs a check in a place. */
export function run(id: CheckId, environment: CheckEnvironment): Promise<AnyResult> {
  return runCheck(id, environment, texts.en);
}

/** The state, and the keys of what was found and advised. */
export async function outcome(id: CheckId, overrides: Overrides): Promise<unknown[]> {
  const { state, facts, advice = [] } = await run(id, fakeEnvironment(overrides));
  const keys = (notes: AnyResult['facts']): string[] =>
    notes.flatMap((note) => ('key' in note ? [note.key] : []));
  return [state, keys(facts), keys(advice)];
}
