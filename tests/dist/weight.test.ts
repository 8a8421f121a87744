import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type BuiltPage, builtPages, readBuiltFile, resolveLink } from './support/built-site.ts';

/** What a page of an entry may weigh over the wire before its search is used, in bytes. */
const MAX_PAGE_WEIGHT = 15_000;
/** What every page runs: the search itself is loaded by whoever turns to it. */
const MAX_SCRIPT_WEIGHT = 2_000;

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
    const heavy = pages.filter(({ weight }) => weight > MAX_PAGE_WEIGHT).map(describeWeight);
    expect(heavy).toEqual([]);
  });

  it('loads little code before its search is used', () => {
    for (const path of new Set(pages.flatMap(({ files }) => files))) {
      if (path.endsWith('.js')) expect(weigh(path), path).toBeLessThan(MAX_SCRIPT_WEIGHT);
    }
  });
});
