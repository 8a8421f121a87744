import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/project-root.ts';
import { drawIcons, drawOwnIcons } from '../../../src/published/icons.ts';

const CIRCLE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#ff0000"/></svg>';

/** The colour at a place, in parts of the width, and how wide the picture is. */
async function look(png: Buffer, at: number): Promise<{ width: number; pixel: number[] }> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const place = Math.floor(at * info.width);
  const start = (place * info.width + place) * info.channels;
  return { width: info.width, pixel: [...data.subarray(start, start + 4)] };
}

describe('drawIcons', () => {
  it('draws each size, and for devices that cut a shape out a ground around the picture', async () => {
    const icons = new Map((await drawIcons(CIRCLE, '#0000ff')).map(({ path, png }) => [path, png]));
    const ofPath = (path: string): Buffer => icons.get(path) ?? Buffer.of();
    const free = ofPath('icons/app-192.png');
    const corner = await look(free, 0.02);
    expect([corner.width, corner.pixel[3]]).toEqual([192, 0]);
    expect((await look(free, 0.5)).pixel).toEqual([255, 0, 0, 255]);
    const cut = ofPath('icons/app-maskable-512.png');
    expect(await look(cut, 0.12)).toEqual({ width: 512, pixel: [0, 0, 255, 255] });
    expect((await look(cut, 0.5)).pixel).toEqual([255, 0, 0, 255]);
    expect((await look(ofPath('icons/apple-touch.png'), 0.02)).width).toBe(180);
  });
});

describe('drawOwnIcons', () => {
  it('gives what lies in public/', async () => {
    const folder = join(projectRoot, 'public');
    for (const { path, png } of await drawOwnIcons(
      readFileSync(join(folder, 'favicon.svg'), 'utf8'),
    )) {
      const pixels = (file: Buffer) => sharp(file).raw().toBuffer();
      expect((await pixels(png)).equals(await pixels(readFileSync(join(folder, path)))), path).toBe(
        true,
      );
    }
  });
});
