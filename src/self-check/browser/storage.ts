import type { CheckEnvironment } from './environment.ts';
import type { CheckResult } from './types.ts';

const TEST_KEY = 'shirube-check';

/** Finds out whether the browser remembers what it is given. */
export function checkStorage({ getStorage }: CheckEnvironment): CheckResult<'storage'> {
  try {
    const storage = getStorage();
    storage.setItem(TEST_KEY, TEST_KEY);
    const isKept = storage.getItem(TEST_KEY) === TEST_KEY;
    storage.removeItem(TEST_KEY);
    if (isKept) return { state: 'works', facts: [{ key: 'works' }] };
  } catch {
    // Blocked: told below.
  }
  return { state: 'absent', facts: [{ key: 'blocked' }] };
}
