import { expect, it } from 'vitest';
import { adviseOnId } from '../../../../src/content/checks/advise-on-id.ts';

it.each([
  ['a-caus', undefined, 'write "a-cause" if that is meant; otherwise write that entry first.'],
  ['E1002', undefined, 'mend the id, or write that entry first.'],
  ['old-cause', 'a-cause', 'write "a-cause", to which its addresses lead now.'],
])('%s, now %s: %s', (id, newId, advice) => {
  expect(adviseOnId(id, newId, ['a-cause', 'E1001'])).toBe(advice);
});
