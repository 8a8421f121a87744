import { diffWordsWithSpace } from 'diff';
import type { SourceChange } from '../content/catalogue/types.ts';
import { compareParts, fingerprintParts, type SourceTexts } from '../content/read/source-parts.ts';

/** How words that came and went are marked. */
export interface DiffMarks {
  added: (words: string) => string;
  removed: (words: string) => string;
}

/** Marks that need no colours: those of `git diff --word-diff`. */
export const PLAIN_MARKS: DiffMarks = {
  added: (words) => `{+${words}+}`,
  removed: (words) => `[-${words}-]`,
};

/**
 * Shows what has changed between two versions of a source, part by part, with the words that came and
 * went. Of a long part, only the lines with changes.
 *
 * ```text
 * Resolution, step 2
 *   Restart the [-agent-]{+service+}.
 * Resolution, step 3 (new)
 *   {+Look whether it runs.+}
 * ```
 *
 * @returns an empty text where nothing but the layout or the order of the parts differs
 */
export function formatSourceDiff(
  before: SourceTexts,
  after: SourceTexts,
  marks: DiffMarks = PLAIN_MARKS,
): string {
  return compareParts(fingerprintParts(before), fingerprintParts(after))
    .flatMap((change) => [
      namePart(change),
      ...markWords(
        change.kind === 'added' ? '' : textOf(before, change, change.was),
        change.kind === 'removed' ? '' : textOf(after, change, change.step),
        marks,
      ).map((line) => `  ${line}`.trimEnd()),
    ])
    .join('\n');
}

function namePart({ part, kind, step, was }: SourceChange): string {
  const number = step ?? was;
  const name = number === undefined ? part : `${part}, step ${String(number)}`;
  if (kind !== 'changed') return `${name} (${kind === 'added' ? 'new' : 'removed'})`;
  return step === was ? name : `${name} (was ${String(was)})`;
}

function textOf(
  { facts, sections }: SourceTexts,
  { part, kind }: SourceChange,
  step: number | undefined,
): string {
  const section = sections.get(part);
  if (section === undefined) return (facts as Readonly<Record<string, string>>)[part] ?? '';
  const { around, steps } = section;
  if (step !== undefined) return steps[step - 1] ?? '';
  // What stands in the steps has a change of its own, unless the section came or went with them.
  return kind === 'changed' && steps.length > 0 ? around : [around, ...steps].join('\n\n').trim();
}

/** What stands for lines without changes. */
const LEFT_OUT = '…';

function markWords(before: string, after: string, marks: DiffMarks): string[] {
  const lines: { text: string; isChanged: boolean }[] = [{ text: '', isChanged: false }];
  for (const { value, added, removed } of diffWordsWithSpace(before, after)) {
    value.split('\n').forEach((piece, at) => {
      if (at > 0) lines.push({ text: '', isChanged: false });
      const line = lines.at(-1);
      if (line === undefined || piece === '') return;
      const isChanged = added || removed;
      line.text += added ? marks.added(piece) : removed ? marks.removed(piece) : piece;
      line.isChanged ||= isChanged;
    });
  }
  return lines
    .map(({ text, isChanged }) => (isChanged ? text : text.trim() === '' ? '' : LEFT_OUT))
    .filter(
      (line, at, all) =>
        line !== '' &&
        (line !== LEFT_OUT || all.slice(0, at).findLast((other) => other !== '') !== LEFT_OUT),
    );
}
