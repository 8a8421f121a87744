import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { APP_ICONS, APPLE_ICON, fillSquare } from '../../../src/model/icons.ts';
import { projectRoot } from '../../../src/project-root.ts';

it('names pictures that are there, in the sizes that browsers ask for, one of them for a mask', () => {
  const all = [...APP_ICONS, APPLE_ICON];
  for (const { path } of all)
    expect(existsSync(join(projectRoot, 'public', path)), path).toBe(true);
  expect(APP_ICONS.map(({ size, isMaskable }) => [size, isMaskable])).toEqual([
    [192, false],
    [512, false],
    [512, true],
  ]);
  expect(APPLE_ICON.size).toBe(180);
});

it('lets the first shape fill the square', () => {
  expect(fillSquare('<path d="M6 0h20z"/><path d="M1 1z"/>')).toBe(
    '<path d="M0 0h32v32H0z"/><path d="M1 1z"/>',
  );
  expect(() => fillSquare('<circle/>')).toThrow('no shape that could be its ground');
});
