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
    .map((issue) => {
      const { file, line, column, rule } = issue;
      return formatFault(`${file}:${String(line)}:${String(column)}  ${rule}`, issue);
    })
    .join('\n\n');
}

/** What is wrong at a place, with what was expected and what to do, a line each. */
export function formatFault(
  head: string,
  { problem, expected, fix }: Pick<Issue, 'problem' | 'expected' | 'fix'>,
): string {
  return [head, `  ${problem}`, `  Expected: ${expected}`, `  Fix: ${fix}`].join('\n');
}

/** How many files {@link describeUnchecked} names. */
const NAMED_FILES = 5;

/**
 * Says which files could not be understood, as nothing was said of what needs them.
 *
 * `new Set(['content/glossary.yaml'])`
 * -> `'Not understood: content/glossary.yaml. What needs it was not checked.'`
 *
 * @returns undefined where every file was
 */
export function describeUnchecked(unread: ReadonlySet<string>): string | undefined {
  if (unread.size === 0) return undefined;
  const files = [...unread].sort();
  const more = files.length - NAMED_FILES;
  const shown = files.slice(0, NAMED_FILES).join(', ');
  const names = more > 0 ? `${shown} and ${String(more)} more` : shown;
  return `Not understood: ${names}. What needs ${files.length === 1 ? 'it' : 'them'} was not checked.`;
}
