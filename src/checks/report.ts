import type { Issue } from './issue.ts';

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

function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

/** Compares by code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
