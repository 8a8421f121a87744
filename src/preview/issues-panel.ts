import { escapeHtml } from '../model/escape-html.ts';
import type { Issue } from '../model/issue.ts';

/** What the page loads for the panel; no file of the site. */
export const PREVIEW_STYLE = '/@preview/preview.css';
/** Vite's own client: it loads the page again when something has changed. */
const RELOADER = '/@vite/client';

/**
 * Puts a panel with issues at the top of a page, where there are any.
 *
 * @param html a whole page
 * @param foot what else stands at the end of the body, as HTML
 */
export function addPanel(html: string, issues: readonly Issue[], foot = ''): string {
  const style = `<link rel="stylesheet" href="${PREVIEW_STYLE}">`;
  return html
    .replace('</head>', () => `${style}</head>`)
    .replace(/<body\b[^>]*>/, (tag) => tag + renderIssues(issues) + foot);
}

/** Stands in for a page that cannot be shown as long as something is wrong. */
export function renderIssuesPage(issues: readonly Issue[], problem?: string): string {
  const told = problem === undefined ? '' : `<p class="preview-problem">${escapeHtml(problem)}</p>`;
  return renderPreviewPage('To mend', renderIssues(issues) + told);
}

/**
 * A page of the preview's own, which is loaded again when something has changed.
 *
 * @param body as HTML
 */
export function renderPreviewPage(title: string, body: string): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">',
    `<title>${escapeHtml(title)}</title><link rel="stylesheet" href="${PREVIEW_STYLE}">`,
    `<script type="module" src="${RELOADER}"></script></head><body class="side">`,
    `${body}</body></html>`,
  ].join('');
}

/** The panel itself, as HTML; empty without issues. */
export function renderIssues(issues: readonly Issue[]): string {
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
