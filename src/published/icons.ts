import sharp, { type Sharp } from 'sharp';
import { APP_ICONS, APPLE_ICON, fillSquare } from '../model/icons.ts';

/** A picture for the site. */
export interface DrawnIcon {
  /** Path from the site's root. */
  path: string;
  png: Buffer;
}

/** Of a width in its own units, a picture has 72 to the inch at its own size. */
const DENSITY = 72;
/** What every device shows of a picture whose shape it cuts out itself: the circle of four fifths of the width. */
const SAFE = 0.8;

/** Draws the icons of the installed site from our own sign, whose first shape is its ground. */
export function drawOwnIcons(svg: string): Promise<DrawnIcon[]> {
  return drawAll((isMaskable, size) => drawPicture(isMaskable ? fillSquare(svg) : svg, size));
}

/**
 * Draws them from any other square picture: on devices that cut their own shape out of it, it stands
 * within that, on a ground of one colour.
 *
 * @param ground as `#rrggbb`
 */
export function drawIcons(svg: string, ground: string): Promise<DrawnIcon[]> {
  return drawAll(async (isMaskable, size) => {
    if (!isMaskable) return drawPicture(svg, size);
    const picture = await drawPicture(svg, Math.round(size * SAFE)).toBuffer();
    const square = { width: size, height: size, channels: 4 as const, background: ground };
    return sharp({ create: square }).composite([{ input: picture }]);
  });
}

async function drawAll(
  draw: (isMaskable: boolean, size: number) => Sharp | Promise<Sharp>,
): Promise<DrawnIcon[]> {
  const icons: DrawnIcon[] = [];
  for (const { path, size, isMaskable } of [...APP_ICONS, APPLE_ICON]) {
    const picture = await draw(isMaskable, size);
    const png = await picture.png({ palette: true, compressionLevel: 9, effort: 10 }).toBuffer();
    icons.push({ path, png });
  }
  return icons;
}

function drawPicture(svg: string, size: number): Sharp {
  const width = Number(/viewBox\s*=\s*["']\s*\S+\s+\S+\s+([\d.]+)/.exec(svg)?.[1] ?? size);
  return sharp(Buffer.from(svg), { density: (DENSITY * size) / width })
    .resize(size, size)
    .png();
}
