import { expect, it } from 'vitest';
import {
  isAnswer,
  procedureFragment,
  SECTION_IDS,
  stepFragment,
} from '../../../src/model/sections.ts';

it('gives the steps of a procedure in place fragments that no other can have', () => {
  expect(stepFragment(3)).toBe('resolution-3');
  expect(stepFragment(3, 'restart')).toBe('procedure-restart~3');
  // A procedure may be called "restart-3".
  expect(stepFragment(3, 'restart')).not.toBe(procedureFragment('restart-3'));
});

it('answers with what it means, how to tell and what to do', () => {
  expect(SECTION_IDS.filter(isAnswer)).toEqual(['meaning', 'check', 'resolution']);
});
