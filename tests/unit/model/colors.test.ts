import { describe, expect, it } from 'vitest';
import {
  choosePalette,
  COLOR_PAIRS,
  type ColorName,
  measureContrast,
  PALETTE,
} from '../../../src/model/colors.ts';

describe('measureContrast', () => {
  it('is that of WCAG', () => {
    expect(measureContrast('#000', '#ffffff')).toBeCloseTo(21);
    expect(measureContrast('#FFF', '#fff')).toBe(1);
    // The darkest grey that fails on white, and the one that does not.
    expect(measureContrast('#777777', '#fff')).toBeCloseTo(4.48, 2);
    expect(measureContrast('#767676', '#fff')).toBeCloseTo(4.54, 2);
  });
});

describe('choosePalette', () => {
  it('keeps what a theme does not choose', () => {
    const { light, dark } = choosePalette({ light: { link: '#123' } });
    expect(light).toEqual({ ...PALETTE.light, link: '#123' });
    expect(dark).toEqual(PALETTE.dark);
  });
});

describe.each([
  ['light', PALETTE.light],
  ['dark', { ...PALETTE.light, ...PALETTE.dark }],
] as const)('in %s colours', (_, colors) => {
  it('everything can be told from its ground', () => {
    const pale = COLOR_PAIRS.filter(
      ({ color, ground, least }) => measureContrast(colors[color], colors[ground]) < least,
    );
    expect(pale).toEqual([]);
  });

  it.each<ColorName>(['paper', 'panel', 'sunk'])(
    'code in a sentence has a ground that can be told from %s',
    (ground) => {
      expect(measureContrast(colors.code, colors[ground])).toBeGreaterThan(1.1);
    },
  );
});
