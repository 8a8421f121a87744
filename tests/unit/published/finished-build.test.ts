import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/project-root.ts';
import {
  type BuildPlaces,
  hashBuildInputs,
  holdBuild,
  isBuiltFrom,
  locateBuild,
  replaceBuild,
} from '../../../src/published/finished-build.ts';

let root: string;
let places: BuildPlaces;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'finished-build-'));
  places = locateBuild(root, 'dist');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Writes a finished build to where it is built. */
function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(places.fresh, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
}

const FILES = { 'index.html': 'home', 'ja/index.html': 'ja' };

describe('replaceBuild', () => {
  it('puts a build where there was none', async () => {
    write(FILES);
    await replaceBuild(places, 'a');
    expect(readFileSync(join(root, 'dist/ja/index.html'), 'utf8')).toBe('ja');
    expect(await isBuiltFrom(places, 'a')).toBe(true);
  });

  it('leaves no file of the build before', async () => {
    write({ ...FILES, 'en/old.html': 'old' });
    await replaceBuild(places, 'a');
    write(FILES);
    await replaceBuild(places, 'b');
    expect(readdirSync(join(root, 'dist'))).toEqual(['index.html', 'ja']);
    expect(await isBuiltFrom(places, 'a')).toBe(false);
    expect(await isBuiltFrom(places, 'b')).toBe(true);
  });

  it('keeps the build before where there is no new one', async () => {
    write(FILES);
    await replaceBuild(places, 'a');
    await expect(replaceBuild(places, 'b')).rejects.toThrow('ENOENT');
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('home');
  });

  it('goes on where it was ended between the old build and the new', async () => {
    write(FILES);
    mkdirSync(places.old, { recursive: true });
    writeFileSync(join(places.old, 'index.html'), 'older');
    expect(await isBuiltFrom(places, 'a')).toBe(false);
    await replaceBuild(places, 'a');
    expect(await isBuiltFrom(places, 'a')).toBe(true);
  });
});

describe('holdBuild', () => {
  it('refuses a second build of the folder, and names the first', async () => {
    const refusal = `Another build of ${places.target}, process ${String(process.pid)}, is at work: `;
    await holdBuild(places, async () => {
      write(FILES);
      const second = holdBuild(places, () => rm(places.fresh, { recursive: true }));
      await expect(second).rejects.toThrow(refusal);
      // One of another folder is no matter.
      await holdBuild(locateBuild(root, 'other'), () => Promise.resolve());
      await replaceBuild(places, 'a');
    });
    expect(await isBuiltFrom(places, 'a')).toBe(true);
  });

  it('lets the next one in when one has ended, whether it failed or not', async () => {
    await expect(holdBuild(places, () => Promise.reject(new Error('Full')))).rejects.toThrow(
      'Full',
    );
    await holdBuild(places, () => Promise.resolve());
  });
});

describe('isBuiltFrom', () => {
  const damages: Record<string, () => void> = {
    'a changed file': () => {
      writeFileSync(join(root, 'dist/index.html'), 'Home');
    },
    'a file less': () => {
      rmSync(join(root, 'dist/index.html'));
    },
    'a file more': () => {
      writeFileSync(join(root, 'dist/x.html'), '');
    },
    'no folder': () => {
      rmSync(join(root, 'dist'), { recursive: true });
    },
    'a damaged record': () => {
      writeFileSync(places.record, readFileSync(places.record, 'utf8').slice(0, -3));
    },
    'no record': () => {
      rmSync(places.record);
    },
  };
  it.each(Object.keys(damages))('notices %s', async (name) => {
    write(FILES);
    await replaceBuild(places, 'a');
    damages[name]?.();
    expect(await isBuiltFrom(places, 'a')).toBe(false);
  });
});

describe('locateBuild', () => {
  it('builds a folder outside of the project beside it, on the same disk', () => {
    expect(locateBuild('/srv/shirube', '/mnt/site').fresh).toBe('/mnt/site.new');
    expect(locateBuild('/srv/shirube', '/srv/shirube-2').old).toBe('/srv/shirube-2.old');
  });

  it('keeps what belongs to two folders apart', () => {
    const others = locateBuild(root, '.cache/example');
    expect([others.fresh, others.record]).not.toContain(places.fresh);
    expect(others.record).not.toBe(places.record);
  });
});

describe('hashBuildInputs', () => {
  it('differs with the environment, as far as the build reads it', async () => {
    const plain = await hashBuildInputs(projectRoot, {});
    expect(await hashBuildInputs(projectRoot, { HOME: '/root' })).toBe(plain);
    expect(await hashBuildInputs(projectRoot, { NODE_ENV: 'development' })).not.toBe(plain);
    expect(await hashBuildInputs(projectRoot, { SHIRUBE_DIST: 'x' })).not.toBe(plain);
    // What the content holds is part of the id of the build, wherever it lies.
    expect(await hashBuildInputs(projectRoot, { SHIRUBE_CONTENT: 'content' })).toBe(plain);
  });
});
