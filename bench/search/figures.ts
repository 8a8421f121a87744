import { LOCALE_IDS, type Locale } from '../../src/model/locales.ts';
import { type EvaluatedQuery, type JudgedQuery, measureQueries } from './evaluate.ts';

/** How well an engine answered a set of queries. */
export interface Quality {
  count: number;
  /** Shares from 0 to 1. */
  first: number;
  firstThree: number;
  reciprocal: number;
}

/** The figures of an engine; a set without queries has none. */
export interface EngineQuality {
  answerable: Partial<Record<Locale | 'all', Quality>>;
  /** Queries without an answer, of which one is right that gets no result. */
  noAnswer: Partial<Record<Locale | 'all', Quality>>;
  /** By category, all languages together. */
  categories: ReadonlyMap<string, Quality>;
}

/** Compares the ids that an engine found with those of which one should come first. */
export function judgeIds(query: EvaluatedQuery, ids: readonly string[]): JudgedQuery {
  const first = ids.findIndex((id) => query.expect.includes(id));
  return {
    ...query,
    rank: first < 0 ? undefined : first + 1,
    results: ids.slice(0, 3),
    suggestions: [],
  };
}

/** The figures of all that an engine answered. */
export function summarizeQuality(judged: readonly JudgedQuery[]): EngineQuality {
  const answerable = judged.filter(({ expect }) => expect.length > 0);
  const noAnswer = judged.filter(({ expect }) => expect.length === 0);
  const categories = new Map<string, Quality>();
  for (const category of new Set(judged.map((query) => query.category))) {
    const quality = measureSet(judged.filter((query) => query.category === category));
    if (quality !== undefined) categories.set(category, quality);
  }
  return { answerable: splitByLocale(answerable), noAnswer: splitByLocale(noAnswer), categories };
}

function splitByLocale(judged: readonly JudgedQuery[]): Partial<Record<Locale | 'all', Quality>> {
  const split: Partial<Record<Locale | 'all', Quality>> = {};
  for (const locale of LOCALE_IDS) {
    const quality = measureSet(judged.filter(({ ui }) => ui === locale));
    if (quality !== undefined) split[locale] = quality;
  }
  const all = measureSet(judged);
  if (all !== undefined) split.all = all;
  return split;
}

function measureSet(judged: readonly JudgedQuery[]): Quality | undefined {
  if (judged.length === 0) return undefined;
  const { count, first, firstThree, reciprocal } = measureQueries(judged);
  return {
    count,
    first: first / count,
    firstThree: firstThree / count,
    reciprocal: reciprocal / count,
  };
}

/**
 * The value below which a share of the values lies, by the nearest rank.
 *
 * `([4, 1, 3, 2], 0.5)` -> `2`, `([1, 2, 3], 0.95)` -> `3`
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * Takes some elements, evenly spread.
 *
 * `(['a', 'b', 'c', 'd'], 2)` -> `['a', 'c']`
 */
export function spread<T>(values: readonly T[], count: number): T[] {
  if (values.length <= count) return [...values];
  return Array.from({ length: count }, (_, at) => Math.floor((at * values.length) / count)).flatMap(
    (at) => values.slice(at, at + 1),
  );
}
