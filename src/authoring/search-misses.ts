import { isKnownOnly, listEntries } from '../content/catalogue/entries.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import { createSearchEngine } from '../search/engine/engine.ts';
import type { SearchSource } from '../search/files/payloads.ts';
import type { SearchEngine } from '../search/types.ts';
import type { ReportPart, ReportRow } from './report.ts';

/** So far down a reader looks. */
const LOOKED_AT = 3;

/** What the base itself says that people ask. */
interface OwnQuery {
  locale: Locale;
  id: string;
  query: string;
}

/** A query that does not lead to its page, with its place among all. */
export interface SearchMiss extends ReportRow {
  at: number;
}

/** Which of the queries are asked: each `of`th from the `part`th on. */
export interface Share {
  part: number;
  of: number;
}

/** The title of each page, and its `asked`, in every language. */
export function listOwnQueries(catalog: Catalog): OwnQuery[] {
  // No word leads to what is only known.
  const entries = listEntries(catalog).filter((entry) => !isKnownOnly(entry));
  return catalog.locales.flatMap((locale) =>
    entries.flatMap(({ id, title, titleLocale, asked }) =>
      [...(titleLocale[locale] === locale ? [title[locale]] : []), ...(asked[locale] ?? [])].map(
        (query) => ({ locale, id, query }),
      ),
    ),
  );
}

/**
 * Asks the search what the base itself says that people ask. A query takes some ten milliseconds.
 *
 * @param open gives the index of a language
 * @param step is told of each query
 * @returns what does not lead to its page
 */
export async function findSearchMisses(
  catalog: Catalog,
  open: (locale: Locale) => SearchSource,
  { part, of }: Share = { part: 0, of: 1 },
  step: () => void = () => undefined,
): Promise<SearchMiss[]> {
  const engines = new Map<Locale, SearchEngine>();
  const misses: SearchMiss[] = [];
  for (const [at, { locale, id, query }] of listOwnQueries(catalog).entries()) {
    if (at % of !== part) continue;
    const engine =
      engines.get(locale) ?? createSearchEngine({ source: open(locale), sourceOf: open });
    engines.set(locale, engine);
    const { results } = await engine.search(query);
    const place = results.findIndex((result) => result.id === id);
    if (place < 0 || place >= LOOKED_AT) {
      const told = place < 0 ? 'not found' : `at ${String(place + 1)}`;
      misses.push({ at, where: query, what: `${locale}, ${id}: ${told}` });
    }
    step();
  }
  return misses;
}

/** What a report says of them, in the order of the languages and entries. */
export function reportSearchMisses(misses: readonly SearchMiss[]): ReportPart {
  return {
    title: 'Not found by the search',
    about: `Titles and "asked" whose page is not among the first ${String(LOOKED_AT)} results.`,
    rows: [...misses].sort((a, b) => a.at - b.at).map(({ where, what }) => ({ where, what })),
  };
}
