import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/project-root.ts';
import {
  runTests,
  selectSteps,
  TEST_PLAN,
  type TestPlan,
  type TestStep,
} from '../../../src/tools/test-plan.ts';

const FOLDER = '.cache/test-plan-test';
afterAll(() => {
  rmSync(join(projectRoot, FOLDER), { recursive: true, force: true });
});

function step(id: string, ...commands: string[]): TestStep {
  return { id, title: `Title of ${id}`, commands };
}

/** A step whose command leaves a report. */
function countedStep(id: string, command: string, report: object | undefined): TestStep {
  const file = `${FOLDER}/${id}.json`;
  reports.set(command, [join(projectRoot, file), report]);
  return { ...step(id, command), report: file };
}
const reports = new Map<string, [file: string, report: object | undefined]>();

const vitestReport = (numPassedTests: number, numFailedTests = 0): object => ({
  numPassedTests,
  numFailedTests,
  numPendingTests: 1,
  numTodoTests: 0,
});

/** Runs a plan in which commands that begin with `bad` fail; each takes 1.5 seconds. */
async function run(plan: TestPlan): Promise<{ passed: boolean; ran: string[]; output: string }> {
  const ran: string[] = [];
  const lines: string[] = [];
  let time = 0;
  const passed = await runTests(plan, {
    run: ([command = '', ...args], options) => {
      ran.push([command, ...args].join(' '));
      time += 1500;
      const [file, report] = reports.get(command) ?? [];
      if (file !== undefined && report !== undefined) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify(report));
      }
      const output = options?.keepsOutput === true ? `${command} says something\n` : '';
      return Promise.resolve({ code: command.startsWith('bad') ? 1 : 0, output });
    },
    print: (text) => lines.push(text),
    now: () => time,
  });
  return { passed, ran, output: lines.join('\n') };
}

describe('runTests', () => {
  it('runs all steps, and keeps apart what is printed side by side', async () => {
    const e2e = { stats: { expected: 12, unexpected: 0, flaky: 0, skipped: 2 } };
    const { passed, output } = await run([
      [
        [step('lint', 'a --fast', 'b')],
        [countedStep('unit', 'c', vitestReport(400)), step('build', 'd')],
      ],
      [[countedStep('e2e', 'e', e2e)]],
    ]);
    expect(passed).toBe(true);
    expect(output).toMatchInlineSnapshot(`
      "
      Side by side: Title of lint | Title of unit, Title of build

      == Title of unit
      c says something
      Title of unit: passed in 3.0 s

      == Title of lint
      a says something
      b says something
      Title of lint: passed in 4.5 s

      == Title of build
      d says something
      Title of build: passed in 1.5 s

      == Title of e2e
      Title of e2e: passed in 1.5 s

      All steps passed in 7.5 s.
      412 passed, 0 failed, 3 skipped"
    `);
  });

  it('stops at the first command that fails, and names its step', async () => {
    const { passed, ran, output } = await run([
      [[countedStep('unit', 'bad unit', undefined), step('build', 'never')]],
      [[step('e2e', 'never')]],
    ]);
    expect(passed).toBe(false);
    expect(ran).toEqual(['bad unit']);
    expect(output).toMatchInlineSnapshot(`
      "
      == Title of unit
      Title of unit: FAILED in 1.5 s

      Failed after 1.5 s. Again, this alone: npm test -- unit
      0 passed, 1 failed"
    `);
  });

  it('begins nothing more in the other lane', async () => {
    const { ran, output } = await run([
      [[step('lint', 'bad')], [step('types', 'a'), step('build', 'never')]],
    ]);
    expect(ran).toEqual(['bad', 'a']);
    expect(output).toContain('Again, this alone: npm test -- lint\n0 passed, 1 failed');
  });

  it.each<[string, object | undefined, string]>([
    ['a file that did not load', vitestReport(5), '5 passed, 1 failed, 1 skipped'],
    ['tests', vitestReport(5, 2), '5 passed, 2 failed, 1 skipped'],
    [
      'a test that passed the second time',
      { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 } },
      '7 passed, 2 failed',
    ],
  ])('counts %s', async (_name, report, line) => {
    const { output } = await run([[[countedStep('unit', 'bad', report)]]]);
    expect(output.split('\n').at(-1)).toBe(line);
  });

  it('fails a step that ought to count tests and left no report', async () => {
    const { passed } = await run([[[countedStep('unit', 'a', undefined)]]]);
    expect(passed).toBe(false);
  });

  it('says nothing of tests where there were none', async () => {
    const { output } = await run([[[step('lint', 'a')]]]);
    expect(output.split('\n').at(-1)).toBe('All steps passed in 1.5 s.');
  });
});

describe('selectSteps', () => {
  const idsOf = (plan: TestPlan): string[][][] =>
    plan.map((stage) => stage.map((lane) => lane.map(({ id }) => id)));

  it('keeps the order of the run', () => {
    expect(idsOf(selectSteps(TEST_PLAN, ['e2e', 'build', 'unit']))).toEqual([
      [['unit'], ['build']],
      [['e2e']],
    ]);
    expect(selectSteps(TEST_PLAN, [])).toBe(TEST_PLAN);
  });

  it('names the steps there are', () => {
    expect(() => selectSteps(TEST_PLAN, ['linting'])).toThrowErrorMatchingInlineSnapshot(
      `[Error: There is no step "linting"; the steps are content, lint, unit, format, types, build, build-example, dist, example, hosting, e2e, engines.]`,
    );
  });
});
