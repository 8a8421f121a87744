import { listEntries } from '../../catalogue/entries.ts';
import { formatLedgerItem } from '../../catalogue/ledger.ts';
import type { Catalog, Entry, Prose, ProseStep } from '../../catalogue/types.ts';
import { KEBAB_CASE } from '../../schemas/id.ts';
import { stepFragment } from '../../../model/fragments.ts';
import type { Issue, Place } from '../../../model/issue.ts';

/**
 * Links point to steps by their ids. Until a page is published, the number of a step is its id; after
 * that its author gives each one, as a number would mean another step once one is put before it.
 */
export function checkSteps(catalog: Catalog): Issue[] {
  const recorded = new Set(catalog.ledger.items.map(formatLedgerItem));
  const published = new Set(
    catalog.ledger.items
      .filter(({ fragment }) => fragment !== undefined)
      .map(({ kind, name }) => `${kind} ${name}`),
  );
  return listEntries(catalog).flatMap((entry) => {
    const isKept = published.has(`${entry.type} ${entry.id}`);
    return Object.values(entry.prose).flatMap((prose) => {
      const steps = prose.sections.flatMap((section) => section.steps);
      // In a translation the numbers will do: `checkParity` holds them to the ids of the source.
      const needsIds = isKept && prose.locale === catalog.sourceLocale;
      return [
        ...findBadIds(prose, steps),
        // A number that is the id of another is told once.
        ...findRepeatedIds(prose, needsIds ? steps.filter(({ isNamed }) => isNamed) : steps),
        ...(needsIds ? findUnnamed(entry, prose, steps, recorded) : []),
      ];
    });
  });
}

function findBadIds({ file }: Prose, steps: readonly ProseStep[]): Issue[] {
  return steps.flatMap(({ id, was, line, column }) =>
    [id, ...was]
      .filter((name) => !KEBAB_CASE.test(name))
      .map((name) => ({
        rule: 'step-id',
        file,
        line,
        column,
        problem: `"${name}" cannot be the id of a step.`,
        expected: 'a number, or a name in kebab-case such as "check-the-log".',
        fix: 'write it like that, in every language the same.',
      })),
  );
}

function findRepeatedIds({ file }: Prose, steps: readonly ProseStep[]): Issue[] {
  const met = new Map<string, Place>();
  // Where a number is taken, it is given to somebody.
  const namedFirst = [...steps].sort((a, b) => Number(b.isNamed) - Number(a.isNamed));
  return namedFirst.flatMap((step) =>
    [step.id, ...step.was].flatMap((name): Issue[] => {
      const first = met.get(name);
      if (first === undefined) {
        met.set(name, step);
        return [];
      }
      return [
        {
          rule: 'step-id',
          file,
          line: step.line,
          column: step.column,
          problem: `Two steps have the id "${name}"; the other stands in line ${String(first.line)}.`,
          expected: 'an id for each step; one without has its number.',
          fix: `write id="${findFreeId(steps)}" here, in every language the same.`,
        },
      ];
    }),
  );
}

function findUnnamed(
  { type, id }: Entry,
  { file }: Prose,
  steps: readonly ProseStep[],
  recorded: ReadonlySet<string>,
): Issue[] {
  const isUsed = (step: string): boolean =>
    recorded.has(formatLedgerItem({ kind: type, name: id, fragment: stepFragment(step) }));
  const given = new Set<string>();
  const giveId = (): string => {
    const free = findFreeId(steps, (step) => given.has(step) || isUsed(step));
    given.add(free);
    return free;
  };
  return steps
    .filter(({ isNamed }) => !isNamed)
    .map(({ line, column }) => ({
      rule: 'step-id',
      file,
      line,
      column,
      problem: 'This step has no id, and the page was published.',
      expected: 'an id for each step: links to the steps after it would lead to others.',
      fix: `write <Step id="${giveId()}"> if the step is new, or any name in kebab-case; else the id that it had. In every language the same.`,
    }));
}

/** The lowest number that no step has and none has had. */
function findFreeId(
  steps: readonly ProseStep[],
  isUsed: (id: string) => boolean = () => false,
): string {
  const taken = new Set(
    steps.filter(({ isNamed }) => isNamed).flatMap(({ id, was }) => [id, ...was]),
  );
  let number = steps.length;
  while (taken.has(String(number)) || isUsed(String(number))) number += 1;
  return String(number);
}
