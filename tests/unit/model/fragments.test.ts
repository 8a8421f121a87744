import { expect, it } from 'vitest';
import { causeFragment, procedureFragment, stepFragment } from '../../../src/model/fragments.ts';

it('gives the steps of a procedure in place fragments that no other can have', () => {
  expect(stepFragment('3')).toBe('resolution-3');
  expect(stepFragment('3', 'restart')).toBe('procedure-restart~3');
  // A procedure may be called "restart-3".
  expect(stepFragment('3', 'restart')).not.toBe(procedureFragment('restart-3'));
});

it('gives each cause on an error page a fragment', () => {
  expect(causeFragment('worn')).toBe('cause-worn');
});
