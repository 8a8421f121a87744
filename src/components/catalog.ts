import { projectRoot } from 'virtual:project';
import { findGivenContent } from '../content/read/given-content.ts';
import { findSharedCatalog } from '../content/read/live-catalog.ts';
import { loadCatalog } from '../content/read/load.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { sharePageCatalog } from '../kept/page-catalog.ts';
import { describeUnchecked, formatIssues } from '../content/checks/report.ts';

let loaded: Promise<Catalog> | undefined;

/**
 * The catalogue: loaded once for a build; in `npm run dev` as it is now, whatever is wrong with it.
 *
 * @throws when the content of a build has issues: nothing is published then, and the message tells all of them
 */
export function getCatalog(): Promise<Catalog> {
  if (import.meta.env.DEV) return findSharedCatalog().get();
  loaded ??= loadSoundCatalog();
  return loaded;
}

async function loadSoundCatalog(): Promise<Catalog> {
  const { catalog, issues } = (await findGivenContent()) ?? (await loadCatalog(projectRoot));
  if (issues.length > 0) {
    const told = [formatIssues(issues), describeUnchecked(catalog.unread) ?? ''].join('\n\n');
    throw tellAuthor(`The content cannot be published.\n\n${told.trim()}\n`);
  }
  if (catalog.errors.size + catalog.causes.size === 0) {
    throw tellAuthor(
      'There is nothing to show yet. Begin with an error: npm run new -- error <id>',
    );
  }
  return sharePageCatalog(catalog);
}

/** An error that Astro prints without the places in the program where it was met: the content is to blame. */
function tellAuthor(message: string): Error {
  const error = new Error(message);
  delete error.stack;
  // Astro looks into it for names of browsers' own objects, and gives advice about these: texts have such words.
  error.toString = () => error.name;
  return error;
}
