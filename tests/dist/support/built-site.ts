import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { distFolder } from '../../support/dist-folder.ts';

/** A built page, parsed. */
export interface BuiltPage {
  /** Path from the root of the site, as `ja/errors/DB-00600.html`. */
  readonly path: string;
  readonly html: string;
  readonly root: HTMLElement;
  /** Every `id` on the page: what a link's fragment can point to. */
  readonly ids: ReadonlySet<string>;
}

/** The paths of all built files, from the root of the site, sorted. */
export const builtFiles: readonly string[] = listFiles();

/** Every built page by its path. */
export const builtPages: ReadonlyMap<string, BuiltPage> = new Map(
  builtFiles.filter((path) => path.endsWith('.html')).map((path) => [path, openPage(path)]),
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

/** To parse all pages takes as long as many tests: each is parsed when it is asked for, once. */
function openPage(path: string): BuiltPage {
  let html: string | undefined;
  let root: HTMLElement | undefined;
  let ids: ReadonlySet<string> | undefined;
  return {
    path,
    get html() {
      return (html ??= readBuiltFile(path));
    },
    get root() {
      return (root ??= parse(this.html, { comment: true }));
    },
    get ids() {
      return (ids ??= new Set(this.root.querySelectorAll('[id]').map(({ id }) => id)));
    },
  };
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
