/** Something in `content/` that cannot be built, told to its author. */
export interface Issue {
  /** Name of the rule that found it, kebab-case. */
  rule: string;
  /** Path from the project's root, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column: number;
  /** What is wrong, with the value: a whole sentence. */
  problem: string;
  /** What was expected instead: a whole sentence. */
  expected: string;
  /** What to do about it: a whole sentence in the imperative. */
  fix: string;
}

/** A place in a file, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** The place that stands for a whole file. */
export const FILE_START: Place = { line: 1, column: 1 };

/** Where something begins that stands at an offset: `placeIn('a\nbc', 3)` -> `{ line: 2, column: 2 }` */
export function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** Puts issues in the order of files and lines, whatever order they were found in. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

/** Compares by code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
