import { defineConfig } from 'vitest/config';

/** A machine that is busy with other things is no reason to fail. */
const PATIENCE = { testTimeout: 600_000, hookTimeout: 600_000 };

/**
 * Every file of these tests leaves its process as it was, so that a few processes serve them all, and
 * what several files read is read once.
 */
const SHARED_PROCESS = { pool: 'forks', isolate: false } as const;

export default defineConfig({
  test: {
    // As many as there are processors; vitest leaves one of them idle, which is half of two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          ...PATIENCE,
          ...SHARED_PROCESS,
          include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
        },
      },
      {
        // Those of the unit tests in which a day or a time is shown, once more west of Greenwich: there
        // a day that is taken for an instant is the day before.
        test: {
          name: 'dates',
          ...PATIENCE,
          ...SHARED_PROCESS,
          env: { TZ: 'America/Los_Angeles' },
          include: ['tests/unit/{model/i18n,release,self-check}/**/*.test.ts'],
          // An archive is the same in three zones, by its own test; who has signed bears no day.
          exclude: ['tests/unit/release/{archive,signature}.test.ts'],
        },
      },
      {
        // Reads the finished build in dist/ and never makes one. How a release is copied is seen with that
        // of the example, that the first content can be packed by the servers.
        test: {
          name: 'dist',
          ...PATIENCE,
          ...SHARED_PROCESS,
          include: ['tests/dist/**/*.test.ts'],
          exclude: ['tests/dist/verify-copy.test.ts'],
        },
      },
      {
        // Reads the finished build of the example in .cache/example/.
        test: {
          name: 'example',
          ...PATIENCE,
          ...SHARED_PROCESS,
          include: ['tests/example/**/*.test.ts'],
        },
      },
      {
        // What every product's site must pass, on that of the example. Queries are recorded of the first
        // content.
        test: {
          name: 'example-dist',
          ...PATIENCE,
          ...SHARED_PROCESS,
          env: { SHIRUBE_CONTENT: 'examples/database', SHIRUBE_DIST: '.cache/example' },
          include: ['tests/dist/**/*.test.ts'],
          exclude: ['tests/dist/search-quality.test.ts'],
        },
      },
      {
        // Serves the finished build with real servers and the settings in hosting/.
        test: {
          name: 'hosting',
          ...PATIENCE,
          ...SHARED_PROCESS,
          globalSetup: 'tests/hosting/support/global-setup.ts',
          include: ['tests/hosting/**/*.test.ts'],
        },
      },
      {
        // Reads both builds in each engine that browsers have.
        test: {
          name: 'engines',
          ...PATIENCE,
          ...SHARED_PROCESS,
          globalSetup: 'tests/engines/support/global-setup.ts',
          include: ['tests/engines/**/*.test.ts'],
        },
      },
    ],
  },
});
