/**
 * `npm run bench:scale -- [--codes 10000] [--locale ja]`: how long a keystroke takes when the base has
 * grown. The content is grown as by `npm run bench:growth`.
 *
 * Runs in Node, with the code and the data that the browser has; without drawing.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../../src/content/read/content-folder.ts';
import { loadCatalog } from '../../src/content/read/load.ts';
import type { Catalog } from '../../src/content/catalogue/types.ts';
import { isLocale, type Locale } from '../../src/model/locales.ts';
import { projectRoot } from '../../src/project-root.ts';
import { createSearchEngine } from '../../src/search/engine/engine.ts';
import { growContent } from '../growth/grow-content.ts';
import { parseQueries } from './evaluate.ts';
import { buildSearchIndex } from '../../src/search/build/build-index.ts';
import { closePagefind } from '../../src/search/build/pagefind-index.ts';
import { createMemorySource } from '../../src/search/files/cached-source.ts';
import { formatTable } from './blocks.ts';
import { quantile, spread } from './figures.ts';

const QUERIES = 'bench/queries/tuned-on.dev.jsonl';
/** Queries that are typed, character by character, once to warm up and once to measure. */
const TYPED = 12;
const MAX_TYPED_LENGTH = 40;
const CONTENT = join(projectRoot, '.cache/bench-scale');

process.chdir(projectRoot);
const { values } = parseArgs({
  options: {
    codes: { type: 'string', default: '10000' },
    locale: { type: 'string', default: 'ja' },
  },
});
const { codes, locale } = values;
if (!isLocale(locale)) throw new Error(`There is no language "${locale}".`);
const { catalog } = await loadCatalog(projectRoot);
const queries = spread(
  parseQueries(await readFile(QUERIES, 'utf8'), QUERIES).filter(
    ({ q, ui }) => ui === locale && q.length <= MAX_TYPED_LENGTH,
  ),
  TYPED,
).map(({ q }) => q);
const rows: string[][] = [];
for (const count of [catalog.errors.size, Number(codes)]) {
  console.error(`[bench] ${String(count)} codes in ${locale}`);
  await rm(CONTENT, { recursive: true, force: true });
  await growContent(contentFolder(projectRoot), CONTENT, count);
  rows.push(await measure((await loadCatalog(projectRoot, CONTENT)).catalog, locale));
}
await rm(CONTENT, { recursive: true });
await closePagefind();
console.log(formatTable(['codes', 'index built, s', 'keystroke, median ms', 'p95 ms'], rows));

async function measure(grown: Catalog, language: Locale): Promise<string[]> {
  const started = performance.now();
  const { payloads } = await buildSearchIndex(grown, language);
  const built = (performance.now() - started) / 1000;
  const engine = createSearchEngine({ source: createMemorySource(payloads) });
  const times: number[] = [];
  for (const isWarm of [false, true]) {
    for (const query of queries) {
      for (let length = 1; length <= query.length; length += 1) {
        const typed = performance.now();
        await engine.search(query.slice(0, length));
        if (isWarm) times.push(performance.now() - typed);
      }
    }
  }
  return [
    String(grown.errors.size),
    built.toFixed(0),
    quantile(times, 0.5).toFixed(1),
    quantile(times, 0.95).toFixed(1),
  ];
}
