import { findEntry } from '../content/catalogue/entries.ts';
import type { LiveCatalog } from '../content/read/live-catalog.ts';
import { addPanel, renderIssuesPage } from './issues-panel.ts';
import { pickPageIssues, readEntryId } from './page-issues.ts';
import { sideBySidePath } from './side-by-side-page.ts';
import { CONTENT_TYPES } from '../model/content-types.ts';

const HTML = { 'Content-Type': CONTENT_TYPES['.html'] };

/**
 * Makes a page and puts its issues on it, or these in its place where it cannot be made. What is no page of
 * HTML stays as it is.
 *
 * `(live, '/ja/errors/DB-00600.html', next)` -> that page, with what is wrong with DB-00600 at its top
 *
 * @throws what the page throws, where no issue is to blame
 */
export async function showWithIssues(
  live: LiveCatalog,
  path: string,
  makePage: () => Promise<Response>,
): Promise<Response> {
  try {
    const response = await makePage();
    if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
    // Whatever fails while the page is made fails here.
    const html = await response.text();
    const catalog = await live.get();
    // The check takes longer than the page, which asks for what it has found: `browser/follow.ts`.
    const issues = pickPageIssues(live.listKnownIssues(), path, catalog);
    const id = readEntryId(path);
    const link =
      id === undefined || findEntry(catalog, id) === undefined
        ? ''
        : `<a class="preview-link" href="${sideBySidePath(id)}" lang="en">Side by side</a>`;
    const { status, headers } = response;
    return new Response(addPanel(html, issues, path, link), { status, headers });
  } catch (error) {
    const catalog = await live.get().catch(() => undefined);
    const issues = pickPageIssues(await live.listIssues(), path, catalog);
    // Then the content is not to blame.
    if (issues.length === 0) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    return new Response(renderIssuesPage(issues, path, problem), { status: 500, headers: HTML });
  }
}
