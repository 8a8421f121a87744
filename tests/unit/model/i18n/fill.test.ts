import { expect, it } from 'vitest';
import { fill } from '../../../../src/model/i18n/fill.ts';

it('fills every name, as often as it stands there', () => {
  expect(fill('{a} and {b} and {a}', { a: 1, b: '$&' })).toBe('1 and $& and 1');
});

it('refuses a name without a value', () => {
  expect(() => fill('on {date}', {})).toThrowErrorMatchingInlineSnapshot(
    `[Error: No value for "{date}" in "on {date}".]`,
  );
});
