import { SEARCH_MODULE_KEY } from '../../../browser/search/load-search.ts';
import { OLDEST_BROWSERS } from '../../../model/browsers.ts';
import { formatList } from '../../../model/i18n/format.ts';
import { LOCALES, type Locale } from '../../../model/locales.ts';
import { searchFilePath, searchListPath } from '../../../search/files/paths.ts';
import type { SearchFileName, SearchSource } from '../../../search/files/payloads.ts';
import { type ListedFiles, nameFile } from '../../../search/files/search-list.ts';
import type { SearchResponse } from '../../../search/types.ts';
import type { CheckResult, Note } from '../check.ts';
import { type CheckQuery, listSiteLocales } from '../../check-site.ts';
import type { CheckEnvironment } from '../environment.ts';

/*
 * Whether the search works: what it needs of the browser, its files, and a query in every language.
 */

/** Finds out whether the browser has what the code of the search calls. */
export function checkSearchNeeds({
  lacking,
  locale,
}: CheckEnvironment): CheckResult<'searchNeeds'> {
  if (lacking.length === 0) return { state: 'works', facts: [{ key: 'works' }] };
  const facts = [{ key: 'lacks', values: { names: formatList(locale, lacking) } } as const];
  return { state: 'fails', facts, advice: [{ key: 'advice', values: OLDEST_BROWSERS }] };
}

/** How many files are asked for at once, and how many missing ones are named. */
const AT_ONCE = 6;
const MOST_NAMED = 5;

/** Loads every file of the search in every language, as the search itself would. */
export async function checkSearchFiles(
  environment: CheckEnvironment,
): Promise<CheckResult<'searchFiles'>> {
  const { site, loadData } = environment;
  const facts: Note<'searchFiles'>[] = [];
  let isWhole = true;
  const hasCode = await succeeds(() => loadData(site.searchScript, SEARCH_MODULE_KEY));
  if (!hasCode) {
    isWhole = false;
    facts.push({ key: 'code' }, { literal: site.searchScript });
  }
  for (const locale of listSiteLocales(site)) {
    const { count, missing } = await loadAll(locale, environment);
    const language = LOCALES[locale].label;
    if (missing.length === 0) {
      facts.push({ key: 'complete', values: { language, count } });
      continue;
    }
    isWhole = false;
    facts.push({ key: 'missing', values: { language, count, missing: missing.length } });
    facts.push(...missing.slice(0, MOST_NAMED).map((literal) => ({ literal })));
    if (missing.length > MOST_NAMED) facts.push({ literal: '…' });
  }
  if (isWhole) return { state: 'works', facts };
  return { state: 'fails', facts, advice: [{ key: 'advice' }] };
}

async function loadAll(
  locale: Locale,
  { loadList, openSource }: CheckEnvironment,
): Promise<{ count: number; missing: string[] }> {
  const list = await loadList(locale).catch(() => undefined);
  if (list === undefined) return { count: 1, missing: [searchListPath(locale)] };
  const source = openSource(locale, list);
  const names = await listIndexFiles(list.files, source);
  const missing: string[] = [];
  const rest = [...names];
  const work = async (): Promise<void> => {
    for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
      const wanted = name;
      const file = nameFile(list.files, wanted) ?? wanted;
      if (!(await succeeds(() => source.load(wanted)))) missing.push(searchFilePath(locale, file));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { count: 1 + names.length, missing: missing.sort() };
}

/** The list names some files, and two of them all others; without these, only what is listed is known. */
async function listIndexFiles(files: ListedFiles, source: SearchSource): Promise<SearchFileName[]> {
  const [entries, text] = await Promise.all([
    source.load('entries').catch(() => undefined),
    source.load('text').catch(() => undefined),
  ]);
  const excerpts = new Set(entries?.excerptFiles);
  const chunks = new Set(text?.chunkFiles);
  return [
    ...(Object.keys(files) as SearchFileName[]),
    ...[...chunks].map((hash) => `chunks-${hash}` as const),
    ...[...excerpts].map((hash) => `excerpts-${hash}` as const),
  ];
}

async function succeeds(load: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await load()) !== undefined;
  } catch {
    return false;
  }
}

/** Searches in every language for a page that the build knows to be there. */
export async function checkSearch(environment: CheckEnvironment): Promise<CheckResult<'search'>> {
  const facts: Note<'search'>[] = [];
  for (const locale of listSiteLocales(environment.site)) {
    const query = environment.site.queries[locale];
    if (query === undefined) continue;
    facts.push(await tryLanguage(locale, query, environment));
  }
  const isWell = facts.every((fact) => 'key' in fact && fact.key === 'found');
  return isWell
    ? { state: 'works', facts }
    : { state: 'fails', facts, advice: [{ key: 'advice' }] };
}

async function tryLanguage(
  locale: Locale,
  { id, query }: CheckQuery,
  environment: CheckEnvironment,
): Promise<Note<'search'>> {
  const { now, loadList, openSource, openEngine } = environment;
  const language = LOCALES[locale].label;
  const hasPage = ({ results }: SearchResponse): boolean =>
    results.some((result) => result.id === id);
  try {
    const started = now();
    const engine = openEngine(openSource(locale, await loadList(locale)));
    const isFound = hasPage(await engine.search(query));
    const time = Math.round(now() - started);
    return isFound
      ? { key: 'found', values: { language, query, time } }
      : { key: 'notFound', values: { language, query } };
  } catch {
    return { key: 'failed', values: { language } };
  }
}
