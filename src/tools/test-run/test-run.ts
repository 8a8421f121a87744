import { rmSync } from 'node:fs';
import { formatCounts, sumCounts, type TestCounts } from './test-counts.ts';
import type { TestCommand, TestStep } from './test-steps.ts';

/** What a run needs from the world around it. */
export interface TestRunTools {
  /** Runs a command and tells its exit code. */
  run: (command: TestCommand) => Promise<number>;
  print: (line: string) => void;
  /** Milliseconds since any fixed moment. */
  now: () => number;
}

/**
 * Runs steps one after the other and stops at the first that fails. Tells whether all passed.
 *
 * `([{ id: 'lint', title: 'Lint', commands: [] }], tools)` -> `true`, having printed a heading for
 * each step, how long it took, and at the end how many tests passed.
 */
export async function runTestSteps(
  steps: readonly TestStep[],
  tools: TestRunTools,
): Promise<boolean> {
  const start = tools.now();
  const counts: TestCounts[] = [];
  let failedStep: TestStep | undefined;

  for (const [index, step] of steps.entries()) {
    tools.print(`\n[${String(index + 1)}/${String(steps.length)}] ${step.title}`);
    const stepStart = tools.now();
    // A report of an earlier run must not be taken for one of this.
    if (step.report) rmSync(step.report.file, { force: true });
    const passed = await runCommands(step.commands, tools);
    const stepCounts = readCounts(step);
    if (stepCounts) counts.push(stepCounts);
    tools.print(
      `${step.title}: ${passed ? 'passed' : 'FAILED'} in ${formatDuration(tools.now() - stepStart)}`,
    );
    // A step that ought to count tests and left no report has not shown that it ran any.
    if (!passed || (step.report && !stepCounts)) {
      failedStep = step;
      break;
    }
  }

  const total = sumCounts(counts);
  const duration = formatDuration(tools.now() - start);
  tools.print(
    failedStep
      ? `\nFailed at "${failedStep.title}" after ${duration}. Again, this step alone: npm test -- ${failedStep.id}`
      : `\nAll steps passed in ${duration}.`,
  );
  // A run that failed outside any test would be misread if it said "0 failed".
  if (counts.length > 0 && (failedStep === undefined || total.failed > 0)) {
    tools.print(formatCounts(total));
  }
  return failedStep === undefined;
}

async function runCommands(
  commands: readonly TestCommand[],
  tools: TestRunTools,
): Promise<boolean> {
  for (const command of commands) {
    if ((await tools.run(command)) !== 0) return false;
  }
  return true;
}

/** The counts of a step that left a report; a step that broke down before may have left none. */
function readCounts(step: TestStep): TestCounts | undefined {
  try {
    return step.report?.read(step.report.file);
  } catch {
    return undefined;
  }
}

/** `83_000` -> `'1 min 23 s'`, `4_200` -> `'4.2 s'` */
function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${String(Math.floor(whole / 60))} min ${String(whole % 60)} s`;
}

/**
 * The steps that the command line names, in the order in which they run; all where it names none.
 *
 * `(steps, ['unit', 'lint'])` -> the steps `lint` and `unit`
 */
export function selectTestSteps(steps: readonly TestStep[], ids: readonly string[]): TestStep[] {
  const unknown = ids.find((id) => !steps.some((step) => step.id === id));
  if (unknown !== undefined) {
    throw new Error(
      `There is no step "${unknown}"; the steps are ${steps.map((step) => step.id).join(', ')}.`,
    );
  }
  return steps.filter((step) => ids.length === 0 || ids.includes(step.id));
}
