/**
 * `npm run sources`: prints which entries rest on the oldest sources, by the date of the newest one.
 * `npm run sources -- 50` prints as many, `npm run sources -- all` every one.
 */
import { listByAge } from '../content/catalogue/ageing.ts';
import { contentFolder } from '../content/read/content-folder.ts';
import { loadCatalog } from '../content/read/load.ts';
import { projectRoot } from '../project-root.ts';
import { requireProduct } from './author-command.ts';
import { parseWords } from './parse-words.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

/** How many entries are printed where nobody says it. */
const LIMIT = 20;

await runMain(listSources);

async function listSources(): Promise<void> {
  const { positionals } = parseWords({ allowPositionals: true }, USAGES.sources.usage);
  const [wanted = String(LIMIT), ...more] = positionals;
  if (more.length > 0 || !/^(?:[1-9]\d*|all)$/.test(wanted)) {
    throw new Error(`Say how many: ${USAGES.sources.usage}`);
  }
  const { catalog } = await loadCatalog(projectRoot);
  requireProduct(catalog, contentFolder(projectRoot));
  const aged = listByAge(catalog);
  for (const { entry, newest } of wanted === 'all' ? aged : aged.slice(0, Number(wanted))) {
    const documents = [...new Set(entry.sources.map(({ document }) => document))];
    console.log(`${newest}  ${entry.id}  (${documents.join(', ')})`);
  }
}
