import { defineConfig } from 'vitest/config';
import { ROOMS_TO_MUTATE } from './rooms-to-mutate.mjs';

/** The unit tests of the rooms that are mutated. */
export default defineConfig({
  test: {
    include: ROOMS_TO_MUTATE.map((room) => `tests/unit/${room}/**/*.test.ts`),
    // They take long to say what the others say of the same code.
    exclude: ['tests/unit/search/{properties,build/prune-dictionary}.test.ts'],
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
