import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SearchProps } from '../../src/browser/search/load-search.ts';
import { listEntries } from '../../src/content/catalogue/entries.ts';
import type { Locale } from '../../src/model/locales.ts';
import { procedureFragment } from '../../src/model/fragments.ts';
import { entryPath, searchPath } from '../../src/model/urls.ts';
import { searchListPath } from '../../src/search/files/paths.ts';
import { listProceduresInPlace } from '../../src/views/procedures.ts';
import {
  builtFiles,
  builtPage,
  type BuiltPage,
  builtPages,
  readBuiltFile,
  resolveLink,
} from './support/built-site.ts';
import { catalog } from '../support/own-catalog.ts';

/** What may go over the wire, zipped, from an empty cache, in bytes. */
const BUDGETS = {
  /**
   * Any page of an error or cause, with its procedures, styles and scripts: all that a view of it loads before
   * the reader turns to a tool, such as the search, a copy button, a tab, another language or "Your values"
   * (`tests/e2e/content/tools.spec.ts` sees that nothing else is). The copy of the whole site that a browser may
   * keep for reading without a network is no part of a page.
   */
  entryPage: 20_000,
  /** The script of such a page. */
  pageScript: 5_000,
  /** The search page, then all that the answer to a code needs. */
  firstCodeHit: { en: 50_000, ja: 50_000, 'zh-TW': 50_000 },
  /** The same for words: the tokenizer, the index and what a query takes of it. */
  firstTextHit: { en: 400_000, ja: 480_000, 'zh-TW': 400_000 },
} as const;

/** From which part of its budget on a page may leave a procedure out: the heaviest takes up the rest. */
const FULL = 0.75;

const weights = new Map<string, number>();

/** The bytes of a built file as a server sends it. */
function weigh(path: string): number {
  const weight = weights.get(path) ?? gzipSync(readBuiltFile(path)).length;
  weights.set(path, weight);
  return weight;
}

/** The files that a browser loads with a page: styles and scripts. */
function filesOf({ path, root }: BuiltPage): string[] {
  return root
    .querySelectorAll('link[rel=stylesheet], script[src]')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
    .map((address) => {
      const target = resolveLink(path, address);
      if (target.kind !== 'internal') throw new Error(`${path} loads ${address}`);
      return target.path;
    });
}

const pages = [...builtPages.values()]
  .filter(({ path }) => /^[\w-]+\/(?:errors|causes)\//.test(path))
  .map((page) => {
    const files = filesOf(page);
    const weight = [page.path, ...files].reduce((sum, path) => sum + weigh(path), 0);
    return { path: page.path, files, weight };
  })
  .sort((a, b) => b.weight - a.weight);

/** `'15.0 kB (ja/errors/X.html 7.1, assets/site.css 4.8, assets/page.js 1.8)'` */
function describeWeight({ path, files, weight }: (typeof pages)[number]): string {
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  const parts = [path, ...files].map((file) => `${file} ${kilobytes(weigh(file))}`);
  return `${kilobytes(weight)} kB (${parts.join(', ')})`;
}

describe('a page of an error or cause', () => {
  it('exists', () => {
    expect(pages.length).toBeGreaterThan(0);
  });

  it('weighs little, with its styles and scripts', () => {
    const [largest] = pages;
    const median = pages[Math.floor(pages.length / 2)];
    if (largest !== undefined) console.info(`Largest: ${describeWeight(largest)}`);
    if (median !== undefined) console.info(`Median: ${describeWeight(median)}`);
    const heavy = pages.filter(({ weight }) => weight > BUDGETS.entryPage).map(describeWeight);
    expect(heavy).toEqual([]);
  });

  it('offers in place what its steps refer to, the same in every language, until it is full', () => {
    const weightOf = new Map(pages.map(({ path, weight }) => [path, weight]));
    let [placed, referred] = [0, 0];
    for (const entry of listEntries(catalog)) {
      const ids = listProceduresInPlace(catalog, entry);
      const paths = catalog.locales.map((locale) => entryPath(locale, entry.type, entry.id));
      const [first = [], ...others] = paths.map((path) =>
        ids.filter((id) => builtPage(path).ids.has(procedureFragment(id))),
      );
      for (const other of others) expect(other, entry.id).toEqual(first);
      placed += first.length;
      referred += ids.length;
      if (first.length === ids.length) continue;
      const heaviest = Math.max(...paths.map((path) => weightOf.get(path) ?? 0));
      expect(heaviest, entry.id).toBeGreaterThan(BUDGETS.entryPage * FULL);
    }
    console.info(`In place: ${String(placed)} of ${String(referred)} procedures`);
    expect(placed).toBeGreaterThan(0);
  });

  it('loads little code before its search is used', () => {
    for (const path of new Set(pages.flatMap(({ files }) => files))) {
      if (path.endsWith('.js')) expect(weigh(path), path).toBeLessThan(BUDGETS.pageScript);
    }
  });
});

/** What a query of a few words takes of the index, and the texts from which its excerpts are cut. */
const CHUNKS_OF_A_QUERY = 3;
const EXCERPTS_OF_A_QUERY = 8;

/** The weights of the files of a language's index whose names begin so, heaviest first. */
function weighIndex(locale: Locale, name: string): number[] {
  return builtFiles
    .filter((path) => new RegExp(`^search/${locale}/${name}-`).test(path))
    .map(weigh)
    .sort((a, b) => b - a);
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}

/** The usual weight: one chunk, that of the commonest words, weighs as much as a dozen others. */
function middle(weights: readonly number[]): number {
  return weights[Math.floor(weights.length / 2)] ?? 0;
}

function weighOnly(locale: Locale, name: string): number {
  const [weight, ...others] = weighIndex(locale, name);
  if (weight === undefined || others.length > 0) throw new Error(`Not one ${name} in ${locale}.`);
  return weight;
}

/** The search page of a language, the code of the search, the list with its texts, and the file that has the code. */
function weighCodeHit(locale: Locale): number {
  const page = builtPage(searchPath(locale));
  const props = page.root.querySelector('[data-search]')?.getAttribute('data-props') ?? '{}';
  const { engine } = JSON.parse(props) as SearchProps;
  const target = resolveLink(page.path, `../${engine}`);
  if (target.kind !== 'internal') throw new Error(`${page.path} has no engine.`);
  const files = [page.path, ...filesOf(page), target.path];
  const [excerpt = 0] = weighIndex(locale, 'excerpts');
  const [names = Infinity] = weighIndex(locale, 'names');
  return sum(files.map(weigh)) + weigh(searchListPath(locale)) + names + excerpt;
}

function weighTextHit(locale: Locale): number {
  return (
    weighCodeHit(locale) +
    sum(['entries', 'messages', 'text', 'tokenizer'].map((name) => weighOnly(locale, name))) +
    CHUNKS_OF_A_QUERY * middle(weighIndex(locale, 'chunks')) +
    (EXCERPTS_OF_A_QUERY - 1) * middle(weighIndex(locale, 'excerpts'))
  );
}

describe.each(catalog.locales)('a search in %s, from an empty cache,', (locale) => {
  it.each([
    ['a code', BUDGETS.firstCodeHit[locale], weighCodeHit],
    ['words', BUDGETS.firstTextHit[locale], weighTextHit],
  ] as const)('weighs little for %s', (what, budget, weighHit) => {
    const weight = weighHit(locale);
    console.info(`${locale}, ${what}: ${(weight / 1000).toFixed(1)} of ${budget / 1000} kB`);
    expect(weight).toBeLessThanOrEqual(budget);
  });
});
