/**
 * `npm run bench:search -- [file.jsonl] [--write] [--keep-build] [--only quality]`: asks our search and
 * others the same queries on the same pages, and weighs and times them in Chromium.
 *
 * With the sample queries, or with `--write`, the outcome goes to bench/RESULTS.md. It takes some
 * minutes and is no test: nothing in `npm test` runs it.
 */
import type { Browser } from 'playwright';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { close as closePagefind } from 'pagefind';
import { format } from 'prettier';
import { loadCatalog } from '../../src/content/read/load.ts';
import type { Catalog } from '../../src/content/catalogue/types.ts';
import { LOCALE_IDS, type Locale } from '../../src/model/locales.ts';
import { searchListPath } from '../../src/search/files/paths.ts';
import { createSearchEngine } from '../../src/search/engine/engine.ts';
import { type EvaluatedQuery, type JudgedQuery, parseQueries } from './evaluate.ts';
import { projectRoot } from '../../src/project-root.ts';
import { runCommand } from '../../src/tools/run-command.ts';
import { replaceBlock } from './blocks.ts';
import { createDistSource } from './dist-source.ts';
import { judgeIds, spread, summarizeQuality } from './figures.ts';
import { type CountingServer, startCountingServer } from './gzip-server.ts';
import { measureLatency } from './latency.ts';
import { type BenchPage, buildBenchPages } from './pages.ts';
import { writePagefindSite } from './pagefind-site.ts';
import { RESULT_LIMIT } from './peers/peer.ts';
import { PEERS } from './peers/peers.ts';
import { type BenchReport, type EngineReport, formatReport } from './report.ts';
import { weighContents, weighFiles, weighModule } from './weigh.ts';
import { measureDefaultUi, measureWire, type WireCost } from './wire.ts';
import { launchBrowser } from '../launch-browser.ts';

const DEFAULT_FILE = 'bench/queries/tuned-on.dev.jsonl';
const DIST = '.cache/bench-dist';
const PAGEFIND_SITE = '.cache/bench-pagefind';
const RESULTS = join(projectRoot, 'bench/RESULTS.md');

/** How many codes and queries the wire is measured with, for each row. */
const WIRE_SAMPLES = 5;
/** How many queries of each language are typed. */
const TYPED_SAMPLES = 8;
/** Longer ones are pasted rather than typed. */
const MAX_TYPED_LENGTH = 40;

const OURS = 'Shirube';
const STOCK = 'Pagefind, stock';
const STOCK_UI = 'Pagefind, stock, with its Default UI';

process.chdir(projectRoot);
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    'keep-build': { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const file = positionals[0] ?? DEFAULT_FILE;
const isQualityOnly = options.only === 'quality';
const log = (line: string): void => {
  console.error(`[bench] ${line}`);
};

const queries = parseQueries(await readFile(file, 'utf8'), file);
if (!options['keep-build']) {
  log(`building into ${DIST}`);
  const { code } = await runCommand(['astro', 'build', '--outDir', DIST]);
  if (code !== 0) throw new Error('The build failed.');
}
const { catalog } = await loadCatalog(projectRoot);
const pages = new Map<Locale, BenchPage[]>(
  LOCALE_IDS.map((locale) => [locale, buildBenchPages(catalog, locale)]),
);
log('indexing with stock Pagefind');
await writePagefindSite([...pages.values()].flat(), PAGEFIND_SITE);
await closePagefind();

const ours = await startCountingServer(DIST);
const stock = await startCountingServer(PAGEFIND_SITE);
const browser = await launchBrowser();
try {
  const report: BenchReport = {
    ...(await describeRun(browser)),
    engines: [
      await runOurs(),
      await runStockPagefind(browser, stock),
      ...(await Promise.all(PEERS.map(runPeer))),
    ],
    wire: isQualityOnly ? [] : await runWire(browser),
    latency: isQualityOnly ? [] : await runLatency(browser),
  };
  const text = formatReport(report);
  console.log(text);
  if (!isQualityOnly && (file === DEFAULT_FILE || options.write)) await writeResults(text);
} finally {
  await browser.close();
  await ours.close();
  await stock.close();
}

async function runOurs(): Promise<EngineReport> {
  log(OURS);
  const judged: JudgedQuery[] = [];
  const weights: Record<string, EngineReport['weights'][string]> = {};
  for (const locale of LOCALE_IDS) {
    const engine = createSearchEngine({
      source: createDistSource(DIST, locale),
      sourceOf: (other) => createDistSource(DIST, other),
    });
    for (const query of queriesOf(locale)) {
      const { results } = await engine.search(query.q);
      judged.push(judgeIds(query, results.map(({ id }) => id).slice(0, RESULT_LIMIT)));
    }
    const prefix = `search/${locale}/`;
    const tokenizer = `${prefix}tokenizer-`;
    weights[locale] = {
      index: await weighFiles(
        DIST,
        (path) =>
          path === searchListPath(locale) ||
          (path.startsWith(prefix) && !path.startsWith(tokenizer)),
      ),
      code: await weighFiles(
        DIST,
        (path) => path.startsWith(tokenizer) || path.startsWith('assets/search-engine-'),
      ),
    };
  }
  return {
    name: OURS,
    settings: 'as built, from the files of the build',
    quality: summarizeQuality(judged),
    weights,
  };
}

async function runStockPagefind(
  chromiumBrowser: Browser,
  server: CountingServer,
): Promise<EngineReport> {
  log(STOCK);
  const judged: JudgedQuery[] = [];
  const weights: Record<string, EngineReport['weights'][string]> = {};
  for (const locale of LOCALE_IDS) {
    const ids = new Map((pages.get(locale) ?? []).map(({ path, id }) => [`/${path}`, id]));
    const context = await chromiumBrowser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${server.url}${locale}/search.html`);
    await page.waitForFunction(() => 'pagefindForBench' in globalThis);
    for (const query of queriesOf(locale)) {
      const urls = await page.evaluate(askPagefind, { query: query.q, limit: RESULT_LIMIT });
      judged.push(
        judgeIds(
          query,
          urls.map((url) => ids.get(url) ?? url),
        ),
      );
    }
    await context.close();
    // Pagefind writes languages in lower case.
    const language = locale.toLowerCase();
    weights[locale] = {
      index: await weighFiles(join(PAGEFIND_SITE, 'pagefind'), (path) =>
        new RegExp(`^(?:index/|fragment/|pagefind\\.)${language}_.*\\.pf_\\w+$`).test(path),
      ),
      code: await weighFiles(
        join(PAGEFIND_SITE, 'pagefind'),
        (path) =>
          ['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json'].includes(path) ||
          path === (locale === 'en' ? 'wasm.en.pagefind' : 'wasm.unknown.pagefind'),
      ),
    };
  }
  return {
    name: STOCK,
    settings:
      'HTML pages with `lang`, its own segmentation and options as they are (no exactDiacritics), asked in Chromium through its JavaScript API',
    quality: summarizeQuality(judged),
    weights,
  };
}

/** Runs in the page. */
async function askPagefind({ query, limit }: { query: string; limit: number }): Promise<string[]> {
  const { pagefindForBench } = globalThis as unknown as {
    pagefindForBench: {
      search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
    };
  };
  const { results } = await pagefindForBench.search(query);
  const data = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return data.map(({ url }) => url);
}

async function runPeer(peer: (typeof PEERS)[number]): Promise<EngineReport> {
  log(peer.name);
  const judged: JudgedQuery[] = [];
  const weights: Record<string, EngineReport['weights'][string]> = {};
  for (const locale of LOCALE_IDS) {
    const index = await peer.build(pages.get(locale) ?? [], locale);
    for (const query of queriesOf(locale)) {
      judged.push(judgeIds(query, await index.search(query.q)));
    }
    weights[locale] = {
      index: weighContents([index.serialized]),
      code: await weighModule(peer.clientCode(locale)),
    };
  }
  return {
    name: peer.name,
    settings: peer.settings,
    quality: summarizeQuality(judged),
    weights,
  };
}

async function runWire(chromiumBrowser: Browser): Promise<BenchReport['wire']> {
  log('over the wire');
  const codes = spread(
    [...catalog.errors.values()].filter(({ kind }) => kind === 'code'),
    WIRE_SAMPLES,
  ).map(({ id }) => ({ q: id, expect: [id] }));
  const texts = spread(
    queriesOf('ja').filter(({ category }) => category === 'symptom-natural'),
    WIRE_SAMPLES,
  );
  const searches = [
    { title: 'Code, pasted (ja)', found: codes, isTyped: false },
    { title: 'Code, typed (ja)', found: codes, isTyped: true },
    { title: 'Japanese text, pasted', found: texts, isTyped: false },
    { title: 'Japanese text, typed', found: texts, isTyped: true },
  ];
  const paths = new Map((pages.get('ja') ?? []).map(({ id, path }) => [id, `/${path}`]));
  const wire: BenchReport['wire'][number][] = [];
  for (const { title, found, isTyped } of searches) {
    const costs: Record<string, WireCost[]> = { [OURS]: [], [STOCK]: [], [STOCK_UI]: [] };
    for (const { q: query, expect } of found) {
      costs[OURS]?.push(
        await measureWire(chromiumBrowser, ours, {
          path: 'ja/search.html',
          query,
          isTyped,
          expect,
          isSearch: (path) => /^\/(?:search\/|assets\/search-|[\w-]+\/search-list\.js)/.test(path),
        }),
      );
      const asked = {
        query,
        isTyped,
        expect: expect.map((id) => paths.get(id) ?? id),
        isSearch: (path: string) => path.startsWith('/pagefind/'),
      };
      costs[STOCK]?.push(
        await measureWire(chromiumBrowser, stock, { ...asked, path: 'ja/search.html' }),
      );
      if (isTyped) continue;
      costs[STOCK_UI]?.push(
        await measureDefaultUi(chromiumBrowser, stock, { ...asked, path: 'ja/default-ui.html' }),
      );
    }
    const rows = Object.entries(costs).filter(([, measured]) => measured.length > 0);
    wire.push({ title, rows: rows.map(([name, measured]) => ({ name, costs: measured })) });
  }
  return wire;
}

async function runLatency(chromiumBrowser: Browser): Promise<BenchReport['latency']> {
  const typed = new Map(
    LOCALE_IDS.map((locale) => [
      locale,
      spread(
        queriesOf(locale)
          .map(({ q }) => q)
          .filter((q) => q.length <= MAX_TYPED_LENGTH && !q.includes('\n')),
        TYPED_SAMPLES,
      ),
    ]),
  );
  const latency: BenchReport['latency'][number][] = [];
  for (const [name, { url }] of [
    [OURS, ours],
    [STOCK, stock],
  ] as const) {
    log(`keystrokes, ${name}`);
    latency.push({ name, latency: await measureLatency(chromiumBrowser, url, typed) });
  }
  return latency;
}

function queriesOf(locale: Locale): EvaluatedQuery[] {
  return queries.filter(({ ui }) => ui === locale);
}

async function describeRun(
  chromiumBrowser: Browser,
): Promise<Omit<BenchReport, 'engines' | 'wire' | 'latency'>> {
  const packages = ['pagefind', ...new Set(PEERS.flatMap((peer) => peer.packages))];
  const versions = await Promise.all(
    packages.map(async (name) => `${name} ${await readVersion(name)}`),
  );
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return {
    command: `npm run bench:search${file === DEFAULT_FILE ? '' : ` -- ${file}`}`,
    date: new Date().toISOString().slice(0, 10),
    machine: `${String(availableParallelism())} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${String(gigabytes)} GB, ${process.platform}; load average ${loadavg()[0]?.toFixed(1) ?? '?'} at the start`,
    versions: `Node ${process.versions.node}, Chromium ${chromiumBrowser.version()}, ${versions.join(', ')}`,
    queries: `${String(queries.length)} of ${file.startsWith('/') ? basename(file) : file}`,
    pages: `${String(countPages(catalog))} in each of ${String(LOCALE_IDS.length)} languages`,
  };
}

function countPages({ errors, causes }: Catalog): number {
  return errors.size + causes.size;
}

async function readVersion(name: string): Promise<string> {
  const manifest = await readFile(join('node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

async function writeResults(text: string): Promise<void> {
  const name = `bench-search ${basename(file)}`;
  const block = `## Search, ${basename(file)}\n\n${text}`;
  const marked = replaceBlock(await readFile(RESULTS, 'utf8'), name, block);
  await writeFile(RESULTS, await format(marked, { parser: 'markdown', printWidth: 100 }));
  log(`written to bench/RESULTS.md`);
}
