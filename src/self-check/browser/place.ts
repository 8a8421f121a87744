import { type CheckEnvironment, isFromDisk } from './environment.ts';
import type { CheckResult } from './types.ts';

/** Tells where the site is. Every place is a good one. */
export function checkPlace({ page, root, isSecure }: CheckEnvironment): CheckResult<'place'> {
  // The path of a folder on disk may hold the reader's name.
  if (isFromDisk({ page })) return { state: 'works', facts: [{ key: 'disk' }] };
  const place = page.protocol === 'https:' ? 'https' : 'http';
  return {
    state: 'works',
    facts: [
      { key: place, values: { path: root.pathname } },
      { key: isSecure ? 'secure' : 'notSecure' },
    ],
  };
}
