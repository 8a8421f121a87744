import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NOT_FOUND_PATH } from '../../../src/model/urls.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { startStaticServer } from '../../../src/tools/static-server.ts';
import { test as siteTest } from './fixtures.ts';

/** The build under test. */
export const distFolder = process.env['SHIRUBE_DIST'] ?? join(projectRoot, 'dist');

/** Where one and the same build must work. */
export const PLACES = ['at the root', 'under a path', 'from disk'] as const;
export type Place = (typeof PLACES)[number];

/** Playwright's `test` with the address of the build at each place, with a slash at the end. */
export const test = siteTest.extend<object, { places: Record<Place, string> }>({
  // In the place of /kb/, so that its host is among those that pages may ask.
  subpathSite: [
    async ({}, use) => {
      const server = await startStaticServer({
        directory: distFolder,
        port: 0,
        mount: '/deep/sub/path/',
      });
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  places: [
    async ({ site, subpathSite }, use) => {
      const disk = `${pathToFileURL(distFolder).href}/`;
      await use({ 'at the root': site, 'under a path': subpathSite, 'from disk': disk });
    },
    { scope: 'worker' },
  ],
});

/** The paths of all files of the build, with what a link's fragment can point to in each page. */
export function readTargets(): Map<string, ReadonlySet<string>> {
  const paths = readdirSync(distFolder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(distFolder.length + 1));
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readIds(path)]));
}

function readIds(path: string): ReadonlySet<string> {
  if (!path.endsWith('.html')) return new Set();
  const html = readFileSync(join(distFolder, path), 'utf8');
  return new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
}

/**
 * The fewest pages of a folder in the site's root, or of those in none, on which every kind of element
 * is that any page there has. The page for missing addresses, which no link leads to, is none of them.
 *
 * `'ja'` -> `['ja/errors/BackUpOperationFailed.html', ..., 'ja/index.html']`
 */
export function samplePages(folder: string): string[] {
  const pages = [...readTargets().keys()]
    .filter((path) => path.endsWith('.html') && path !== NOT_FOUND_PATH)
    .filter((path) => (path.includes('/') ? path.split('/', 1)[0] : '') === folder)
    .map((path) => ({ path, kinds: readElementKinds(path) }))
    .sort((left, right) => right.kinds.size - left.kinds.size || (left.path < right.path ? -1 : 1));
  const seen = new Set<string>();
  return pages
    .filter(({ kinds }) => {
      const isNew = [...kinds].some((kind) => !seen.has(kind));
      for (const kind of kinds) seen.add(kind);
      return isNew;
    })
    .map(({ path }) => path);
}

/** Every element of a page by its name, classes and attributes: `'a href class="board"'`. */
function readElementKinds(path: string): Set<string> {
  const html = readFileSync(join(distFolder, path), 'utf8');
  const tags = html.match(/<[a-z](?:[^>"]|"[^"]*")*>/g) ?? [];
  return new Set(tags.map((tag) => tag.replaceAll(/(?<! class)="[^"]*"/g, '')));
}
