import { expect, it } from 'vitest';
import { describeValue } from '../../../src/kept/describe-value.ts';

it('tells apart what JSON takes for the same', () => {
  const values = [
    null,
    undefined,
    [],
    {},
    { a: undefined },
    { a: null },
    [undefined],
    [null],
    NaN,
    Infinity,
    '',
    'null',
    new Map(),
    new Map([['a', 1]]),
    new Set(),
    new Set(['a']),
    ['a'],
    { a: new Map([['a', new Set([undefined])]]) },
  ];
  expect(new Set(values.map(describeValue)).size).toBe(values.length);
});

it('describes the same data in the same way', () => {
  const make = (): unknown => ({ a: [1, 'b'], c: new Map([['d', { e: undefined }]]) });
  expect(describeValue(make())).toBe(describeValue(make()));
});

it.each([[() => 1], [{ a: () => 1 }], [[new Date(0)]], [new Map([['a', /b/]])], [Symbol('a')]])(
  'does not describe %s, which is more than it holds',
  (value) => {
    expect(describeValue(value)).toBeUndefined();
  },
);
