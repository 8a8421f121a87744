import { formatIssues } from '../content/checks/report.ts';
import type { Issue } from '../model/issue.ts';

/** Where an author at work is told of something. */
export interface IssueLog {
  info: (text: string) => void;
  warn: (text: string) => void;
}

/**
 * Makes the function that tells in the terminal what is to mend: each issue once, as long as it is there, and
 * that all is in order again.
 *
 * `[one issue]` -> `1 to mend:` and the issue; `[that, another]` -> `2 to mend:` and the other; `[]` -> `All in order again.`
 */
export function createIssueTeller(log: IssueLog): (issues: readonly Issue[]) => void {
  let told = new Set<string>();
  return (issues) => {
    const texts = issues.map((issue) => formatIssues([issue]));
    const news = texts.filter((text) => !told.has(text));
    if (news.length > 0) log.warn(`${String(issues.length)} to mend:\n${news.join('\n\n')}`);
    else if (issues.length === 0) log.info('All in order again.');
    told = new Set(texts);
  };
}
