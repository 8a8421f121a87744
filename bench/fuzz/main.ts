/**
 * `npm run fuzz -- [--site dist] [--seed 1] [--count 10000] [--typed 1000] [--searches 2000]`: asks the search of a
 * finished build what nobody would ask. In Node `--count` texts at random, changed names and messages of the
 * base, and texts that are hard to read at three lengths; in Chromium `--typed` of them on one page, then
 * `--searches` more while its heap is watched. Prints exceptions, the slowest, what grows faster than its
 * length, and what a page showed that it should not.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { searchPath } from '../../src/model/urls.ts';
import type { SearchSource } from '../../src/search/files/payloads.ts';
import { startStaticServer } from '../../src/tools/static-server.ts';
import { projectRoot } from '../../src/project-root.ts';
import {
  createRandom,
  HARD_TEXTS,
  type HardText,
  makeText,
  pick,
  SCRIPT_NAMES,
} from '../../tests/support/random-text.ts';
import { openSearch } from '../search/ask.ts';
import { formatTable } from '../search/blocks.ts';
import { createDistSource } from '../search/dist-source.ts';
import { askAll, LENGTHS, measureGrowth } from './fuzz-engine.ts';
import { typeAll } from './fuzz-page.ts';
import { launchBrowser } from '../launch-browser.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: join(projectRoot, 'dist') },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '10000' },
    typed: { type: 'string', default: '1000' },
    searches: { type: 'string', default: '2000' },
  },
});

const site = resolve(values.site);
const random = createRandom(Number(values.seed));
const source = createDistSource(site, 'en');
const { locales } = await source.load('entries');
const known = await listKnown(source);

for (const locale of locales) {
  const { engine } = await openSearch(locale, (other) => createDistSource(site, other));
  // What is loaded once is no query's.
  for (const query of ['no such disk', 'ディスクがありません', '磁碟沒有可用空間'])
    await engine.search(query);
  const count = Math.ceil(Number(values.count) / locales.length);
  const { asked, failed, slowest } = await askAll(engine, makeQueries(count));
  console.log(`${locale}: ${String(asked)} queries in Node, ${String(failed.length)} exceptions.`);
  for (const failure of failed) console.log(`  ${failure}`);
  console.log(
    `  slowest: ${slowest.map(({ milliseconds, query }) => `${milliseconds.toFixed(0)} ms ${JSON.stringify(query)}`).join(', ')}`,
  );
  const growth = await measureGrowth(engine);
  const rows = growth
    .slice(0, 8)
    .map(({ name, times, growth: by }) => [
      name,
      ...times.map((time) => time.toFixed(0)),
      by === 0 ? '' : by.toFixed(1),
    ]);
  console.log(
    formatTable(['text', ...LENGTHS.map((length) => `${String(length)}, ms`), 'x 4 costs'], rows),
  );
}

const server = await startStaticServer({ directory: site, port: 0 });
const browser = await launchBrowser();
for (const [name, count] of [
  ['typed', Number(values.typed)],
  ['searched for the heap', Number(values.searches)],
] as const) {
  const page = await browser.newPage();
  await page.goto(server.url + searchPath(locales[1] ?? locales[0] ?? 'en'));
  const { asked, odd, heap } = await typeAll(page, [...makeQueries(count)]);
  console.log(`${String(asked)} ${name} on one page: ${String(odd.length)} odd.`);
  for (const what of odd.slice(0, 20)) console.log(`  ${what}`);
  console.log(`  heap, MB: ${heap.map((size) => size.toFixed(1)).join(', ')}`);
  await page.close();
}
await browser.close();
await server.close();

/** Names and messages of the base, to be changed. */
async function listKnown(from: SearchSource): Promise<string[]> {
  const { names } = await from.load('entries');
  const { messages } = await from.load('messages');
  return [...names.flat(), ...messages.map(({ text }) => text)];
}

/** Of each kind as many: at random, hard to read, and nearly what the base has. */
function* makeQueries(count: number): Generator<string> {
  const hard = Object.keys(HARD_TEXTS) as HardText[];
  for (let at = 0; at < count; at += 1) {
    if (at % 3 === 0) {
      const scripts = [pick(random, SCRIPT_NAMES), pick(random, SCRIPT_NAMES)];
      yield makeText(random, scripts, Math.ceil(random() ** 3 * 2000));
    } else if (at % 3 === 1) {
      yield HARD_TEXTS[pick(random, hard)](Math.ceil(random() ** 3 * 3000) + 2);
    } else yield change(pick(random, known));
  }
}

/** As fingers, an editor or a terminal change a text. */
function change(text: string): string {
  const at = Math.floor(random() * text.length);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (Math.floor(random() * 8)) {
    case 0:
      return before + after.slice(1);
    case 1:
      return before + makeText(random, SCRIPT_NAMES, 3) + after;
    case 2:
      return after + before;
    case 3:
      return text.toUpperCase();
    case 4:
      return before;
    case 5:
      return `${text} ${pick(random, known)}`;
    case 6:
      return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, ''));
    default:
      return text.normalize('NFD').split('').join(' ');
  }
}
