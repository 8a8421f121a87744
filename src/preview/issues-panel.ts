import { createHash } from 'node:crypto';
import { escapeHtml } from '../model/escape-html.ts';
import type { Issue } from '../model/issue.ts';

/** What the page loads for the panel; no file of the site. */
export const PREVIEW_STYLE = '/@preview/preview.css';
/** What a page loads to follow what is saved. Vite makes a script of the file. */
const FOLLOWER = '/src/preview/browser/follow.ts';

/**
 * Puts a panel with issues at the top of a page, where there are any.
 *
 * @param html a whole page
 * @param path by which {@link pickPageIssues} picked its issues
 * @param foot what else stands at the end of the body, as HTML
 */
export function addPanel(html: string, issues: readonly Issue[], path: string, foot = ''): string {
  const style = `<link rel="stylesheet" href="${PREVIEW_STYLE}">`;
  return html
    .replace('</head>', () => `${style}${renderFollower(issues, path)}</head>`)
    .replace(/<body\b[^>]*>/, (tag) => tag + renderIssues(issues) + foot);
}

/** Stands in for a page that cannot be shown as long as something is wrong. */
export function renderIssuesPage(issues: readonly Issue[], path: string, problem?: string): string {
  const told = problem === undefined ? '' : `<p class="preview-problem">${escapeHtml(problem)}</p>`;
  return renderPreviewPage('To mend', issues, path, told);
}

/** `[]` -> `'4f53cda1'`; other issues have another mark */
export function markIssues(issues: readonly Issue[]): string {
  return createHash('sha256').update(JSON.stringify(issues)).digest('hex').slice(0, 8);
}

/** The script tells the page by this tag what it shows. */
function renderFollower(issues: readonly Issue[], path: string): string {
  return (
    `<script type="module" src="${FOLLOWER}" data-preview data-issues="${markIssues(issues)}" ` +
    `data-page="${escapeHtml(path)}"></script>`
  );
}

/**
 * A page of the preview's own: its issues, then its body. It is loaded again when something has changed.
 *
 * @param body as HTML
 */
export function renderPreviewPage(
  title: string,
  issues: readonly Issue[],
  path: string,
  body: string,
): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">',
    `<title>${escapeHtml(title)}</title><link rel="stylesheet" href="${PREVIEW_STYLE}">`,
    `${renderFollower(issues, path)}</head><body class="side">`,
    `${renderIssues(issues)}${body}</body></html>`,
  ].join('');
}

/** The panel itself, as HTML; empty without issues. */
function renderIssues(issues: readonly Issue[]): string {
  if (issues.length === 0) return '';
  const items = issues.map(
    ({ file, line, column, rule, problem, expected, fix }) =>
      `<li><p><code>${escapeHtml(`${file}:${String(line)}:${String(column)}`)}</code> ` +
      `<span>${escapeHtml(rule)}</span></p><p>${escapeHtml(problem)}</p>` +
      `<p>Expected: ${escapeHtml(expected)}</p><p>Fix: ${escapeHtml(fix)}</p></li>`,
  );
  return (
    `<aside class="preview-issues" data-preview-issues lang="en" role="alert">` +
    `<p><strong>${String(issues.length)} to mend.</strong> What cannot be read is shown as it was last.</p>` +
    `<ol>${items.join('')}</ol></aside>`
  );
}
