/**
 * Fits the weights of `src/search/engine/text/confidence.ts` to the files `tuned-on.*` in
 * bench/queries and prints them: `node bench/search/fit-confidence.ts`. To be run when what is measured
 * or what is searched has changed much.
 *
 * A ridge logistic regression over the queries that the text index answers. That the first page is
 * right is a case for; a query without an answer is a case against; a wrong first page counts less, for
 * what is below it may be right.
 */
import { loadCatalog } from '../../src/content/read/load.ts';
import type { Locale } from '../../src/model/locales.ts';
import { buildSearchIndex } from '../../src/search/build/build-index.ts';
import { closePagefind } from '../../src/search/build/pagefind-index.ts';
import { buildNameIndex } from '../../src/search/engine/codes/name-index.ts';
import { findCodes } from '../../src/search/engine/codes/search-codes.ts';
import { decide } from '../../src/search/engine/decide.ts';
import { createOpener, type EngineIndex } from '../../src/search/engine/engine-index.ts';
import { findMessages, loadMessages } from '../../src/search/engine/messages/search-messages.ts';
import { chooseQueryLanguage, listQueryLanguages } from '../../src/search/engine/query-language.ts';
import { readQuery } from '../../src/search/engine/query.ts';
import { type ConfidenceSignals, measureSignals } from '../../src/search/engine/text/confidence.ts';
import { searchText } from '../../src/search/engine/text/search-text.ts';
import { loadTextIndex } from '../../src/search/engine/text/text-index.ts';
import { createMemorySource } from '../../src/search/files/memory-source.ts';
import type { SearchSource } from '../../src/search/files/payloads.ts';
import { loadQueryFiles } from './query-files.ts';

const WRONG_PAGE = 0.4;
const RIDGE = 0.1;
const ROUNDS = 50;

interface Case {
  signals: number[];
  isRight: boolean;
  weight: number;
}

const queries = (await loadQueryFiles())
  .filter(({ use }) => use === 'tuned-on')
  .flatMap((file) => file.queries);
const { catalog } = await loadCatalog(process.cwd());
const sources = new Map<Locale, SearchSource>();
for (const locale of catalog.locales) {
  sources.set(locale, createMemorySource((await buildSearchIndex(catalog, locale)).payloads));
}
const sourceOf = (locale: Locale): SearchSource => {
  const source = sources.get(locale);
  if (source === undefined) throw new Error(`The site has no search in ${locale}.`);
  return source;
};
const source = sourceOf(catalog.sourceLocale);
const list = await source.load('entries');
const index: EngineIndex = {
  source,
  list,
  names: buildNameIndex(list.names, list),
  open: createOpener(source, sourceOf),
};
const cases: Case[] = [];
let names: (keyof ConfidenceSignals)[] = [];
for (const { q, expect } of queries) {
  const query = readQuery(q, list.components);
  const codes = findCodes(query, index.names);
  const messages = await findMessages(query, index);
  const decided = decide({ codes, messages });
  if (decided.results.length + decided.unknown.length > 0) continue;
  const { characters } = await index.open(loadMessages);
  const locale = chooseQueryLanguage(
    query.plain,
    listQueryLanguages(query.plain, list.locales),
    list.locale,
    characters,
  );
  const hits = await searchText(query.plain, await index.open(loadTextIndex, locale));
  const [first] = hits.documents;
  // A single word that the base has is no question.
  if (first === undefined || hits.isOneWording) continue;
  const signals = measureSignals(first, hits);
  names = Object.keys(signals) as (keyof ConfidenceSignals)[];
  const isRight = expect.includes(list.entries[first.document]?.id ?? '');
  cases.push({
    signals: [...names.map((name) => signals[name]), 1],
    isRight,
    weight: isRight || expect.length === 0 ? 1 : WRONG_PAGE,
  });
}
const weights = fit(cases);
const [unit = 1] = weights;
const show = (name: string, weight = 0): void => {
  console.log(name.padEnd(14), (weight / unit).toFixed(2));
};
for (const [at, name] of names.entries()) show(name, weights[at]);
show('CONFIDENT', -(weights.at(-1) ?? 0));
await closePagefind();

/** Newton's method; the last signal is the constant, which is not held small. */
function fit(all: readonly Case[]): number[] {
  const size = all[0]?.signals.length ?? 0;
  let found = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const ridge = (at: number): number => (at === size - 1 ? 1e-6 : RIDGE);
    const slope = found.map((value, at) => ridge(at) * value);
    const bend = found.map((_, row) => found.map((__, at) => (row === at ? ridge(at) : 0)));
    for (const { signals, isRight, weight } of all) {
      const sum = signals.reduce((total, signal, at) => total + signal * (found[at] ?? 0), 0);
      const odds = 1 / (1 + Math.exp(-sum));
      for (let row = 0; row < size; row += 1) {
        const here = signals[row] ?? 0;
        slope[row] = (slope[row] ?? 0) + weight * (odds - (isRight ? 1 : 0)) * here;
        const ofRow = bend[row] ?? [];
        for (let at = 0; at < size; at += 1) {
          ofRow[at] = (ofRow[at] ?? 0) + weight * odds * (1 - odds) * here * (signals[at] ?? 0);
        }
      }
    }
    const step = solve(bend, slope);
    found = found.map((value, at) => value - (step[at] ?? 0));
  }
  return found;
}

/** Solves `matrix * x = values` by elimination; the matrix is symmetric and positive. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, values[at] ?? 0]);
  for (const [at, pivot] of rows.entries()) {
    for (const [below, row] of rows.entries()) {
      if (below === at) continue;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column < row.length; column += 1) {
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
      }
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
