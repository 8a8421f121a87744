import { expect, it } from 'vitest';
import { BUILD_HEAD, type BuildFigure, formatBuild } from '../../../../bench/build/builds.ts';

const FIGURE: BuildFigure = {
  builder: 'Shirube',
  size: 300,
  entries: 387,
  pages: 1000,
  cpuSeconds: 20,
  wallSeconds: 15.4,
  peakBytes: 900_000_000,
  siteBytes: 60_000_000,
  load: 1.25,
};

it('formats a figure, and what each added page costs', () => {
  expect(formatBuild(FIGURE, undefined)).toEqual([
    'Shirube',
    '300',
    '387',
    '1000',
    '20.0 s',
    '20.0 ms',
    '',
    '15 s',
    '900',
    '60.0',
    '1.3',
    '',
  ]);
  const grown = { ...FIGURE, pages: 3000, cpuSeconds: 50 };
  expect(formatBuild(grown, FIGURE).slice(4, 7)).toEqual(['50.0 s', '16.7 ms', '15.0 ms']);
  expect(formatBuild(grown, FIGURE)).toHaveLength(BUILD_HEAD.length);
  expect(formatBuild(grown, undefined, FIGURE).at(-1)).toBe('2.50');
});
