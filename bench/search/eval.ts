/**
 * `npm run eval:search -- [file.jsonl]`: asks the search every query of a file, through the same code
 * as the browser, and prints how often the right page came first.
 */
import { readFile } from 'node:fs/promises';
import { loadCatalog } from '../../src/content/read/load.ts';
import { LOCALE_IDS, type Locale, type Localized } from '../../src/model/locales.ts';
import { createSearchEngine } from '../../src/search/engine/engine.ts';
import { formatEvaluation, type JudgedQuery, judgeQuery, parseQueries } from './evaluate.ts';
import { buildSearchIndex } from '../../src/search/build/build-index.ts';
import { closePagefind } from '../../src/search/build/pagefind-index.ts';
import { createMemorySource } from '../../src/search/files/memory-source.ts';
import type { SearchEngine } from '../../src/search/types.ts';

const DEFAULT_FILE = 'bench/queries/tuned-on.dev.jsonl';

const file = process.argv[2] ?? DEFAULT_FILE;
const queries = parseQueries(await readFile(file, 'utf8'));
const { catalog } = await loadCatalog(process.cwd());

const engines: Partial<Localized<SearchEngine>> = {};
const loadEngine = async (locale: Locale): Promise<SearchEngine> => {
  const { payloads } = await buildSearchIndex(catalog, locale);
  return createSearchEngine({ source: createMemorySource(payloads) });
};
for (const locale of LOCALE_IDS) {
  if (queries.some(({ ui }) => ui === locale)) engines[locale] = await loadEngine(locale);
}

const judged: JudgedQuery[] = [];
for (const query of queries) {
  const response = await engines[query.ui]?.search(query.q);
  if (response !== undefined) judged.push(judgeQuery(query, response));
}
console.log(formatEvaluation(judged));
await closePagefind();
