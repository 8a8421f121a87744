// @ts-check
import { ROOMS_TO_MUTATE } from './rooms-to-mutate.mjs';

/**
 * `npm run mutate`: changes the code in many small ways and tells which of them no unit test notices.
 * What is known from the last run is not run again.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: [...ROOMS_TO_MUTATE.map((room) => `src/${room}/**/*.ts`), '!src/**/*.d.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'bench/mutations/vitest.config.ts', related: true },
  plugins: ['@stryker-mutator/vitest-runner', './bench/mutations/sample.mjs'],
  ignorers: ['sample'],
  coverageAnalysis: 'perTest',
  // For these all tests would run, as nobody knows which of them read a constant.
  ignoreStatic: true,
  incremental: true,
  incrementalFile: '.cache/mutations/incremental.json',
  tempDirName: '.cache/mutations/sandbox',
  ignorePatterns: ['dist', 'release', '.astro', '.cache', 'test-results'],
  concurrency: 1,
  // A machine that is busy with other things is no reason to fail.
  dryRunTimeoutMinutes: 120,
  timeoutMS: 20_000,
  thresholds: { high: 90, low: 80, break: 80 },
  reporters: ['clear-text', 'progress', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutations/report.json' },
  htmlReporter: { fileName: '.cache/mutations/report.html' },
};
