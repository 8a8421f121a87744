import { readFileSync } from 'node:fs';

/** How many tests ended in which way. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts the tests of a report by vitest's JSON reporter. A file that could not even be loaded has no
 * tests in it and counts as one failure.
 *
 * `'.cache/test-reports/unit.json'` -> `{ passed: 120, failed: 0, skipped: 1 }`
 */
export function readVitestCounts(file: string): TestCounts {
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  const brokenFiles = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Counts the tests of a report by Playwright's JSON reporter. What happened outside any test (a file
 * that cannot be loaded, a set-up that fails) counts as failures; so does a test that passed only
 * when it was tried again.
 *
 * `'.cache/test-reports/e2e.json'` -> `{ passed: 60, failed: 0, skipped: 0 }`
 */
export function readPlaywrightCounts(file: string): TestCounts {
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    errors: unknown[];
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  return {
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky + report.errors.length,
    skipped: report.stats.skipped,
  };
}

/**
 * The sum of several counts.
 *
 * `[{ passed: 2, failed: 0, skipped: 0 }, { passed: 1, failed: 1, skipped: 0 }]` ->
 * `{ passed: 3, failed: 1, skipped: 0 }`
 */
export function sumCounts(counts: readonly TestCounts[]): TestCounts {
  return {
    passed: counts.reduce((sum, count) => sum + count.passed, 0),
    failed: counts.reduce((sum, count) => sum + count.failed, 0),
    skipped: counts.reduce((sum, count) => sum + count.skipped, 0),
  };
}

/**
 * The closing line of a run.
 *
 * `{ passed: 412, failed: 0, skipped: 0 }` -> `'412 passed, 0 failed'`
 */
export function formatCounts(counts: TestCounts): string {
  const line = `${String(counts.passed)} passed, ${String(counts.failed)} failed`;
  return counts.skipped === 0 ? line : `${line}, ${String(counts.skipped)} skipped`;
}
