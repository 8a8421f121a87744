import { projectRoot } from 'virtual:project';
import { loadCatalog } from '../content/read/load.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { formatIssues } from '../content/checks/report.ts';

/** How old the catalogue may get while an author works, in milliseconds. */
const DEV_MAX_AGE = 1000;

let loaded: Promise<Catalog> | undefined;
let loadedAt = 0;

/**
 * The catalogue: loaded once for a build, again and again in `npm run dev`.
 *
 * @throws when the content has issues: nothing is published then, and the message tells all of them
 */
export function getCatalog(): Promise<Catalog> {
  const isTooOld = import.meta.env.DEV && Date.now() - loadedAt > DEV_MAX_AGE;
  if (loaded === undefined || isTooOld) {
    loadedAt = Date.now();
    loaded = loadSoundCatalog();
  }
  return loaded;
}

async function loadSoundCatalog(): Promise<Catalog> {
  const { catalog, issues } = await loadCatalog(projectRoot);
  if (issues.length > 0) {
    throw new Error(`The content cannot be published.\n\n${formatIssues(issues)}\n`);
  }
  if (catalog.errors.size + catalog.causes.size === 0) {
    throw new Error('There is nothing to show yet. Begin with an error: npm run new -- error <id>');
  }
  return catalog;
}
