import type { Catalog, Entry } from '../content/catalogue/types.ts';
import { describeChanges } from '../content/catalogue/source-changes.ts';
import { escapeHtml } from '../model/escape-html.ts';
import type { Issue } from '../model/issue.ts';
import { languageName } from '../model/i18n/language-name.ts';
import { entryPath } from '../model/urls.ts';
import { renderPreviewPage } from './issues-panel.ts';
import { buildSideBySide, type SideCell } from './side-by-side.ts';

const ADDRESS = '/@preview/side-by-side/';

/** `sideBySidePath('DB-00600')` -> `'/@preview/side-by-side/DB-00600'` */
export function sideBySidePath(id: string): string {
  return ADDRESS + encodeURIComponent(id);
}

/** The id in such a path; undefined for another path. */
export function readSideBySide(path: string): string | undefined {
  return path.startsWith(ADDRESS) ? decodeURIComponent(path.slice(ADDRESS.length)) : undefined;
}

const MARKS: Readonly<Record<SideCell['state'], string>> = {
  source: '',
  current: '',
  stale: 'The source has changed',
  missing: 'Missing',
};

/** An entry in all its languages side by side, as an author of it writes it. No file of the site. */
export function renderSideBySide(
  catalog: Catalog,
  entry: Entry,
  issues: readonly Issue[] = [],
): string {
  const { locales } = catalog;
  const heads = locales.map((locale) => {
    const changes = entry.sourceChanges[locale] ?? [];
    const note = changes.length === 0 ? '' : `<br>Changed: ${escapeHtml(describeChanges(changes))}`;
    return (
      `<th scope="col"><a href="/${entryPath(locale, entry.type, entry.id)}">` +
      `${escapeHtml(languageName('en', locale))}</a> ` +
      `<span class="side-state">${entry.proseState[locale]}</span>${note}</th>`
    );
  });
  const rows = buildSideBySide(catalog, entry).map(({ part, cells }) => {
    const texts = locales.map((locale) => {
      const { text, state } = cells[locale];
      const mark = MARKS[state] === '' ? '' : `<p class="side-mark">${MARKS[state]}</p>`;
      return `<td data-state="${state}">${mark}<div lang="${locale}">${escapeHtml(text)}</div></td>`;
    });
    return `<tr><th scope="row">${escapeHtml(part)}</th>${texts.join('')}</tr>`;
  });
  const table =
    `<table><thead><tr><th scope="col">Part</th>${heads.join('')}</tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table>`;
  return renderPreviewPage(
    `${entry.id}, side by side`,
    issues,
    `/${entryPath(catalog.sourceLocale, entry.type, entry.id)}`,
    `<h1>${escapeHtml(entry.id)}</h1>${table}`,
  );
}
