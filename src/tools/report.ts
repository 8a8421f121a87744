import { join } from 'node:path';
import { buildReport, formatReport, renderReport } from '../authoring/report.ts';
import { findSearchMisses } from '../authoring/search-misses.ts';
import { loadCatalog } from '../content/read/load.ts';
import { projectRoot } from '../project-root.ts';
import { writeWhole } from '../published/write-whole.ts';
import { parseWords } from './author-command.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

/**
 * `npm run report`: lists the work that is left, by its kind. `--all` prints every row, `--html` writes them
 * into a page that no build has, and `--search` asks the search too, which takes minutes.
 */
const PAGE = '.cache/report.html';

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
  if (values.search) console.error('Asking the search for every title and question …');
  const parts = [
    ...buildReport(catalog, today),
    ...(values.search ? [await findSearchMisses(catalog)] : []),
  ];
  if (values.html) {
    writeWhole(join(projectRoot, PAGE), renderReport(parts, catalog.product.name, today));
    console.log(PAGE);
  } else {
    console.log(values.all ? formatReport(parts, Infinity) : formatReport(parts));
    if (!values.search) console.log('\nWhat the search does not find: -- --search');
  }
}
