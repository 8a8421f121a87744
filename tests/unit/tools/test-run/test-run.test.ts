import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  formatCounts,
  readPlaywrightCounts,
  readVitestCounts,
} from '../../../../src/tools/test-run/test-counts.ts';
import { runTestSteps, selectTestSteps } from '../../../../src/tools/test-run/test-run.ts';
import { listTestSteps, type TestStep } from '../../../../src/tools/test-run/test-steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'shirube-test-run-'));

/** A step that runs the scripts of these names and counts as the last of them says. */
function makeStep(id: string, scripts: string[], counts?: [number, number]): TestStep {
  const step: TestStep = {
    id,
    title: `Title of ${id}`,
    commands: scripts.map((script) => ({ script, args: [] })),
  };
  if (!counts) return step;
  const [passed, failed] = counts;
  return {
    ...step,
    report: { file: join(folder, `${id}.json`), read: () => ({ passed, failed, skipped: 0 }) },
  };
}

/** Runs steps whose script `bad` fails; each command takes 1.5 seconds. */
async function runSteps(
  steps: TestStep[],
): Promise<{ passed: boolean; ran: string[]; output: string }> {
  const ran: string[] = [];
  const lines: string[] = [];
  let time = 0;
  const passed = await runTestSteps(steps, {
    run: ({ script }) => {
      ran.push(script);
      time += 1500;
      return Promise.resolve(script === 'bad' ? 1 : 0);
    },
    print: (line) => lines.push(line),
    now: () => time,
  });
  return { passed, ran, output: lines.join('\n') };
}

describe('runTestSteps', () => {
  it('runs all steps and sums their tests', async () => {
    const { passed, output } = await runSteps([
      makeStep('lint', ['a', 'b']),
      makeStep('unit', ['c'], [400, 0]),
      makeStep('e2e', ['d'], [12, 0]),
    ]);
    expect(passed).toBe(true);
    expect(output).toMatchInlineSnapshot(`
      "
      [1/3] Title of lint
      Title of lint: passed in 3.0 s

      [2/3] Title of unit
      Title of unit: passed in 1.5 s

      [3/3] Title of e2e
      Title of e2e: passed in 1.5 s

      All steps passed in 6.0 s.
      412 passed, 0 failed"
    `);
  });

  it('stops at the first command that fails, and names its step', async () => {
    const { passed, ran, output } = await runSteps([
      makeStep('unit', ['a', 'bad', 'b'], [400, 2]),
      makeStep('e2e', ['c'], [12, 0]),
    ]);
    expect(passed).toBe(false);
    expect(ran).toEqual(['a', 'bad']);
    expect(output).toMatchInlineSnapshot(`
      "
      [1/2] Title of unit
      Title of unit: FAILED in 3.0 s

      Failed at "Title of unit" after 3.0 s. Again, this step alone: npm test -- unit
      400 passed, 2 failed"
    `);
  });

  it('says nothing of numbers when what failed was not a test', async () => {
    const { output } = await runSteps([
      makeStep('unit', ['a'], [3, 0]),
      makeStep('build', ['bad']),
    ]);
    expect(output).not.toContain('0 failed');
  });

  it('fails a step that ought to count tests and left no report', async () => {
    const step = makeStep('unit', ['a']);
    const { passed } = await runSteps([
      { ...step, report: { file: join(folder, 'none.json'), read: readVitestCounts } },
    ]);
    expect(passed).toBe(false);
  });
});

describe('selectTestSteps', () => {
  const steps = [makeStep('lint', []), makeStep('unit', []), makeStep('e2e', [])];

  it('keeps the order of the run', () => {
    expect(selectTestSteps(steps, ['e2e', 'lint']).map((step) => step.id)).toEqual(['lint', 'e2e']);
    expect(selectTestSteps(steps, [])).toHaveLength(3);
  });

  it('names the steps there are', () => {
    expect(() => selectTestSteps(steps, ['linting'])).toThrowErrorMatchingInlineSnapshot(
      `[Error: There is no step "linting"; the steps are lint, unit, e2e.]`,
    );
  });
});

describe('listTestSteps', () => {
  it('builds before it looks at the built site', () => {
    expect(listTestSteps().map((step) => step.id)).toMatchInlineSnapshot(`
      [
        "format",
        "lint",
        "types",
        "unit",
        "content",
        "build",
        "build-example",
        "dist",
        "example",
        "hosting",
        "e2e",
      ]
    `);
  });
});

describe('counts', () => {
  function writeReport(report: object): string {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify(report));
    return file;
  }

  it("of vitest's report include files that did not load", () => {
    const file = writeReport({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    });
    expect(readVitestCounts(file)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it("of Playwright's report include what failed outside a test", () => {
    const file = writeReport({
      errors: [{ message: 'set-up' }],
      stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 },
    });
    expect(readPlaywrightCounts(file)).toEqual({ passed: 7, failed: 3, skipped: 2 });
  });

  it('make one plain line', () => {
    expect(formatCounts({ passed: 412, failed: 0, skipped: 0 })).toBe('412 passed, 0 failed');
    expect(formatCounts({ passed: 1, failed: 0, skipped: 2 })).toBe(
      '1 passed, 0 failed, 2 skipped',
    );
  });
});
