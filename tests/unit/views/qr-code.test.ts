import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { drawQrCode } from '../../../src/views/qr-code.ts';

/** Paints the path on a grid of modules. */
function paint(path: string, size: number): boolean[][] {
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  let x = 0;
  let y = 0;
  for (const [, command, first, second] of path.matchAll(/([Mmh])(\d+)(?: ([\d.]+))?/g)) {
    const length = Number(first);
    if (command === 'M') [x, y] = [length, Math.floor(Number(second))];
    else if (command === 'm') x += length;
    else {
      for (let at = x; at < x + length; at += 1) (grid[y] ?? [])[at] = true;
      x += length;
    }
  }
  return grid;
}

it('draws each module of the code, and leaves a quiet zone', () => {
  const text = 'https://errors.example/e/UserErrorDiskIsBlue.html';
  const { path, size } = drawQrCode(text);
  expect(paint(path, size)).toEqual(encode(text, { ecc: 'M', border: 4 }).data);
  const grid = paint(path, size);
  expect(grid[3]?.some(Boolean)).toBe(false);
  // The corner of the first finder pattern.
  expect(grid[4]?.slice(3, 12)).toEqual([false, ...Array<boolean>(7).fill(true), false]);
});
