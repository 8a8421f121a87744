import { expect, it } from 'vitest';
import { fitsField } from '../../../src/model/values-texts.ts';

it('asks the pattern for the whole of a value', () => {
  expect(fitsField({ pattern: 'a|b' }, 'a')).toBe(true);
  expect(fitsField({ pattern: 'a|b' }, 'ab')).toBe(false);
  expect(fitsField({ pattern: '[a-z-]+' }, 'vm"; rm')).toBe(false);
});
