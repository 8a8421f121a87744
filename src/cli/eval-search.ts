/**
 * `npm run eval:search -- [file.jsonl]`: asks the search every query of a file, through the same code
 * as the browser, and prints how often the right page came first.
 */
import { readFile } from 'node:fs/promises';
import { loadCatalog } from '../catalog/load.ts';
import { LOCALE_IDS, type Locale, type Localized } from '../locales.ts';
import { createSearchEngine } from '../search/engine.ts';
import {
  formatEvaluation,
  type JudgedQuery,
  judgeQuery,
  parseQueries,
} from '../search/evaluate.ts';
import { buildSearchIndex } from '../search/index/build-index.ts';
import { closePagefind } from '../search/index/pagefind-index.ts';
import { createMemorySource } from '../search/transport/memory-source.ts';
import type { SearchEngine } from '../search/types.ts';

const DEFAULT_FILE = 'tests/fixtures/search/queries.dev.jsonl';

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
