import { type CheckEnvironment, isFromDisk } from './environment.ts';
import type { CheckResult, Note } from './types.ts';

/** Tells where the site is. Every place is a good one. */
export function checkPlace({ page, root, isSecure }: CheckEnvironment): CheckResult<'place'> {
  return {
    state: 'works',
    facts: [describePlace(page, root), { key: isSecure ? 'secure' : 'notSecure' }],
  };
}

function describePlace(page: URL, root: URL): Note<'place'> {
  // The path of a folder on disk may hold the reader's name.
  if (isFromDisk({ page })) return { key: 'disk' };
  const values = { path: root.pathname };
  return { key: page.protocol === 'https:' ? 'https' : 'http', values };
}
