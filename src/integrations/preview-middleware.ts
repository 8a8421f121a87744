/**
 * Shows on each page of the development server what is wrong with it, and where. No build has this.
 */
import type { MiddlewareHandler } from 'astro';
import { findEntry } from '../content/catalogue/entries.ts';
import { findSharedCatalog } from '../content/read/live-catalog.ts';
import { addPanel, renderIssuesPage } from '../preview/issues-panel.ts';
import { pickPageIssues, readEntryId } from '../preview/page-issues.ts';
import { sideBySidePath } from '../preview/side-by-side-page.ts';

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

/** Gives a page with its issues, or these in its place where it cannot be made. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const live = findSharedCatalog();
  const path = decodeURI(url.pathname);
  try {
    const response = await next();
    if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
    // Whatever fails while the page is made fails here.
    const html = await response.text();
    const catalog = await live.get();
    const issues = pickPageIssues(await live.listIssues(), path, catalog);
    const id = readEntryId(path);
    const link =
      id === undefined || findEntry(catalog, id) === undefined
        ? ''
        : `<a class="preview-link" href="${sideBySidePath(id)}" lang="en">Side by side</a>`;
    const { status, headers } = response;
    return new Response(addPanel(html, issues, link), { status, headers });
  } catch (error) {
    const catalog = await live.get().catch(() => undefined);
    const issues = pickPageIssues(await live.listIssues(), path, catalog);
    // Then the content is not to blame.
    if (issues.length === 0) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    return new Response(renderIssuesPage(issues, problem), { status: 500, headers: HTML });
  }
};
