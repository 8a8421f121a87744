import { SEARCH_MODULE_KEY } from '../../../browser/search/load-search.ts';
import { OLDEST_BROWSERS } from '../../../model/browsers.ts';
import { formatList } from '../../../model/i18n/format.ts';
import { LOCALES, type Locale } from '../../../model/locales.ts';
import { SEARCH_FOLDER, searchFilePath } from '../../../search/files/paths.ts';
import { countNameFiles } from '../../../search/files/name-files.ts';
import type { SearchFileName, SearchSource } from '../../../search/files/payloads.ts';
import { stringsKey, stringsPath } from '../../../search/files/strings.ts';
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
  const folder = `${SEARCH_FOLDER}/${site.build}`;
  return { state: 'fails', facts, advice: [{ key: 'advice', values: { folder } }] };
}

async function loadAll(
  locale: Locale,
  { site, openSource, loadData }: CheckEnvironment,
): Promise<{ count: number; missing: string[] }> {
  const source = openSource(locale);
  const names = await listIndexFiles(source);
  const loads = names.map((name): [path: string, load: () => Promise<unknown>] => [
    searchFilePath(site.build, locale, name),
    () => source.load(name),
  ]);
  loads.push([
    stringsPath(site.build, locale),
    () => loadData(stringsPath(site.build, locale), stringsKey(site.build, locale)),
  ]);
  const missing: string[] = [];
  const rest = [...loads];
  const work = async (): Promise<void> => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      const [path, load] = next;
      if (!(await succeeds(load))) missing.push(path);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { count: loads.length, missing: missing.sort() };
}

/** The first two files say which others there are; without them, only themselves are known. */
async function listIndexFiles(source: SearchSource): Promise<SearchFileName[]> {
  const [entries, text] = await Promise.all([
    source.load('entries').catch(() => undefined),
    source.load('text').catch(() => undefined),
  ]);
  const excerpts = new Set(entries?.excerptFiles);
  const chunks = new Set(Object.values(text?.chunkFiles ?? {}));
  const names = entries === undefined ? 0 : countNameFiles(entries.names);
  return [
    ...(['entries', 'messages', 'text', 'tokenizer', 'unzip'] as const),
    ...Array.from({ length: names }, (_, file) => `names-${file}` as const),
    ...[...chunks].map((number) => `chunks-${number}` as const),
    ...[...excerpts].map((number) => `excerpts-${number}` as const),
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
  const { now, openSource, openEngine } = environment;
  const language = LOCALES[locale].label;
  const hasPage = ({ results }: SearchResponse): boolean =>
    results.some((result) => result.id === id);
  try {
    const started = now();
    const engine = openEngine(openSource(locale));
    const isFound = hasPage(await engine.search(query));
    const time = Math.round(now() - started);
    return isFound
      ? { key: 'found', values: { language, query, time } }
      : { key: 'notFound', values: { language, query } };
  } catch {
    return { key: 'failed', values: { language } };
  }
}
