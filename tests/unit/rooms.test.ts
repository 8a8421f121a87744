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

/** The list of rooms in CONTRIBUTING: the folders that an item is about, and the whole of it. */
function readRows(): { folders: string[]; text: string }[] {
  const guide = readFileSync(join(projectRoot, 'CONTRIBUTING.md'), 'utf8');
  const [list = ''] = guide.slice(guide.indexOf('- `model/`')).split('\n\n', 1);
  return list.split('\n').map((text) => {
    const names = (text.split(' (', 1)[0] ?? '').matchAll(/`([\w/-]+)\/`/g);
    const folders = Array.from(names, ([, name = '']) => name);
    return { folders: folders.filter((name) => !WITHOUT_IMPORTS.includes(name)), text };
  });
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

  it('is told in CONTRIBUTING, in the same order', () => {
    const rows = readRows();
    const told = rows.flatMap(({ folders }) => folders);
    const rowOf = (folder: string) => told.findLast((name) => `${folder}/`.startsWith(`${name}/`));
    // A folder with several rooms has one row, or more where others stand between them.
    const expected = ROOMS.map(({ folder }) => rowOf(folder) ?? `${folder} (no row)`);
    expect(told).toEqual(expected.filter((name, at) => name !== expected[at - 1]));
  });

  it('is told with the rooms inside of a folder', () => {
    const rows = readRows();
    const untold = ROOMS.filter(({ folder }) => {
      const own = rows.find(({ folders }) => folders.includes(folder));
      const outer = rows.find(({ folders }) =>
        folders.some((name) => folder.startsWith(`${name}/`)),
      );
      const inner = folder.slice(folder.indexOf('/') + 1);
      return own === undefined && outer?.text.includes(`\`${inner}/\``) !== true;
    });
    expect(untold.map(({ folder }) => folder)).toEqual([]);
  });
});
