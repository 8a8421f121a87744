import { canRunEngine } from './can-run-engine.ts';
import type { CheckEnvironment } from './environment.ts';
import type { CheckResult } from './types.ts';

/** Finds out whether the browser has, and may use, what the search by words is made with. */
export async function checkEngine(environment: CheckEnvironment): Promise<CheckResult<'engine'>> {
  const { wasm, hasDecompression } = environment;
  const name =
    wasm === undefined ? 'WebAssembly' : hasDecompression ? undefined : 'DecompressionStream';
  if (name !== undefined) {
    const facts = [{ key: 'old', values: { name } } as const];
    return { state: 'fails', facts, advice: [{ key: 'adviceOld' }] };
  }
  return (await canRunEngine(environment))
    ? { state: 'works', facts: [{ key: 'works' }] }
    : { state: 'fails', facts: [{ key: 'blocked' }], advice: [{ key: 'adviceBlocked' }] };
}
