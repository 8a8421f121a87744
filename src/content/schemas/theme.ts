import { z } from 'zod';
import { COLOR_USES, type ColorName } from '../../model/colors.ts';

const color = z.string().regex(/^#(?:[\da-fA-F]{3}|[\da-fA-F]{6})$/, {
  error: 'a colour as "#rgb" or "#rrggbb", in quotation marks',
});

const colors = z.strictObject(
  Object.fromEntries(
    Object.entries(COLOR_USES).map(([name, use]) => [
      name,
      color.exactOptional().meta({ description: use }),
    ]),
  ) as Record<ColorName, z.ZodExactOptional<typeof color>>,
);

/** `content/theme.yaml`: the look of one product's site. */
export const ThemeSchema = z
  .strictObject({
    colors: z
      .strictObject({ light: colors.default({}), dark: colors.default({}) })
      .meta({ description: 'Colours in place of the usual ones, on light and on dark screens.' }),
  })
  .meta({ title: 'Shirube: the look' });
