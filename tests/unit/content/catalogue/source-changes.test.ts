import { expect, it } from 'vitest';
import { describeChanges } from '../../../../src/content/catalogue/source-changes.ts';

it('says what has changed in one line', () => {
  expect(
    describeChanges([
      { part: 'title', kind: 'changed' },
      { part: 'Check', kind: 'added' },
      { part: 'Resolution', kind: 'changed' },
      { part: 'Resolution', kind: 'changed', step: 2, was: 2 },
      { part: 'Resolution', kind: 'added', step: 3 },
      { part: 'Resolution', kind: 'removed', was: 5 },
      { part: 'Verify', kind: 'removed' },
    ]),
  ).toMatchInlineSnapshot(
    `"title, Check (new), Resolution (outside of steps, step 2, step 3 is new, the former step 5 is gone), Verify (removed)"`,
  );
});
