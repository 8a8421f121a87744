import { describeNote } from './describe-note.ts';
import type { CheckState } from '../../model/check-states.ts';
import type { CheckId, AnyResult, CheckTexts } from './types.ts';

/** The outcome in letters that support can look for in a report of any language. */
const MARKS = {
  works: 'OK',
  fails: 'FAIL',
  absent: 'N/A',
  untested: '?',
} as const satisfies Record<CheckState, string>;

/** What stands above the results. */
export interface ReportHead {
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
    `Shirube ${head.version}, build ${head.build}`,
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
