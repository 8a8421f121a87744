import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { distFolder } from '../../support/dist-folder.ts';

/** A built page, parsed. */
export interface BuiltPage {
  /** Path from the root of the site, as `ja/errors/DB-00600.html`. */
  path: string;
  html: string;
  root: HTMLElement;
  /** Every `id` on the page: what a link's fragment can point to. */
  ids: ReadonlySet<string>;
}

/** The paths of all built files, from the root of the site, sorted. */
export const builtFiles: readonly string[] = listFiles();

/** Every built page by its path. */
export const builtPages: ReadonlyMap<string, BuiltPage> = new Map(
  builtFiles.filter((path) => path.endsWith('.html')).map((path) => [path, readPage(path)]),
);

function listFiles(): string[] {
  if (!existsSync(distFolder)) {
    throw new Error(
      'Nothing is built yet, so there is nothing to check: run "npm run build" first.',
    );
  }
  return readdirSync(distFolder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(distFolder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function readPage(path: string): BuiltPage {
  const html = readBuiltFile(path);
  const root = parse(html, { comment: true });
  const ids = new Set(root.querySelectorAll('[id]').map((element) => element.id));
  return { path, html, root, ids };
}

/** The text of a built file. */
export function readBuiltFile(path: string): string {
  return readFileSync(join(distFolder, path), 'utf8');
}

/** A built page that must exist. */
export function builtPage(path: string): BuiltPage {
  const page = builtPages.get(path);
  if (page === undefined) throw new Error(`${path} was not built`);
  return page;
}

/** Where a link leads: into the site, to another site, nowhere (data), or where no page should link to. */
export type LinkTarget =
  | { kind: 'internal'; path: string; fragment: string }
  | { kind: 'external'; url: string }
  | { kind: 'inline' }
  | { kind: 'bad'; href: string };

/**
 * Resolves a link as a browser would that opened the page from any folder.
 *
 * `resolveLink('ja/errors/X.html', '../browse.html#v')`
 * -> `{ kind: 'internal', path: 'ja/browse.html', fragment: 'v' }`
 */
export function resolveLink(from: string, href: string): LinkTarget {
  if (href.startsWith('https://')) return { kind: 'external', url: href };
  if (href.startsWith('data:')) return { kind: 'inline' };
  if (/^[a-z][a-z\d+.-]*:|^\//i.test(href)) return { kind: 'bad', href };
  const [withoutFragment = '', fragment = ''] = href.split('#', 2);
  const [relative = ''] = withoutFragment.split('?', 1);
  const decoded = decodeURI(relative);
  const path = decoded === '' ? from : posix.normalize(posix.join(posix.dirname(from), decoded));
  return path.startsWith('..')
    ? { kind: 'bad', href }
    : { kind: 'internal', path, fragment: decodeURIComponent(fragment) };
}
