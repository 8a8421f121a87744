import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findMapFaults, ROOMS } from '../../rooms.mjs';
import { projectRoot } from '../../src/project-root.ts';

/** Folders without code that imports. */
const WITHOUT_IMPORTS = ['styles'];

function listFolders(path: string): string[] {
  return readdirSync(join(projectRoot, path), { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => name);
}

describe('the map of rooms', () => {
  it('goes one way', () => {
    expect(findMapFaults(ROOMS)).toEqual([]);
  });

  it('tells where it does not', () => {
    expect(
      findMapFaults([
        { folder: 'a', runs: 'anywhere', uses: ['b'] },
        { folder: 'b', runs: 'node', uses: [] },
        { folder: 'c', runs: 'browser', uses: ['b'] },
      ]),
    ).toMatchInlineSnapshot(`
      [
        ""a" uses "b", which does not stand above it.",
        ""c" runs in browsers and uses "b", which does not.",
      ]
    `);
  });

  it('has every folder of src/', () => {
    const rooms = new Set(ROOMS.map(({ folder }) => folder.split('/')[0]));
    expect(listFolders('src').filter((name) => !rooms.has(name))).toEqual(WITHOUT_IMPORTS);
  });

  it('has no room that is not there', () => {
    for (const { folder } of ROOMS) {
      expect(readdirSync(join(projectRoot, 'src', folder)), folder).not.toEqual([]);
    }
  });

  it('is told in CONTRIBUTING', () => {
    const guide = readFileSync(join(projectRoot, 'CONTRIBUTING.md'), 'utf8');
    for (const name of listFolders('src')) expect(guide).toContain(`| \`${name}/\``.slice(2));
  });
});
