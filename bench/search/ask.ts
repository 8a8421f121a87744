import type { Locale } from '../../src/model/locales.ts';
import { createSearchEngine } from '../../src/search/engine/engine.ts';
import type { SearchSource } from '../../src/search/files/payloads.ts';
import { SearchDataError, type SearchEngine } from '../../src/search/types.ts';
import { type EvaluatedQuery, type JudgedQuery, judgeQuery } from './evaluate.ts';

/** One language's search. */
export interface AskedSearch {
  engine: SearchEngine;
  /** Ids of all entries that it can find. */
  ids: ReadonlySet<string>;
}

/**
 * The files of an index without the texts that excerpts are cut from. What is found and in which order is
 * the same, and known in half of the time.
 */
export function withoutExcerpts(source: SearchSource): SearchSource {
  return {
    ...source,
    load: (name) =>
      name.startsWith('excerpts-')
        ? Promise.reject(new SearchDataError('Excerpts are not asked for.'))
        : source.load(name),
  };
}

/** What became of queries. */
export interface AskedQueries {
  judged: JudgedQuery[];
  /** Queries that were not asked: the base has none of the pages that they should find. */
  waiting: EvaluatedQuery[];
}

/**
 * Opens the search for readers of a language.
 *
 * @param sourceOf gives the files of a language's index
 */
export async function openSearch(
  locale: Locale,
  sourceOf: (locale: Locale) => SearchSource,
): Promise<AskedSearch> {
  const source = sourceOf(locale);
  const { entries } = await source.load('entries');
  return {
    engine: createSearchEngine({ source, sourceOf }),
    ids: new Set(entries.map(({ id }) => id)),
  };
}

/**
 * Asks queries, each in the language of its interface.
 *
 * @param open gives the search of a language; called once for each query
 */
export async function askQueries(
  queries: readonly EvaluatedQuery[],
  open: (locale: Locale) => Promise<AskedSearch>,
): Promise<AskedQueries> {
  const asked: AskedQueries = { judged: [], waiting: [] };
  for (const query of queries) {
    const { engine, ids } = await open(query.ui);
    if (query.expect.length > 0 && !query.expect.some((id) => ids.has(id))) {
      asked.waiting.push(query);
    } else {
      asked.judged.push(judgeQuery(query, await engine.search(query.q)));
    }
  }
  return asked;
}
