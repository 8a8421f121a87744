/**
 * `npm run bench:reader -- [--dist <folder>] [--slower 4]`: what a reader of a built site has of its size, in
 * Chromium, in each language: the bytes of a first code and of first words from an empty cache, the time of a
 * keystroke when all is there, the longest task meanwhile, and the memory of the tab. For content that has
 * grown, build a grown copy first (`bench/growth/grow-content.ts`).
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { LOCALE_IDS, type Locale } from '../../src/model/locales.ts';
import { API_CATALOGUE_PATH } from '../../src/model/urls.ts';
import { projectRoot } from '../../src/project-root.ts';
import { weighCodeHit } from '../growth/weigh-code-hit.ts';
import { launchBrowser } from '../launch-browser.ts';
import { formatTable } from './blocks.ts';
import { parseQueries } from './evaluate.ts';
import { quantile, spread } from './figures.ts';
import { type CountingServer, startCountingServer } from './gzip-server.ts';
import { clearInput, openFresh, typeText } from './typing.ts';
import { measureWire } from './wire.ts';

const QUERIES = 'bench/queries/tuned-on.dev.jsonl';
/** Queries that are typed, character by character, once to warm up and once to measure. */
const TYPED = 8;
const MAX_TYPED_LENGTH = 60;

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    slower: { type: 'string', default: '4' },
  },
});
const dist = resolve(projectRoot, values.dist);
const code = await findCode(dist);
const queries = parseQueries(await readFile(join(projectRoot, QUERIES), 'utf8'), QUERIES).filter(
  ({ category, q }) => category === 'symptom-natural' && q.length <= MAX_TYPED_LENGTH,
);

const server = await startCountingServer(dist);
const browser = await launchBrowser();
const rows: string[][] = [];
for (const locale of LOCALE_IDS) {
  const texts = spread(
    queries.filter(({ ui }) => ui === locale).map(({ q }) => q),
    TYPED,
  );
  const [words = ''] = texts;
  const { p95, longest, memory } = await measureTyping(browser, server, locale, texts);
  rows.push([
    locale,
    formatKilobytes(await weighCodeHit(dist, locale, code)),
    formatKilobytes(await weighWords(locale, words)),
    p95.toFixed(0),
    longest.toFixed(0),
    (memory / 1e6).toFixed(0),
  ]);
  console.error(`${locale} is measured.`);
}
await browser.close();
await server.close();
console.log(
  formatTable(
    [
      'language',
      'first code, kB',
      'first words, kB',
      'keystroke p95, ms',
      'longest task, ms',
      'MB',
    ],
    rows,
  ),
);

/** A code of the built site, from the middle of its catalogue. */
async function findCode(folder: string): Promise<string> {
  const catalogue = JSON.parse(await readFile(join(folder, API_CATALOGUE_PATH), 'utf8')) as {
    errors: { id: string }[];
  };
  return catalogue.errors[Math.floor(catalogue.errors.length / 2)]?.id ?? '';
}

/** The bytes of all that a reader's first search in words loads, with the page, from an empty cache. */
async function weighWords(locale: Locale, query: string): Promise<number> {
  const { bytes } = await measureWire(browser, server, {
    path: `${locale}/search.html`,
    query,
    isTyped: false,
    expect: [],
    isSearch: () => true,
  });
  return bytes;
}

interface Typing {
  p95: number;
  longest: number;
  /** Of the tab's scripts, after a collection, in bytes. */
  memory: number;
}

async function measureTyping(
  from: Browser,
  { url }: CountingServer,
  locale: Locale,
  texts: readonly string[],
): Promise<Typing> {
  const page = await openFresh(from, `${url}${locale}/search.html`);
  const session = await page.context().newCDPSession(page);
  for (const text of texts) {
    await clearInput(page);
    await typeText(page, text);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slower) });
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  const times: number[] = [];
  for (const text of texts) {
    await clearInput(page);
    times.push(...(await typeText(page, text)).map(({ ms }) => ms));
  }
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.context().close();
  return { p95: quantile(times, 0.95), longest: Math.max(0, ...tasks), memory: usedSize };
}

function formatKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
