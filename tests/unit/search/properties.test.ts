import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALE_IDS, type Locale } from '../../../src/model/locales.ts';
import { createSearchEngine } from '../../../src/search/engine/engine.ts';
import { buildSearchIndex } from '../../../src/search/build/build-index.ts';
import { closePagefind } from '../../../src/search/build/pagefind-index.ts';
import { createMemorySource } from '../../../src/search/files/cached-source.ts';
import type { SearchSource } from '../../../src/search/files/payloads.ts';
import type { SearchEngine, SearchResponse } from '../../../src/search/types.ts';
import {
  createRandom,
  HARD_TEXTS,
  type HardText,
  makeText,
  pick,
  type Script,
  SCRIPT_NAMES,
} from '../../support/random-text.ts';
import { makeSmallCatalog } from './build/small-catalog.ts';

/** `npm run fuzz` asks more and longer ones, and `engine.test.ts` has megabytes. */
const LONG = 50_000;
const LONGEST = 250_000;

const texts = new Map<string, string>();

/** The same text for each language, made once. */
function recallText(scripts: readonly Script[], length: number): string {
  const key = `${scripts.join(' ')} ${length}`;
  const text = texts.get(key) ?? makeText(createRandom(length), scripts, length);
  texts.set(key, text);
  return text;
}

/** All texts of an answer that come from the index and not from the reader. */
function textsOf({ results, suggestions }: SearchResponse): string[] {
  return [...results, ...suggestions].flatMap(({ id, title, path, excerpt }) => [
    id,
    title,
    path,
    ...(excerpt?.parts.map(({ text }) => text) ?? []),
  ]);
}

const engines = new Map<Locale, SearchEngine>();

beforeAll(async () => {
  const sources = new Map<Locale, SearchSource>();
  for (const locale of LOCALE_IDS) {
    const { payloads } = await buildSearchIndex(makeSmallCatalog(), locale);
    sources.set(locale, createMemorySource(payloads));
  }
  for (const [locale, source] of sources) {
    const sourceOf = (other: Locale): SearchSource => sources.get(other) ?? source;
    engines.set(locale, createSearchEngine({ source, sourceOf }));
  }
});

afterAll(closePagefind);

async function expectCalm(locale: Locale, query: string): Promise<void> {
  const engine = engines.get(locale);
  if (engine === undefined) throw new Error(`No engine for ${locale}.`);
  const responses: SearchResponse[] = [];
  responses.push(await engine.search(query, { onCodes: (codes) => responses.push(codes) }));
  for (const response of responses) {
    expect(response.query).toBe(query);
    const ids = [...response.results, ...response.suggestions].map(({ id }) => id);
    expect(new Set(ids).size, 'each entry is found once').toBe(ids.length);
    // Nothing of the query, and no markup, finds its way into what is shown.
    for (const text of textsOf(response)) expect(text).not.toMatch(/<\/?[a-z]|alert\(/i);
  }
}

describe.each(LOCALE_IDS)('any text is answered calmly in %s:', (locale) => {
  it('hundreds of short ones of mixed scripts', async () => {
    const random = createRandom(1);
    for (let run = 0; run < 400; run += 1) {
      const scripts = [pick(random, SCRIPT_NAMES), pick(random, SCRIPT_NAMES)];
      await expectCalm(locale, makeText(random, scripts, Math.ceil(random() * 60)));
    }
  });

  it.each(SCRIPT_NAMES)('long ones of %s', async (script) => {
    for (const length of [1_000, LONG]) {
      await expectCalm(locale, recallText([script], length));
    }
  });

  it.each(Object.keys(HARD_TEXTS) as HardText[])('%s', async (name) => {
    for (const length of [3, 40, 2000]) await expectCalm(locale, HARD_TEXTS[name](length));
  });

  it('a quarter of a megabyte of all scripts', async () => {
    await expectCalm(locale, recallText(SCRIPT_NAMES, LONGEST));
  });
});
