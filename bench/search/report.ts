import { LOCALE_IDS } from '../../src/model/locales.ts';
import { formatTable } from './blocks.ts';
import { type EngineQuality, type Quality, quantile } from './figures.ts';
import type { Latency } from './latency.ts';
import type { Weight } from './weigh.ts';
import type { WireCost } from './wire.ts';

/** Everything that a run found out. */
export interface BenchReport {
  command: string;
  date: string;
  machine: string;
  versions: string;
  queries: string;
  pages: string;
  engines: readonly EngineReport[];
  /** Wire costs by scenario; the engines' names come first in each row. */
  wire: readonly { title: string; rows: readonly { name: string; costs: readonly WireCost[] }[] }[];
  latency: readonly { name: string; latency: Latency }[];
}

/** What a run found out about one engine. */
export interface EngineReport {
  name: string;
  settings: string;
  quality: EngineQuality;
  /** By language: the index, and the code with what it needs to run. */
  weights: Readonly<Record<string, { index: Weight; code: Weight }>>;
}

const COLUMNS = [...LOCALE_IDS, 'all'] as const;

/** Lays a run out in Markdown. */
export function formatReport(report: BenchReport): string {
  return [
    formatFacts(report),
    formatQuality(report.engines),
    formatWeights(report.engines),
    formatWire(report.wire),
    formatLatency(report.latency),
    formatSettings(report.engines),
  ].join('\n\n');
}

function formatFacts({ command, date, machine, versions, queries, pages }: BenchReport): string {
  return [
    `- Command: \`${command}\``,
    `- Date: ${date}`,
    `- Machine: ${machine}`,
    `- Versions: ${versions}`,
    `- Queries: ${queries}`,
    `- Pages: ${pages}`,
  ].join('\n');
}

function formatQuality(engines: readonly EngineReport[]): string {
  const answerable = engines.map(({ name, quality }) => [
    name,
    ...COLUMNS.map((column) => formatRanks(quality.answerable[column])),
  ]);
  const noAnswer = engines.map(({ name, quality }) => [
    name,
    ...COLUMNS.map((column) => formatShare(quality.noAnswer[column])),
  ]);
  const categories = [...(engines[0]?.quality.categories.keys() ?? [])];
  const byCategory = categories.map((category) => [
    `${category} (${String(engines[0]?.quality.categories.get(category)?.count ?? 0)})`,
    ...engines.map(({ quality }) => formatShare(quality.categories.get(category))),
  ]);
  return [
    '### Right page found',
    'Queries that have an answer: right page first / among the first three (%), mean reciprocal rank.',
    formatTable(['engine', ...withCounts(engines, 'answerable')], answerable),
    'Queries that have none: share that gets no result (%). Only Shirube has a rule for this; what it offers as "near" stands apart and is not a result.',
    formatTable(['engine', ...withCounts(engines, 'noAnswer')], noAnswer),
    'Right page first (%), by category, all languages; with no-answer, no result.',
    formatTable(['category (queries)', ...engines.map(({ name }) => name)], byCategory),
  ].join('\n\n');
}

function withCounts(engines: readonly EngineReport[], set: 'answerable' | 'noAnswer'): string[] {
  return COLUMNS.map(
    (column) => `${column} (${String(engines[0]?.quality[set][column]?.count ?? 0)})`,
  );
}

function formatRanks(quality: Quality | undefined): string {
  if (quality === undefined) return '-';
  const { first, firstThree, reciprocal } = quality;
  return `${percent(first)} / ${percent(firstThree)}, ${reciprocal.toFixed(3)}`;
}

function formatShare(quality: Quality | undefined): string {
  return quality === undefined ? '-' : percent(quality.first);
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function formatWeights(engines: readonly EngineReport[]): string {
  const rows = engines.map(({ name, weights }) => [
    name,
    ...LOCALE_IDS.map((locale) => {
      const weight = weights[locale];
      return weight === undefined
        ? '-'
        : `${kilobytes(weight.index.raw)} / ${kilobytes(weight.index.gzip)} + ${kilobytes(weight.code.gzip)}`;
    }),
  ]);
  return [
    '### Whole index',
    'kB (1,000 bytes): index raw / gzip + code gzip. Shirube and Pagefind load parts of the index by need, the others all of it before the first answer. Code: what runs in the browser, minified; of Shirube its whole search page, the Japanese dictionary included; of Pagefind its modules and its WebAssembly, which Shirube does without.',
    formatTable(['engine', ...LOCALE_IDS], rows),
  ].join('\n\n');
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
}

function formatWire(wire: BenchReport['wire']): string {
  const rows = wire.flatMap(({ title, rows: engines }) =>
    engines.map(({ name, costs }) => [
      `${title}: ${name}`,
      describe(costs.map(({ searchBytes }) => searchBytes / 1000)),
      describe(costs.map(({ searchRequests }) => searchRequests)),
      describe(costs.map(({ bytes }) => bytes / 1000)),
      describe(costs.map(({ requests }) => requests)),
      formatFound(costs),
    ]),
  );
  return [
    '### Over the wire to the first hit, cold',
    'From an empty cache, until nothing more is loaded: bodies as sent (gzip), in kB, median (maximum) of the queries. "With page" adds the search page itself, which in Shirube holds the list of all codes and in the others nothing but an input.',
    formatTable(
      [
        'search',
        'search kB',
        'search requests',
        'with page kB',
        'with page requests',
        'right page in the first three',
      ],
      rows,
    ),
  ].join('\n\n');
}

function formatFound(costs: readonly WireCost[]): string {
  const known = costs.filter(({ isFound }) => isFound !== undefined);
  if (known.length === 0) return '-';
  return `${String(known.filter(({ isFound }) => isFound).length)} of ${String(known.length)}`;
}

/** `[12.3, 4, 5]` -> `'5 (12)'`: the median, and the maximum in brackets */
function describe(values: readonly number[]): string {
  if (values.length === 0) return '-';
  const show = (value: number): string =>
    Number.isInteger(value) || value >= 100 ? value.toFixed(0) : value.toFixed(1);
  return `${show(quantile(values, 0.5))} (${show(Math.max(...values))})`;
}

function formatLatency(measured: BenchReport['latency']): string {
  const show = (values: readonly number[]): string =>
    `${quantile(values, 0.5).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)} (${String(values.length)})`;
  const rows = measured.map(({ name, latency }) => [
    name,
    show(latency.coldKey),
    show(latency.coldPaste),
    show(latency.firstTime),
    show(latency.warm),
  ]);
  return [
    '### From keystroke to results',
    'In Chromium, from the input event to the results in the page, in milliseconds: median / 95th percentile (number). Cold: in a browser that has nothing of the site, at the first keystroke after the page is there, or with the whole query pasted. Then every keystroke, while the queries are typed for the first time (files are loaded by need) and once more (warm). The server is on the same machine: cold times hold no network.',
    formatTable(
      ['engine', 'cold, first key', 'cold, pasted', 'typed, first time', 'typed, warm'],
      rows,
    ),
  ].join('\n\n');
}

function formatSettings(engines: readonly EngineReport[]): string {
  return [
    '### Settings',
    engines.map(({ name, settings }) => `- ${name}: ${settings}.`).join('\n'),
  ].join('\n\n');
}
