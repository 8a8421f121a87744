/**
 * `npm run search -- <text> [--language ja]`: asks the search of the site as the content is now, and says why
 * it answers as it does. The index is kept where the build keeps its own.
 */
import { createSearchOpener } from '../authoring/kept-search.ts';
import { readCatalog } from '../content/read/load.ts';
import { projectRoot } from '../project-root.ts';
import { loadIndexState } from '../published/index-state.ts';
import { closePagefind } from '../search/build/pagefind-index.ts';
import { explainSearch } from '../terminal/explain-search.ts';
import { printBlocks } from '../terminal/print-blocks.ts';
import { chooseLocale } from '../terminal/reader-locale.ts';
import { buildSearchBlocks } from '../terminal/search-blocks.ts';
import { parseWords } from './parse-words.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

const USAGE = `Say what to search for: ${USAGES.search.usage}`;

await runMain(search);

async function search(): Promise<void> {
  const { values, positionals } = parseWords(
    { allowPositionals: true, options: { language: { type: 'string' } } },
    USAGE,
  );
  const query = positionals.join(' ');
  if (query.trim() === '') throw new Error(USAGE);
  const { catalog, issues } = await readCatalog(projectRoot);
  if (catalog.locales.length === 0 || catalog.errors.size + catalog.causes.size === 0) {
    throw new Error(
      `There is nothing to search: ${issues.length > 0 ? '"npm run check" says what to mend first.' : 'the base has no entries.'}`,
    );
  }
  const locale = chooseLocale(catalog.locales, values.language, process.env);
  const open = createSearchOpener(catalog, await loadIndexState(projectRoot), (wanted) => {
    // It takes some seconds where the content has changed.
    console.error(`Opening the index in ${wanted} …`);
  });
  try {
    printBlocks(
      process.stdout,
      buildSearchBlocks(await explainSearch(catalog, query, locale, open)),
    );
  } finally {
    await closePagefind();
  }
  if (issues.length > 0) {
    console.error(
      `\nThe content has ${String(issues.length)} to mend, which "npm run check" lists: what is broken was not searched.`,
    );
  }
}
