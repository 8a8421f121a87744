import { type Issue, sortIssues } from '../../model/issue.ts';

/**
 * Formats issues for the terminal, in the order of files and lines, so that one run shows all that
 * is to be mended.
 *
 * ```text
 * content/errors/151076/error.yaml:5:1  unknown-key
 *   "oprating" is not a field here.
 *   Expected: one of kind, title, …
 *   Fix: rename it to "operation", or remove it.
 * ```
 */
export function formatIssues(issues: readonly Issue[]): string {
  return sortIssues(issues)
    .map((issue) =>
      [
        `${issue.file}:${String(issue.line)}:${String(issue.column)}  ${issue.rule}`,
        `  ${issue.problem}`,
        `  Expected: ${issue.expected}`,
        `  Fix: ${issue.fix}`,
      ].join('\n'),
    )
    .join('\n\n');
}
