/**
 * `npm run report`: lists the work that is left, by its kind. `--all` prints every row, `--html` writes them
 * into a page that no build has, and `--search` asks the search too, in as many threads as there are processors.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildReport, formatReport, renderReport } from '../authoring/report.ts';
import { listOwnQueries, reportSearchMisses, type SearchMiss } from '../authoring/search-misses.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { loadCatalog } from '../content/read/load.ts';
import { projectRoot } from '../project-root.ts';
import { loadIndexState } from '../published/index-state.ts';
import { writeWhole } from '../published/write-whole.ts';
import { processTerminal, startProgress } from '../terminal/progress.ts';
import { loadIndexFiles } from '../search/build/index-cache.ts';
import { closePagefind } from '../search/build/pagefind-index.ts';
import { parseWords } from './parse-words.ts';
import { runMain } from './run-main.ts';
import type { SearchMissesMessage, SearchMissesTask } from './search-misses-worker.ts';
import { USAGES } from './usages.ts';

const PAGE = '.cache/report.html';

/** A thread takes a second to begin: fewer queries are not worth one. */
const LEAST_SHARE = 200;

await runMain(report);

async function report(): Promise<void> {
  const { values } = parseWords(
    {
      options: {
        all: { type: 'boolean', default: false },
        html: { type: 'boolean', default: false },
        search: { type: 'boolean', default: false },
      },
    },
    USAGES.report.usage,
  );
  const { catalog, issues } = await loadCatalog(projectRoot);
  if (issues.length > 0) {
    const count = String(issues.length);
    throw new Error(`The content has ${count} to mend first: "npm run check" lists them.`);
  }
  const today = new Date().toISOString().slice(0, 10);
  const parts = [
    ...buildReport(catalog, today),
    ...(values.search ? [reportSearchMisses(await askSearch(catalog))] : []),
  ];
  if (values.html) {
    writeWhole(join(projectRoot, PAGE), renderReport(parts, catalog.product.name, today));
    console.log(PAGE);
  } else {
    console.log(values.all ? formatReport(parts, Infinity) : formatReport(parts));
    if (!values.search) console.log('\nWhat the search does not find: -- --search');
  }
}

/** Asks the search every title and question of the base. */
async function askSearch(catalog: Catalog): Promise<SearchMiss[]> {
  const cache = await loadIndexState(projectRoot);
  const indexes = startProgress('Indexes', catalog.locales.length, processTerminal);
  try {
    // Once for all threads, which find them kept.
    for (const locale of catalog.locales) {
      await loadIndexFiles(catalog, locale, cache);
      indexes.step();
    }
  } finally {
    await closePagefind();
  }
  indexes.end();
  const { length } = listOwnQueries(catalog);
  const queries = startProgress('Queries', length, processTerminal);
  const of = Math.max(1, Math.min(availableParallelism(), Math.ceil(length / LEAST_SHARE)));
  const threads = Array.from({ length: of }, (_, part) =>
    askInThread({ cache, share: { part, of } }, queries.step),
  );
  const misses = (await Promise.all(threads)).flat();
  queries.end(String(length));
  return misses;
}

function askInThread(task: SearchMissesTask, step: () => void): Promise<SearchMiss[]> {
  const thread = new Worker(new URL('search-misses-worker.ts', import.meta.url), {
    workerData: task,
  });
  return new Promise((fulfil, reject) => {
    thread.on('message', (message: SearchMissesMessage) => {
      if ('misses' in message) fulfil(message.misses);
      else for (let count = 0; count < message.asked; count += 1) step();
    });
    thread.once('error', reject);
    thread.once('exit', (code) => {
      reject(new Error(`A thread that asks the search ended with ${String(code)}.`));
    });
  });
}
