import { findElement } from '../../dom/find-element.ts';
import { fill } from '../../model/i18n/texts.ts';
import type { CheckId, CheckState, CheckTexts } from '../checks.ts';
import type { AnyNote, AnyResult } from './check.ts';

/**
 * A note as a sentence in the reader's language.
 *
 * `describeNote(texts, 'search', { key: 'failed', values: { language: '日本語' } })`
 * -> `'日本語：検索に失敗しました。'`
 */
export function describeNote(texts: CheckTexts, id: CheckId, note: AnyNote): string {
  if ('literal' in note) return note.literal;
  if ('shared' in note) return texts[note.shared];
  // The registry holds every check to the texts of its own.
  const own: Readonly<Record<string, string>> = texts.items[id];
  return fill(own[note.key] ?? note.key, note.values ?? {});
}

/** Shows in the row of a check what it has found, or that it is at work. */
export function showResult(
  container: ParentNode,
  id: CheckId,
  result: AnyResult | undefined,
  texts: CheckTexts,
): void {
  const row = findElement(container, `[data-check="${id}"]`);
  row.dataset['state'] = result?.state ?? 'waiting';
  findElement(row, '[data-check-state]').textContent =
    result === undefined ? texts.waiting : texts.state[result.state];
  const { facts = [], advice = [] } = result ?? {};
  const write = (selector: string, notes: typeof facts): void => {
    findElement(row, selector).replaceChildren(
      ...notes.map((note) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = describeNote(texts, id, note);
        // Paths, types and headers.
        if ('literal' in note) paragraph.className = 'check-literal';
        return paragraph;
      }),
    );
  };
  write('[data-check-facts]', facts);
  write('[data-check-notes]', advice);
  findElement(row, '[data-check-advice]').hidden = advice.length === 0;
}

/** The outcome in letters that support can look for in a report of any language. */
const MARKS = {
  works: 'OK',
  fails: 'FAIL',
  absent: 'N/A',
  untested: '?',
} as const satisfies Record<CheckState, string>;

/** What stands above the results. */
export interface ReportHead {
  /** Name of the site. */
  name: string;
  version: string;
  build: string;
  /** Address of the page, without what the reader has searched for. */
  address: string;
  browser: string;
  languages: readonly string[];
  time: Date;
}

/**
 * The report as plain text: names and outcomes in English letters, sentences in the reader's language.
 *
 * `buildReport(head, results, texts)` -> `'Shirube 0.1.0, …\n\nOK    place       Served over http …\n'`
 */
export function buildReport(
  head: ReportHead,
  results: ReadonlyMap<CheckId, AnyResult>,
  texts: CheckTexts,
): string {
  const lines = [
    `${head.name} ${head.version}, build ${head.build}`,
    head.time.toISOString(),
    head.address,
    head.browser,
    head.languages.join(', '),
    '',
  ];
  for (const [id, { state, facts, advice = [] }] of results) {
    lines.push(`${MARKS[state].padEnd(5)} ${id}: ${texts.items[id].title}`);
    for (const fact of facts) lines.push(`      ${describeNote(texts, id, fact)}`);
    for (const note of advice) lines.push(`      > ${describeNote(texts, id, note)}`);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * The address of a page, as it may stand in a report: a path on disk may hold the reader's name.
 *
 * `describeAddress(new URL('file:///C:/Users/me/kb/ja/check.html'))` -> `'file:'`
 */
export function describeAddress(page: URL): string {
  return page.protocol === 'file:' ? page.protocol : `${page.origin}${page.pathname}`;
}
