import { expect, it } from 'vitest';
import { type Figure, formatFigure } from '../../../../bench/growth/growth.ts';

const CHECK: Figure = {
  size: 100,
  entries: 150,
  what: 'check',
  cost: 1,
  unit: 's',
  peakBytes: 2e8,
};

it('tells the cost of an error, and nothing of growth at the first size', () => {
  expect(formatFigure(CHECK, undefined)).toEqual([
    '100',
    '150',
    'check',
    '1.00 s',
    '10.0 ms',
    '',
    '',
    '200',
  ]);
});

it('tells the cost of an added error, and the exponent', () => {
  const twice = { ...CHECK, size: 200, cost: 4 };
  expect(formatFigure(twice, CHECK).slice(3)).toEqual([
    '4.00 s',
    '20.0 ms',
    '30.0 ms',
    '2.00',
    '200',
  ]);
  const weight: Figure = { size: 100, entries: 150, what: 'weight', cost: 48_000, unit: 'bytes' };
  expect(formatFigure({ ...weight, size: 300, cost: 50_000 }, weight).slice(3)).toEqual([
    '50.0 kB',
    '166.7 B',
    '10.0 B',
    '0.04',
    '',
  ]);
});
