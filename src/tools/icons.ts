/** `npm run icons`: draws the pictures of the installed site from `public/favicon.svg`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { projectRoot } from '../project-root.ts';
import { APP_ICONS, APPLE_ICON, fillSquare } from '../model/icons.ts';

/** Width of the picture in its own units, which at 72 to the inch are its pixels. */
const UNITS = 32;

const folder = join(projectRoot, 'public');
const svg = readFileSync(join(folder, 'favicon.svg'), 'utf8');
for (const { path, size, isMaskable } of [...APP_ICONS, APPLE_ICON]) {
  const source = Buffer.from(isMaskable ? fillSquare(svg) : svg);
  const picture = sharp(source, { density: (72 * size) / UNITS }).resize(size, size);
  const png = await picture.png({ palette: true, compressionLevel: 9, effort: 10 }).toBuffer();
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, png);
  console.log(`${path}  ${png.length} bytes`);
}
