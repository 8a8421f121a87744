import type { Catalog, ThemeFile } from '../../catalogue/types.ts';
import {
  choosePalette,
  COLOR_PAIRS,
  type ColorName,
  type ColorPair,
  measureContrast,
  PALETTE,
  type Palette,
} from '../../../model/colors.ts';
import type { Issue } from '../../../model/issue.ts';

type Side = keyof Palette;

/** A pair of colours that can hardly be told apart on a screen. */
interface PalePair extends ColorPair {
  contrast: number;
  isLighter: boolean;
}

/** Whatever colours a product chooses, everything can be read; each that does not do is told once. */
export function checkTheme({ theme }: Catalog): Issue[] {
  return (['light', 'dark'] as const).flatMap((side) => {
    const byChoice = new Map<string, { path: [Side, ColorName]; pairs: PalePair[] }>();
    for (const pair of listPalePairs(theme, side)) {
      const path = findChoice(theme, side, pair.color) ?? findChoice(theme, side, pair.ground);
      // What no theme has changed is none of its author's doing.
      if (path === undefined) continue;
      const known = byChoice.get(path.join());
      if (known === undefined) byChoice.set(path.join(), { path, pairs: [pair] });
      else known.pairs.push(pair);
    }
    return [...byChoice.values()].map(({ path, pairs }): Issue => {
      const [, chosen] = path;
      const isTooDark = pairs[0]?.isLighter === (pairs[0]?.color === chosen);
      return {
        rule: 'pale-color',
        file: theme.file,
        ...theme.locate(['colors', ...path]),
        problem: `On a ${side} screen ${pairs.map(describePair).join(', ')}.`,
        expected: 'a contrast of 4.5 at least for what is read, and of 3 for what has to be seen.',
        fix: `choose a ${isTooDark ? 'lighter' : 'darker'} "${chosen}".`,
      };
    });
  });
}

function listPalePairs({ colors }: ThemeFile, side: Side): PalePair[] {
  const palette = choosePalette(colors);
  const shown = { ...palette.light, ...palette[side] };
  const luminanceOf = (name: ColorName): number => measureContrast(shown[name], '#000');
  return COLOR_PAIRS.map((pair) => ({
    ...pair,
    contrast: measureContrast(shown[pair.color], shown[pair.ground]),
    isLighter: luminanceOf(pair.color) > luminanceOf(pair.ground),
  })).filter(({ contrast, least }) => contrast < least);
}

/** Where the theme chooses a colour of a side: where nobody chose a dark one, the light one is shown. */
function findChoice(
  { colors }: ThemeFile,
  side: Side,
  name: ColorName,
): [Side, ColorName] | undefined {
  if (colors[side]?.[name] !== undefined) return [side, name];
  const isShared = side === 'dark' && PALETTE.dark[name] === undefined;
  return isShared && colors.light?.[name] !== undefined ? ['light', name] : undefined;
}

/** `'"ink" on "paper" has a contrast of 3.66'`; never rounded up to what would do. */
function describePair({ color, ground, contrast }: PalePair): string {
  return `"${color}" on "${ground}" has a contrast of ${(Math.floor(contrast * 100) / 100).toFixed(2)}`;
}
