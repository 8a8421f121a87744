import { expect, it } from 'vitest';
import { hashInputs } from '../../../src/published/build-id.ts';

it('does not depend on order or line ends', () => {
  const id = hashInputs([
    ['a', 'x\ny'],
    ['b', 'z'],
  ]);
  expect(id).toMatch(/^[0-9a-f]{12}$/);
  expect(
    hashInputs([
      ['b', 'z'],
      ['a', 'x\r\ny'],
    ]),
  ).toBe(id);
});

it('changes with every text and name', () => {
  const ids = [
    [['a', 'x']],
    [['a', 'y']],
    [['b', 'x']],
    [['ax', '']],
    [
      ['a', ''],
      ['x', ''],
    ],
  ].map((inputs) => hashInputs(inputs as [string, string][]));
  expect(new Set(ids).size).toBe(ids.length);
});
