import type { CheckEnvironment } from './environment.ts';
import type { CheckResult } from './types.ts';

/** Tells in which way copy buttons work, without touching what the reader has copied. */
export function checkClipboard({
  hasClipboard,
  hasCopyCommand,
}: CheckEnvironment): CheckResult<'clipboard'> {
  if (hasClipboard) return { state: 'works', facts: [{ key: 'works' }] };
  return hasCopyCommand
    ? { state: 'works', facts: [{ key: 'older' }] }
    : { state: 'absent', facts: [{ key: 'blocked' }] };
}
