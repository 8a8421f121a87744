import type { SourceChange } from './types.ts';

/**
 * What has changed in a source, in a line for its authors, who know the numbers of its steps as they are.
 *
 * `describeChanges([{ part: 'Resolution', kind: 'added', step: 2 }, { part: 'Verify', kind: 'changed' }])`
 * -> `'Resolution (step 2 is new), Verify'`
 */
export function describeChanges(changes: readonly SourceChange[]): string {
  return [...new Set(changes.map(({ part }) => part))]
    .map((part) => {
      const ofPart = changes.filter((change) => change.part === part);
      const steps = ofPart.flatMap((change) => describeStep(change) ?? []);
      const whole = ofPart.find(({ step, was }) => step === undefined && was === undefined);
      const details = [
        ...(whole === undefined || whole.kind === 'changed' ? [] : [KINDS[whole.kind]]),
        // Beside steps it would not be seen that the rest has changed too.
        ...(whole?.kind === 'changed' && steps.length > 0 ? ['outside of steps'] : []),
        ...steps,
      ];
      return details.length === 0 ? part : `${part} (${details.join(', ')})`;
    })
    .join(', ');
}

const KINDS = { added: 'new', removed: 'removed' } as const;

function describeStep({ kind, step, was }: SourceChange): string | undefined {
  if (step !== undefined) return `step ${String(step)}${kind === 'added' ? ' is new' : ''}`;
  return was === undefined ? undefined : `the former step ${String(was)} is gone`;
}
