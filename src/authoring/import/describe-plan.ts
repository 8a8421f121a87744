import type { EntryOutcomes, ImportPlan } from './plan-import.ts';
import { countRows } from './refusals.ts';

/** How many ids a line shows. */
const MOST_IDS = 5;

/** How many entries are listed with what differs. */
const MOST_DIFFERENT = 20;

/**
 * What the author of a list is told of what would become of it, in lines: how many of each outcome, with the
 * first ids, then what differs and what is to be looked at. Why rows are refused is told by itself.
 *
 * `describePlan(plan)[0]` -> `'  new            2  DB-00600, DB-00601'`
 */
export function describePlan(plan: ImportPlan): string[] {
  const { causes, left, refusals, known, partial, unlike, tagged } = plan;
  const hasCauses = listOutcomes(causes).some(([, ids]) => ids.length > 0);
  const refused = String(countRows(refusals)).padStart(6);
  return [
    ...listOutcomes(plan).map(([label, ids]) => describeOutcome(label, ids)),
    `  ${'refused'.padEnd(9)} ${refused}`,
    ...(hasCauses
      ? ['Causes', ...listOutcomes(causes).map(([label, ids]) => describeOutcome(label, ids))]
      : []),
    ...listDifferences('Changed, as the list says something else than when it made them:', [
      ...describeChanged(plan, 'errors'),
      ...describeChanged(causes, 'causes'),
    ]),
    ...listDifferences('Kept as they are, though the list says something else:', [
      ...describeKept(plan, 'errors'),
      ...describeKept(causes, 'causes'),
    ]),
    ...(left.length === 0
      ? []
      : [
          `\nCauses that no error has any more: ${showIds(left)}. Where only the title is another one: npm run merge -- <old id> <new id>.`,
        ]),
    ...(known === 0 ? [] : [`\nOnly known, by a line under "concerns": ${String(known)}`]),
    ...(unlike === 0
      ? []
      : [
          `\nTranslations with other steps or links than their source, which count as stale: ${String(unlike)}`,
        ]),
    ...tagged
      .slice(0, 1)
      .map(
        ({ line, column }) =>
          `\nCells with tags of HTML, which pages show as they are written: ${String(tagged.length)}, the first in line ${String(line)}, ${column}. Take out of the list what is meant as markup.`,
      ),
    ...(partial === 0
      ? []
      : [`\nTranslations that lack a required section, and are left out: ${String(partial)}`]),
  ];
}

function listOutcomes({
  entries,
  changed,
  unchanged,
  kept,
}: EntryOutcomes): [label: string, ids: string[]][] {
  const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  return [
    ['new', idsOf(entries)],
    ['changed', idsOf(changed)],
    ['unchanged', unchanged],
    ['kept', idsOf(kept)],
  ];
}

function describeOutcome(label: string, ids: readonly string[]): string {
  const list = ids.length === 0 ? '' : `  ${showIds(ids)}`;
  return `  ${label.padEnd(9)} ${String(ids.length).padStart(6)}${list}`;
}

/** The first ones, where there are many. */
function showIds(ids: readonly string[]): string {
  return [...ids.slice(0, MOST_IDS), ...(ids.length > MOST_IDS ? ['…'] : [])].join(', ');
}

function describeChanged({ changed }: EntryOutcomes, place: string): string[] {
  return changed.map(({ id, differs }) => `${place}/${id}: ${differs.join(', ')}`);
}

function describeKept({ kept }: EntryOutcomes, place: string): string[] {
  return kept.map(({ id, why, differs }) => {
    const parts = differs.length === 0 ? '' : `. Differs: ${differs.join(', ')}`;
    return `${place}/${id}: ${why}${parts}`;
  });
}

function listDifferences(head: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_DIFFERENT;
  return [
    `\n${head}`,
    ...lines.slice(0, MOST_DIFFERENT).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … and ${String(more)} more.`] : []),
  ];
}
