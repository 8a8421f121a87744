import { listByAge } from '../content/catalogue/ageing.ts';
import { isKnownOnly, listEntries } from '../content/catalogue/entries.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import { escapeHtml } from '../model/escape-html.ts';
import { listGaps } from '../content/checks/gaps.ts';

/** A kind of work that is left, and where. */
export interface ReportPart {
  title: string;
  /** What belongs here, and what to do with it. */
  about: string;
  rows: ReportRow[];
}

export interface ReportRow {
  /** A file, an id or a query. */
  where: string;
  /** What there is to say of it. */
  what: string;
}

/** A page of fewer steps, commands and causes together says little. */
const FEW_FACTS = 3;

/** Sources that are older than this may no longer hold. */
const OLD_YEARS = 3;

/**
 * Lists the work that is left in a base, by its kind: what the check refuses nothing for.
 *
 * `buildReport(catalog, '2026-11-29')`
 * -> `[{ title: 'Known without a page', rows: [{ where: 'content/errors/X', what: 'A title' }], … }, …]`
 *
 * @param today a day, as `2026-11-29`
 */
export function buildReport(catalog: Catalog, today: string): ReportPart[] {
  const { sourceLocale } = catalog;
  const describe = (entry: Entry): ReportRow => ({
    where: entry.folder,
    what: entry.title[sourceLocale],
  });
  const entries = listEntries(catalog);
  const written = entries.filter((entry) => entry.sourceHash !== undefined);
  const gaps = listGaps(catalog);
  const oldest = `${String(Number(today.slice(0, 4)) - OLD_YEARS)}${today.slice(4)}`;
  return [
    {
      title: 'Known without a page',
      about: 'Errors of which one line says what their source says: write the page.',
      rows: entries.filter(isKnownOnly).map(describe),
    },
    {
      title: 'Unwritten',
      about: 'Entries with facts alone.',
      rows: gaps
        .filter(({ kind }) => kind === 'unwritten')
        .map(({ path }) => ({ where: path, what: '' })),
    },
    {
      title: 'To translate',
      about: 'The source stands in: npm run translate -- <id> <language>.',
      rows: gaps
        .filter(({ kind }) => kind === 'fallback' || kind === 'title')
        .map(({ path, kind, locale }) => ({
          where: path,
          what: kind === 'title' ? `no title in ${locale}` : '',
        })),
    },
    {
      title: 'Stale',
      about: 'Changed in the source since: npm run changes -- <id> <language>.',
      rows: gaps
        .filter(({ kind }) => kind === 'stale' || kind === 'facts')
        .map(({ path, locale, changes }) => ({
          where: path,
          what: [locale, changes].filter((text) => text !== undefined).join(': '),
        })),
    },
    {
      title: 'Thin',
      about: `Pages with fewer than ${String(FEW_FACTS)} steps, commands and causes together.`,
      rows: written
        .map((entry) => ({ entry, facts: countFacts(entry, catalog) }))
        .filter(({ facts }) => facts < FEW_FACTS)
        .map(({ entry, facts }) => ({ where: entry.folder, what: String(facts) })),
    },
    {
      title: 'Old sources',
      about: `The newest source is from before ${oldest}: look for a newer one.`,
      rows: listByAge(catalog)
        .filter(({ newest }) => newest < oldest)
        .map(({ entry, newest }) => ({ where: entry.file, what: newest })),
    },
    {
      title: 'Causes without errors',
      about: 'Nothing leads to them: list them under "causes" of an error, or refer to them.',
      rows: [...catalog.causes.values()].filter(isUnused).map(describe),
    },
    {
      title: 'Errors without causes',
      about: 'Their steps lead to no shared cause or procedure.',
      rows: [...catalog.errors.values()]
        .filter((error) => !isKnownOnly(error))
        .filter(({ causes, olderCauses }) => causes.length + olderCauses.length === 0)
        .map(describe),
    },
    {
      title: 'Labels unverified',
      about: 'Nothing shows what the screen says in that language.',
      rows: listUnverifiedLabels(catalog),
    },
  ];
}

function countFacts({ prose, snippets, ...entry }: Entry, { sourceLocale }: Catalog): number {
  const steps = prose[sourceLocale]?.sections.map((section) => section.steps.length) ?? [];
  const causes = entry.type === 'error' ? entry.causes.length : 0;
  return steps.reduce((sum, count) => sum + count, 0) + Object.keys(snippets).length + causes;
}

function isUnused(cause: Entry): boolean {
  return (
    cause.type === 'cause' &&
    [cause.errors, cause.olderErrors, cause.indirectErrors, cause.referringCauses].every(
      (ids) => ids.length === 0,
    )
  );
}

function listUnverifiedLabels({ labels, locales, sourceLocale }: Catalog): ReportRow[] {
  return Object.entries(labels.labels).flatMap(([id, { text, status }]) => {
    const texts: Partial<Record<string, string>> = text;
    const statuses: Partial<Record<string, string>> = status;
    const open = locales.filter(
      (locale) =>
        locale !== sourceLocale &&
        texts[locale] !== undefined &&
        texts[locale] !== texts[sourceLocale] &&
        (statuses[locale] ?? 'unverified') === 'unverified',
    );
    return open.length === 0 ? [] : [{ where: id, what: open.join(', ') }];
  });
}

/** How many rows of a part a terminal shows, unless all are wanted. */
const SHOWN = 10;

/**
 * The report for a terminal: how much there is of each kind, then where.
 *
 * @param shown how many rows of each part
 */
export function formatReport(parts: readonly ReportPart[], shown: number = SHOWN): string {
  const width = Math.max(...parts.map(({ title }) => title.length));
  const table = parts.map(
    ({ title, rows }) => `${title.padEnd(width)}  ${String(rows.length).padStart(5)}`,
  );
  const lists = parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, about, rows }) => {
      const more = rows.length - shown;
      return [
        `${title}: ${about}`,
        ...rows
          .slice(0, shown)
          .map(({ where, what }) => `  ${where}${what === '' ? '' : `  ${what}`}`),
        ...(more > 0 ? [`  … and ${String(more)} more: -- --all`] : []),
      ].join('\n');
    });
  return [table.join('\n'), ...lists].join('\n\n');
}

/** The report as a page of its own, with every row. */
export function renderReport(parts: readonly ReportPart[], name: string, today: string): string {
  const sections = parts.map(({ title, about, rows }) => {
    const list = rows.map(
      ({ where, what }) =>
        `<tr><td><code>${escapeHtml(where)}</code></td><td>${escapeHtml(what)}</td></tr>`,
    );
    return `<details><summary>${escapeHtml(title)} (${String(rows.length)})</summary>
<p>${escapeHtml(about)}</p>
<table>${list.join('\n')}</table>
</details>`;
  });
  const title = `${escapeHtml(name)}: what is left to do, ${today}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
summary { font-weight: 600; cursor: pointer; }
td { padding: 0.1rem 1rem 0.1rem 0; vertical-align: top; overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>${title}</h1>
${sections.join('\n')}
</body>
</html>
`;
}
