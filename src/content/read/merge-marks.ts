import { type Issue, type Place, placeIn } from '../../model/issue.ts';

/** What git writes around the two sides of a conflict, at the beginning of a line. */
const MARK = /^(?:<{7}|>{7}) .*$/m;

/**
 * The first mark of a merge that is not finished, before a parser meets it.
 *
 * `'<<<<<<< HEAD\nkind: code\n'` -> `[{ rule: 'merge-mark', line: 1, … }]`
 */
export function findMergeMarks(text: string): (Omit<Issue, 'file'> & Place)[] {
  const found = MARK.exec(text);
  if (found === null) return [];
  return [
    {
      rule: 'merge-mark',
      ...placeIn(text, found.index),
      problem: `"${found[0]}" is a mark of a merge that is not finished.`,
      expected: 'the text on which both sides agree.',
      fix: 'join the two sides, and remove the lines that begin with "<<<<<<<", "=======" and ">>>>>>>".',
    },
  ];
}
