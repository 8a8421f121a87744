import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ARCHIVE_EXTENSIONS,
  type ArchiveExtension,
  readArchive,
  writeArchive,
} from '../../../src/release/archive.ts';
import { textFile } from '../../../src/published/site-files.ts';
import { verifyFiles } from '../../../src/release/verify.ts';
import { makeRelease, writeFiles } from './small-release.ts';

/** Longer than the field for a name in a tar file, one with and one without a slash to divide it at. */
const LONG = [`${'deep-folder/'.repeat(7)}page.html`, `${'long-name-'.repeat(12)}.html`];
const release = makeRelease('0.1.0', 'abc123', {
  ...Object.fromEntries(LONG.map((path) => [path, 'x'.repeat(70_000)])),
  'empty.txt': '',
});

describe.each(ARCHIVE_EXTENSIONS)('an archive that ends with %s', (extension) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shirube-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function write(name: string, root = 'shirube-0.1.0'): Promise<string> {
    const file = join(folder, `${name}${extension}`);
    await writeArchive(file, { root, extension, time: release.time, files: release.files });
    return file;
  }

  it('is the same, byte for byte, each time and in every time zone', async () => {
    const zone = process.env['TZ'];
    const archives: Buffer[] = [];
    for (const name of ['UTC', 'Asia/Taipei', 'America/New_York']) {
      process.env['TZ'] = name;
      archives.push(readFileSync(await write(name.replace('/', '-'))));
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(archives[1]?.equals(archives[0] ?? Buffer.alloc(0))).toBe(true);
    expect(archives[2]?.equals(archives[0] ?? Buffer.alloc(0))).toBe(true);
  });

  it('gives every file back, without its one folder', async () => {
    const files = await readArchive(await write('whole'));
    expect(files.map(({ path }) => path)).toEqual(release.files.map(({ path }) => path));
    for (const [index, file] of files.entries()) {
      const original = release.files[index]?.read();
      expect(Buffer.from(file.read()).equals(original ?? Buffer.alloc(1)), file.path).toBe(true);
    }
  });

  it('says that it is damaged when its end is missing', async () => {
    const file = await write('cut');
    truncateSync(file, 900);
    await expect(readArchive(file)).rejects.toThrow('is damaged or was not copied whole');
  });

  it('is refused when it leads out of its folder', async () => {
    const file = join(folder, `bad${extension}`);
    const files = [textFile('../../outside.txt', 'x')];
    await writeArchive(file, { root: 'shirube-0.1.0', extension, time: release.time, files });
    await expect(readArchive(file)).rejects.toThrow('it does not hold one folder');
  });

  it('is refused when it holds two files of one name', async () => {
    const file = join(folder, `twice${extension}`);
    const files = [textFile('index.html', 'bad'), ...release.files];
    await writeArchive(file, { root: 'shirube-0.1.0', extension, time: release.time, files });
    await expect(readArchive(file)).rejects.toThrow(
      'it holds shirube-0.1.0/index.html twice, and which of them is unpacked depends on the program.',
    );
  });

  it.each(listReaders(extension))('gives every file to %s', async (program, args) => {
    const target = mkdtempSync(join(folder, 'unpacked-'));
    const file = await write(`for-${program}`);
    execFileSync(program, args(file, target), { stdio: 'ignore' });
    for (const { path, read } of release.files) {
      const unpacked = join(target, 'shirube-0.1.0', path);
      expect(readFileSync(unpacked).equals(read()), path).toBe(true);
      // A zip file holds a time of day, without its zone.
      if (extension === '.tar.gz') expect(statSync(unpacked).mtime).toEqual(release.time);
    }
  });
});

type Reader = [program: string, args: (file: string, target: string) => string[]];

/** Programs that a host unpacks with, those that are installed here. */
function listReaders(extension: ArchiveExtension): Reader[] {
  const readers: Record<ArchiveExtension, Reader[]> = {
    '.tar.gz': [
      ['tar', (file, target) => ['-xzf', file, '-C', target]],
      ['bsdtar', (file, target) => ['-xzf', file, '-C', target]],
    ],
    '.zip': [
      ['unzip', (file, target) => [file, '-d', target]],
      ['python3', (file, target) => ['-m', 'zipfile', '-e', file, target]],
    ],
  };
  return readers[extension].filter(([program]) => isInstalled(program));
}

function isInstalled(program: string): boolean {
  return spawnSync(program, [program === 'unzip' ? '-v' : '--version']).status === 0;
}

it.runIf(isInstalled('tar'))('a .tar.gz file says whose its files are, and of when', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-'));
  const file = join(folder, 'a.tar.gz');
  const { time, files } = release;
  await writeArchive(file, { root: 'shirube-0.1.0', extension: '.tar.gz', time, files });
  const list = execFileSync('tar', ['--utc', '--full-time', '-tvzf', file], { encoding: 'utf8' });
  const lines = list.trim().split('\n');
  expect(lines).toHaveLength(files.length);
  for (const line of lines) expect(line).toMatch(/^-rw-r--r-- 0\/0 +\d+ 2026-11-21 04:44:58 /);
  rmSync(folder, { recursive: true });
});

it.runIf(isInstalled('tar'))('a .tar.gz file with links is not taken for the release', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shirube-'));
  const file = join(folder, 'a.tar.gz');
  const root = join(folder, 'shirube-0.1.0');
  writeFiles(root, release.files);
  rmSync(join(root, 'index.html'));
  symlinkSync('/etc/passwd', join(root, 'index.html'));
  symlinkSync('/etc', join(root, 'outside'));
  execFileSync('tar', ['-czf', file, '-C', folder, 'shirube-0.1.0']);
  const { changed, extra, missing } = verifyFiles(await readArchive(file));
  expect(changed.map(({ path }) => path)).toEqual(['index.html']);
  expect(extra).toEqual(['outside']);
  expect(missing).toEqual([]);
  rmSync(folder, { recursive: true });
});

describe('readArchive', () => {
  it('says what it cannot read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shirube-'));
    const file = join(folder, 'shirube.zip');
    writeFileSync(file, 'An error page of a proxy');
    await expect(readArchive(file)).rejects.toThrow('is neither a .zip nor a .tar.gz file.');
    rmSync(folder, { recursive: true });
  });
});
