import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import type { runCommand } from './run-command.ts';

/** One thing that `npm test` does. */
export interface TestStep {
  /** What selects the step on the command line: `npm test -- lint unit`. */
  id: string;
  title: string;
  /** What it runs, one after the other: the words of a command, with single spaces. */
  commands: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** Where its tests leave their report, in the form of vitest or Playwright. */
  report?: string;
}

/** Steps that follow each other. Lanes of one stage run side by side, stages one after the other. */
export type TestPlan = readonly (readonly (readonly TestStep[])[])[];

/** Where reports are written: working files, not part of the build and not kept in git. */
const REPORTS = '.cache/test-reports';

/** The step runs the project of its name in `vitest.config.ts`, and those beside it. */
function vitestStep(id: string, title: string, beside: readonly string[] = []): TestStep {
  const report = `${REPORTS}/${id}.json`;
  const projects = [id, ...beside].map((name) => `--project=${name}`).join(' ');
  return {
    id,
    title,
    commands: [
      `vitest run ${projects} --reporter=default --reporter=json --outputFile.json=${report}`,
    ],
    report,
  };
}

/**
 * All of `npm test`. While one lane looks at the sources, the other builds, so that neither of two
 * processors waits; browsers come when nothing else is at work. Types come last in their lane, as they
 * and a build write the same declarations.
 */
export const TEST_PLAN: TestPlan = [
  [
    [
      { id: 'content', title: 'Content', commands: ['src/tools/check.ts'] },
      {
        id: 'lint',
        title: 'Lint',
        commands: [
          'oxlint',
          'eslint --max-warnings 0 --cache --cache-location=.cache/eslint/ .',
          'knip',
        ],
      },
      vitestStep('unit', 'Unit tests', ['dates']),
      {
        id: 'format',
        title: 'Format',
        commands: [
          'prettier --experimental-cli --check --log-level=warn --cache --cache-location=.cache/prettier/cache .',
        ],
      },
      {
        id: 'types',
        title: 'Types',
        // oxlint has those of all that is not a component.
        commands: ['astro check --tsconfig tsconfig.astro.json --minimumFailingSeverity warning'],
      },
    ],
    [
      { id: 'build', title: 'Build', commands: ['src/tools/build.ts'] },
      {
        id: 'build-example',
        title: 'Build of the example',
        // The tests look for it there (`tests/example/site.ts`).
        commands: ['src/tools/build.ts --outDir .cache/example'],
        environment: { SHIRUBE_CONTENT: 'examples/database' },
      },
      vitestStep('dist', 'Built site'),
      vitestStep('example', 'Example', ['example-dist']),
      vitestStep('hosting', 'Servers'),
    ],
  ],
  [
    [
      {
        id: 'e2e',
        title: 'Browser tests',
        // The settings of Playwright say where the report goes.
        commands: ['playwright test'],
        report: `${REPORTS}/e2e.json`,
      },
    ],
    // They wait for other programs most of the time.
    [vitestStep('engines', 'Engines of browsers')],
  ],
];

/**
 * The part of a plan that the command line names; all of it where it names nothing.
 *
 * `(TEST_PLAN, ['unit', 'lint'])` -> the stage of `lint` and `unit`, and nothing else of it
 */
export function selectSteps(plan: TestPlan, ids: readonly string[]): TestPlan {
  const known = plan.flat(2).map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new Error(`There is no step "${unknown}"; the steps are ${known.join(', ')}.`);
  }
  if (ids.length === 0) return plan;
  return plan
    .map((stage) =>
      stage
        .map((lane) => lane.filter(({ id }) => ids.includes(id)))
        .filter((lane) => lane.length > 0),
    )
    .filter((stage) => stage.length > 0);
}

/** What a run needs from the world around it. */
export interface TestRunTools {
  run: typeof runCommand;
  print: (text: string) => void;
  /** Milliseconds since any fixed moment. */
  now: () => number;
}

/**
 * Runs a plan until a step fails, and tells whether none has. Prints how long each step took and at the
 * end, alone on a line, how many tests passed; a step that fails counts as one where no test of it did.
 * What runs side by side is printed when it is over.
 *
 * `(TEST_PLAN, tools)` -> `true`
 */
export async function runTests(plan: TestPlan, tools: TestRunTools): Promise<boolean> {
  const start = tools.now();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failed: TestStep[] = [];

  const runStep = async (step: TestStep, keepsOutput: boolean): Promise<void> => {
    const stepStart = tools.now();
    // A report of an earlier run must not be taken for one of this.
    if (step.report !== undefined) rmSync(join(projectRoot, step.report), { force: true });
    if (!keepsOutput) tools.print(`\n== ${step.title}`);
    let output = '';
    let isGood = true;
    for (const command of step.commands) {
      const result = await tools.run(command.split(' '), {
        keepsOutput,
        environment: step.environment ?? {},
      });
      output += result.output;
      isGood = result.code === 0;
      if (!isGood) break;
    }
    const counts = step.report === undefined ? NOTHING_COUNTED : readCounts(step.report);
    // A step that ought to count tests and left no report has not shown that it ran any.
    if (counts === undefined) isGood = false;
    const { passed, failed: bad, skipped } = counts ?? NOTHING_COUNTED;
    total.passed += passed;
    total.skipped += skipped;
    total.failed += isGood ? bad : Math.max(bad, 1);
    if (!isGood) failed.push(step);
    if (keepsOutput) tools.print(`\n== ${step.title}\n${output.trimEnd()}`);
    const verdict = isGood ? 'passed' : 'FAILED';
    tools.print(`${step.title}: ${verdict} in ${formatDuration(tools.now() - stepStart)}`);
  };

  for (const stage of plan) {
    const isShared = stage.length > 1;
    if (isShared) {
      const lanes = stage.map((lane) => lane.map(({ title }) => title).join(', '));
      tools.print(`\nSide by side: ${lanes.join(' | ')}`);
    }
    const runLane = async (lane: readonly TestStep[]): Promise<void> => {
      for (const step of lane) if (failed.length === 0) await runStep(step, isShared);
    };
    await Promise.all(stage.map(runLane));
    if (failed.length > 0) break;
  }

  const duration = formatDuration(tools.now() - start);
  const ids = failed.map(({ id }) => id).join(' ');
  tools.print(
    failed.length === 0
      ? `\nAll steps passed in ${duration}.`
      : `\nFailed after ${duration}. Again, this alone: npm test -- ${ids}`,
  );
  const { passed, failed: bad, skipped } = total;
  if (passed + bad + skipped > 0) {
    tools.print(`${passed} passed, ${bad} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
  }
  return failed.length === 0;
}

/** How many tests ended in which way. */
interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

const NOTHING_COUNTED: TestCounts = { passed: 0, failed: 0, skipped: 0 };

/** The counts of a report, if there is a whole one. */
function readCounts(file: string): TestCounts | undefined {
  try {
    const report = JSON.parse(readFileSync(join(projectRoot, file), 'utf8')) as
      | {
          stats?: undefined;
          numPassedTests: number;
          numFailedTests: number;
          numPendingTests: number;
          numTodoTests: number;
        }
      | { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
    if (report.stats === undefined) {
      const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
      const skipped = numPendingTests + numTodoTests;
      return { passed: numPassedTests, failed: numFailedTests, skipped };
    }
    const { expected, unexpected, flaky, skipped } = report.stats;
    // What passed only when it was tried again has failed.
    return { passed: expected, failed: unexpected + flaky, skipped };
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
