import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NOT_FOUND_PATH } from '../../../src/model/urls.ts';
import { listFiles } from '../../../src/published/site-files.ts';
import { listSiteLocales } from '../../../src/release/readmes.ts';
import { distFolder } from '../../support/dist-folder.ts';
import { test as siteTest } from './fixtures.ts';

/** The languages that it is in. */
export const SITE_LOCALES = listSiteLocales(listFiles(distFolder));

/** Playwright's `test` with the address of the build where it goes wrong most easily, with a slash at the end. */
export const test = siteTest.extend<{ places: Record<'under a path' | 'from disk', string> }>({
  places: async ({ subpathSite }, use) => {
    await use({ 'under a path': subpathSite, 'from disk': `${pathToFileURL(distFolder).href}/` });
  },
});

/** The paths of all files of the build. */
export function listPaths(): string[] {
  return listFiles(distFolder).map(({ path }) => path);
}

/** What a link's fragment can point to in a page: the ids there. */
export function readIds(path: string): ReadonlySet<string> {
  const known = idsOf.get(path);
  if (known !== undefined) return known;
  const html = readFileSync(join(distFolder, path), 'utf8');
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
  idsOf.set(path, ids);
  return ids;
}
const idsOf = new Map<string, ReadonlySet<string>>();

/**
 * Few pages on which every kind of element is that any of them has: always the one next that has most of the
 * kinds which are still missing. The page for missing addresses, which no link leads to, is none of them.
 *
 * `(path) => path.startsWith('ja/')` -> `['ja/errors/DB-00600.html', ..., 'ja/index.html']`
 */
export function samplePages(isMeant: (path: string) => boolean): string[] {
  let pages = listPaths()
    .filter((path) => path.endsWith('.html') && path !== NOT_FOUND_PATH)
    .filter(isMeant)
    .map((path) => ({ path, missing: readElementKinds(path) }));
  const sample: string[] = [];
  for (;;) {
    pages = pages
      .filter(({ missing }) => missing.size > 0)
      .sort((a, b) => b.missing.size - a.missing.size || (a.path < b.path ? -1 : 1));
    const [next] = pages;
    if (next === undefined) return sample;
    sample.push(next.path);
    const shown = [...next.missing];
    for (const { missing } of pages) for (const kind of shown) missing.delete(kind);
  }
}

/** Every element of a page by its name, classes and attributes: `'a href class="board"'`. */
function readElementKinds(path: string): Set<string> {
  const html = readFileSync(join(distFolder, path), 'utf8');
  const tags = html.match(/<[a-z](?:[^>"]|"[^"]*")*>/g) ?? [];
  return new Set(tags.map((tag) => tag.replaceAll(/(?<! class)="[^"]*"/g, '')));
}
