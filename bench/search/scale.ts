/**
 * `npm run bench:scale -- [--codes 10000] [--locale ja]`: how long a keystroke takes when the base has
 * grown. The catalogue is grown with made-up codes; their texts are put together from those of today.
 *
 * Runs in Node, with the code and the data that the browser has; without drawing.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadCatalog } from '../../src/content/read/load.ts';
import type { Catalog, ErrorEntry } from '../../src/content/catalogue/types.ts';
import { isLocale, type Locale } from '../../src/model/locales.ts';
import { projectRoot } from '../../src/project-root.ts';
import { createSearchEngine } from '../../src/search/engine/engine.ts';
import { parseQueries } from './evaluate.ts';
import { buildSearchIndex } from '../../src/search/build/build-index.ts';
import { closePagefind } from '../../src/search/build/pagefind-index.ts';
import { createMemorySource } from '../../src/search/files/memory-source.ts';
import { formatTable } from './blocks.ts';
import { quantile, spread } from './figures.ts';

/** Queries that are typed, character by character, once to warm up and once to measure. */
const TYPED = 12;
const MAX_TYPED_LENGTH = 40;

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
  parseQueries(await readFile('bench/queries/tuned-on.dev.jsonl', 'utf8')).filter(
    ({ q, ui }) => ui === locale && q.length <= MAX_TYPED_LENGTH,
  ),
  TYPED,
).map(({ q }) => q);
const rows: string[][] = [];
for (const count of [catalog.errors.size, Number(codes)]) {
  console.error(`[bench] ${String(count)} codes in ${locale}`);
  rows.push(await measure(growCatalog(catalog, locale, count), locale));
}
await closePagefind();
console.log(formatTable(['codes', 'index built, s', 'keystroke, median ms', 'p95 ms'], rows));

async function measure(grown: Catalog, language: Locale): Promise<string[]> {
  const started = performance.now();
  const { payloads } = await buildSearchIndex(grown, language);
  const built = (performance.now() - started) / 1000;
  const engine = await createSearchEngine({ source: createMemorySource(payloads) });
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

/** Adds errors until there are so many: codes of known parts, texts of known sentences. */
function growCatalog(known: Catalog, language: Locale, count: number): Catalog {
  const originals = [...known.errors.values()];
  const parts = [...new Set(originals.flatMap(({ id }) => id.match(/[A-Z][a-z]+/g) ?? []))];
  const sentences = originals.flatMap(({ prose }) =>
    (prose[language]?.sections ?? []).flatMap(({ text }) => text.split(/(?<=[.。])/u)),
  );
  const pick = createPicker();
  const errors = new Map(known.errors);
  for (let number = errors.size; errors.size < count; number += 1) {
    const base = originals[number % originals.length];
    if (base === undefined) break;
    const id = ['X', ...Array.from({ length: 5 }, () => pick(parts)), String(number)].join('');
    errors.set(
      id,
      vary(base, id, language, () => pick(sentences)),
    );
  }
  return { ...known, errors };
}

function vary(base: ErrorEntry, id: string, language: Locale, next: () => string): ErrorEntry {
  const prose = base.prose[language];
  const sections = prose?.sections.map((section) => {
    let text = '';
    while (text.length < section.text.length) text += next();
    return { ...section, text };
  });
  return {
    ...base,
    id,
    aliases: [],
    messages: {},
    prose: {
      ...base.prose,
      ...(prose && sections ? { [language]: { ...prose, sections } } : {}),
    },
  };
}

/** Picks the same elements on every machine. */
function createPicker(): (values: readonly string[]) => string {
  let state = 1;
  return (all) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return all[state % all.length] ?? '';
  };
}
