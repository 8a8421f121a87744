import { formatFault } from '../../content/checks/report.ts';
import type { EntryIdSchema } from '../../content/schemas/id.ts';

/** Why a row becomes no entry. */
export interface Refusal {
  line: number;
  /** The column that it is about, where it is about one. */
  column?: string | undefined;
  /** Sentences, as those of an issue. */
  problem: string;
  expected: string;
  fix: string;
}

/** What is wrong with a row, before its line is added. */
export type Fault = Omit<Refusal, 'line'>;

/** `describeEmpty('Code', 'the code of the error')` -> `{ problem: 'The cell is empty.', … }` */
export function describeEmpty(column: string, wanted: string): Fault {
  return {
    column,
    problem: 'The cell is empty.',
    expected: `${wanted}.`,
    fix: 'fill it in, or remove the row.',
  };
}

/** What is wrong with a name that the schema refuses. */
export function describeBadName(
  what: string,
  name: string,
  column: string,
  schema: typeof EntryIdSchema,
): Fault {
  const [issue] = schema.safeParse(name).error?.issues ?? [];
  return {
    column,
    problem: `"${quote(name)}" cannot be ${what === 'code' ? 'a' : 'an'} ${what}.`,
    expected: `${issue?.message ?? 'a name'}.`,
    fix: 'write it like that, or remove the row.',
  };
}

/** How much of a cell a message quotes. */
const QUOTE_LENGTH = 60;

/** The first line of a cell, as much of it as a message quotes. */
export function quote(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line === text && line.length <= QUOTE_LENGTH ? line : `${line.slice(0, QUOTE_LENGTH)}…`;
}

/** How many refused rows are told; the rest is counted. */
const MOST_REFUSALS = 50;

/**
 * What the author of a list is told, in its order.
 *
 * ```text
 * errors.csv:12  Level
 *   "Eror" is not a value of severity.
 *   Expected: one of fatal, error, warning.
 *   Fix: write "error".
 * ```
 */
export function formatRefusals(file: string, refusals: readonly Refusal[]): string {
  const shown = refusals.slice(0, MOST_REFUSALS).map((refusal) => {
    const { line, column } = refusal;
    const place = `${file}:${String(line)}`;
    return formatFault(column === undefined ? place : `${place}  ${column}`, refusal);
  });
  const rest = refusals.length - shown.length;
  return [...shown, ...(rest > 0 ? [`… and ${String(rest)} more.`] : [])].join('\n\n');
}

/** `countRows([{ line: 2, … }, { line: 2, … }, { line: 7, … }])` -> `2` */
export function countRows(refusals: readonly Refusal[]): number {
  return new Set(refusals.map(({ line }) => line)).size;
}
