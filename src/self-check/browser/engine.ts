import { canRunEngine } from './can-run-engine.ts';
import type { CheckEnvironment } from './environment.ts';
import type { CheckResult } from './types.ts';

/** Finds out whether the browser has, and may use, what the search by words is made with. */
export async function checkEngine(environment: CheckEnvironment): Promise<CheckResult<'engine'>> {
  if (!environment.hasDecompression) {
    const facts = [{ key: 'old', values: { name: 'DecompressionStream' } } as const];
    return { state: 'fails', facts, advice: [{ key: 'adviceOld' }] };
  }
  // A browser that has the former has WebAssembly too, unless a security mode takes it away.
  return (await canRunEngine(environment))
    ? { state: 'works', facts: [{ key: 'works' }] }
    : { state: 'fails', facts: [{ key: 'blocked' }], advice: [{ key: 'adviceBlocked' }] };
}
