import { readFile } from 'node:fs/promises';
import { findEntry } from '../content/catalogue/entries.ts';
import type { LiveCatalog } from '../content/read/live-catalog.ts';
import { entryPath } from '../model/urls.ts';
import { markIssues, PREVIEW_STYLE, renderIssuesPage } from './issues-panel.ts';
import { pickPageIssues } from './page-issues.ts';
import { readSideBySide, renderSideBySide } from './side-by-side-page.ts';
import { CONTENT_TYPES } from '../model/content-types.ts';

/** The script of a page asks here: `browser/follow.ts`. */
const ISSUES = '/@preview/issues';

/** What the preview has at an address of its own. */
export interface OwnPage {
  status: number;
  type: string;
  text: string;
}

/**
 * Gives what the preview has at an address that is no page of the site.
 *
 * `(live, '/@preview/side-by-side/DB-00600')` -> `{ status: 200, type: 'text/html; …', text: '<!doctype html>…' }`
 *
 * @param address with or without a query
 * @returns undefined where it has nothing there
 */
export function findOwnPage(live: LiveCatalog, address: string): Promise<OwnPage> | undefined {
  const [path = '', query] = address.split('?');
  if (path === PREVIEW_STYLE) return readStyle();
  if (path === ISSUES) return tellMark(live, new URLSearchParams(query).get('page') ?? '');
  const id = readSideBySide(path);
  return id === undefined ? undefined : showSideBySide(live, id);
}

/** Under which mark a page shows what is wrong with it, once that is known. */
async function tellMark(live: LiveCatalog, path: string): Promise<OwnPage> {
  const issues = pickPageIssues(await live.listIssues(), path, await live.get());
  return { status: 200, type: CONTENT_TYPES['.txt'], text: markIssues(issues) };
}

async function readStyle(): Promise<OwnPage> {
  const text = await readFile(new URL('preview.css', import.meta.url), 'utf8');
  return { status: 200, type: CONTENT_TYPES['.css'], text };
}

async function showSideBySide(live: LiveCatalog, id: string): Promise<OwnPage> {
  const catalog = await live.get();
  const entry = findEntry(catalog, id);
  const path = entry === undefined ? '' : `/${entryPath(catalog.sourceLocale, entry.type, id)}`;
  const issues = pickPageIssues(live.listKnownIssues(), path, catalog);
  const type = CONTENT_TYPES['.html'];
  return entry === undefined
    ? { status: 404, type, text: renderIssuesPage(issues, path, `There is no entry "${id}".`) }
    : { status: 200, type, text: renderSideBySide(catalog, entry, issues) };
}
