import { isKnownOnly, listEntries } from '../content/catalogue/entries.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { buildMemorySources } from '../search/build/build-index.ts';
import { createSearchEngine } from '../search/engine/engine.ts';
import type { ReportPart, ReportRow } from './report.ts';

/** So far down a reader looks. */
const LOOKED_AT = 3;

/**
 * Asks the search what the base itself says that people ask: the title of each page, and its `asked`. It
 * builds the index of every language and asks thousands of queries, which takes minutes.
 *
 * @returns what does not lead to its page
 */
export async function findSearchMisses(catalog: Catalog): Promise<ReportPart> {
  const sources = await buildMemorySources(catalog, catalog.locales);
  const rows: ReportRow[] = [];
  for (const [locale, source] of sources) {
    const engine = createSearchEngine({
      source,
      sourceOf: (other) => sources.get(other) ?? source,
    });
    // No word leads to what is only known.
    for (const entry of listEntries(catalog).filter((other) => !isKnownOnly(other))) {
      const queries = [
        ...(entry.titleLocale[locale] === locale ? [entry.title[locale]] : []),
        ...(entry.asked[locale] ?? []),
      ];
      for (const query of queries) {
        const { results } = await engine.search(query);
        const at = results.findIndex(({ id }) => id === entry.id);
        if (at >= 0 && at < LOOKED_AT) continue;
        const place = at < 0 ? 'not found' : `at ${String(at + 1)}`;
        rows.push({ where: query, what: `${locale}, ${entry.id}: ${place}` });
      }
    }
  }
  return {
    title: 'Not found by the search',
    about: `Titles and "asked" whose page is not among the first ${String(LOOKED_AT)} results.`,
    rows,
  };
}
