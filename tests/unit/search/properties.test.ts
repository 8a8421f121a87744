import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALE_IDS, type Locale } from '../../../src/model/locales.ts';
import { createSearchEngine } from '../../../src/search/engine/engine.ts';
import { buildSearchIndex } from '../../../src/search/build/build-index.ts';
import { closePagefind } from '../../../src/search/build/pagefind-index.ts';
import { createMemorySource } from '../../../src/search/files/cached-source.ts';
import type { SearchSource } from '../../../src/search/files/payloads.ts';
import type { SearchEngine, SearchResponse } from '../../../src/search/types.ts';
import { makeSmallCatalog } from './build/small-catalog.ts';

const MEGABYTE = 1_000_000;

/** Random numbers from 0 to 1, the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  // Mulberry32.
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Ranges of code points, by script; the last ones are no text at all. */
const SCRIPTS = {
  ascii: [0x20, 0x7e],
  latin: [0xc0, 0x24f],
  combining: [0x300, 0x36f],
  greek: [0x370, 0x3ff],
  cyrillic: [0x400, 0x4ff],
  hebrew: [0x5d0, 0x5ea],
  arabic: [0x600, 0x6ff],
  devanagari: [0x900, 0x97f],
  thai: [0xe00, 0xe7f],
  hangul: [0xac00, 0xd7a3],
  hiragana: [0x3041, 0x309f],
  katakana: [0x30a0, 0x30ff],
  kanji: [0x4e00, 0x9fff],
  compatibility: [0xf900, 0xfaff],
  halfWidth: [0xff01, 0xffef],
  rareKanji: [0x20000, 0x2a6df],
  emoji: [0x1f300, 0x1faff],
  invisible: [0x2000, 0x206f],
  control: [0x00, 0x1f],
  surrogates: [0xd800, 0xdfff],
  any: [0x00, 0x10ffff],
} as const satisfies Record<string, readonly [number, number]>;

type Script = keyof typeof SCRIPTS;
const SCRIPT_NAMES = Object.keys(SCRIPTS) as Script[];

/** What people do type and paste, to be met in the middle of anything. */
const PIECES = [
  'DB_00600',
  'ListenerStuck',
  '420007',
  'import',
  'リスナーが応答しない',
  '磁碟沒有可用空間',
  '<script>alert(1)</script>',
  '{"code":"',
  String.raw`C:\Logs\ListenerState.log`,
  '2026-01-01T00:00:00Z',
  '8f2c1d3e-0000-4a5b-8c9d-0123456789ab',
  '\r\n\t',
  ' ',
] as const;

function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Code points of one script, with a piece here and there. */
function makeText(random: () => number, scripts: readonly Script[], length: number): string {
  const parts: string[] = [];
  let size = 0;
  while (size < length) {
    const [first, last] = SCRIPTS[pick(random, scripts)];
    const part =
      random() < 0.05
        ? pick(random, PIECES)
        : String.fromCodePoint(first + Math.floor(random() * (last - first + 1)));
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}

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
    for (const length of [1_000, MEGABYTE / 20]) {
      await expectCalm(locale, recallText([script], length));
    }
  });

  it('a megabyte of all scripts', async () => {
    await expectCalm(locale, recallText(SCRIPT_NAMES, MEGABYTE));
  });
});
