import { defineConfig } from 'vitest/config';

/** A machine that is busy with other things is no reason to fail. */
const PATIENCE = { testTimeout: 600_000, hookTimeout: 600_000 };

/**
 * Every file of these tests leaves its process as it was, so that a few processes serve them all, and
 * what several files read is read once.
 */
const SHARED_PROCESS = { pool: 'forks', isolate: false } as const;

/**
 * Node reads the files as they are, as in every command: the search runs a quarter faster than in modules
 * that are made for the tests.
 */
const NATIVE = { experimental: { viteModuleRunner: false, nodeLoader: false } } as const;

/** What puts modules in the place of others, or loads one anew, which Node does not. */
const REPLACES_MODULES = [
  'tests/unit/browser/search/open-search.test.ts',
  'tests/unit/content/read/read-files.test.ts',
];

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
          ...NATIVE,
          include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
          exclude: REPLACES_MODULES,
        },
      },
      {
        test: {
          name: 'replaced',
          ...PATIENCE,
          ...SHARED_PROCESS,
          include: REPLACES_MODULES,
        },
      },
      {
        // Those of the unit tests in which a day or a time is shown, once more west of Greenwich: there
        // a day that is taken for an instant is the day before.
        test: {
          name: 'dates',
          ...PATIENCE,
          ...SHARED_PROCESS,
          ...NATIVE,
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
          ...NATIVE,
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
          ...NATIVE,
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
          ...NATIVE,
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
          ...NATIVE,
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
