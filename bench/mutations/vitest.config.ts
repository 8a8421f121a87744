import { defineConfig } from 'vitest/config';

/** The unit tests alone, for `npm run mutate`: what they start in other processes has no mutations. */
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    exclude: [
      'tests/unit/{bench,scripts,tools}/**',
      // They take long to say what the others say of the same code.
      'tests/unit/search/{properties,build/prune-dictionary}.test.ts',
    ],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
