import { defineConfig } from 'vitest/config';

/** What hangs must end; what is slow on a busy machine must not fail. */
const LIMITS = { testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
          ...LIMITS,
        },
      },
      {
        // Reads the finished build in dist/ and never makes one.
        test: {
          name: 'dist',
          environment: 'node',
          include: ['tests/dist/**/*.test.ts'],
          ...LIMITS,
        },
      },
      {
        // Reads the finished build of the example in .cache/example/.
        test: {
          name: 'example',
          environment: 'node',
          include: ['tests/example/**/*.test.ts'],
          ...LIMITS,
        },
      },
      {
        // Serves the finished build with real servers and the settings in hosting/.
        test: {
          name: 'hosting',
          environment: 'node',
          include: ['tests/hosting/**/*.test.ts'],
          ...LIMITS,
        },
      },
    ],
  },
});
