import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ARCHIVE_EXTENSIONS,
  type ArchiveExtension,
  readArchive,
  writeArchive,
} from '../../../src/release/archive.ts';
import { textFile } from '../../../src/release/release-file.ts';
import { makeRelease } from './small-release.ts';

const DEEP = `${'deep-folder/'.repeat(7)}page.html`;
const release = makeRelease('0.1.0', 'abc123', { [DEEP]: 'x'.repeat(70_000), 'empty.txt': '' });

describe.each(ARCHIVE_EXTENSIONS)('an archive that ends with %s', (extension) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shirube-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function write(name: string, root = 'shirube-0.1.0'): string {
    const file = join(folder, `${name}${extension}`);
    writeArchive(file, { root, extension, time: release.time, files: release.files });
    return file;
  }

  it('is the same, byte for byte, each time and in every time zone', () => {
    const zone = process.env['TZ'];
    const archives = ['UTC', 'Asia/Taipei', 'America/New_York'].map((name) => {
      process.env['TZ'] = name;
      return readFileSync(write(name.replace('/', '-')));
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(archives[1]?.equals(archives[0] ?? Buffer.alloc(0))).toBe(true);
    expect(archives[2]?.equals(archives[0] ?? Buffer.alloc(0))).toBe(true);
  });

  it('gives every file back, without its one folder', () => {
    const files = readArchive(write('whole'));
    expect(files.map(({ path }) => path)).toEqual(release.files.map(({ path }) => path));
    for (const [index, file] of files.entries()) {
      const original = release.files[index]?.read();
      expect(Buffer.from(file.read()).equals(original ?? Buffer.alloc(1)), file.path).toBe(true);
    }
  });

  it('says that it is damaged when its end is missing', () => {
    const file = write('cut');
    truncateSync(file, 900);
    expect(() => readArchive(file)).toThrow('is damaged or was not copied whole');
  });

  it('is refused when it leads out of its folder', () => {
    const file = join(folder, `bad${extension}`);
    const files = [textFile('../../outside.txt', 'x')];
    writeArchive(file, { root: 'shirube-0.1.0', extension, time: release.time, files });
    expect(() => readArchive(file)).toThrow('it does not hold one folder');
  });

  it('is readable by other programs', () => {
    const program = findReader(extension);
    if (program === undefined) return;
    const output = execFileSync(program[0], [...program[1], write('other')], { encoding: 'utf8' });
    for (const { path } of release.files) expect(output).toContain(`shirube-0.1.0/${path}`);
  });
});

/** `tar` is everywhere; Python can test a zip file where `unzip` is not installed. */
function findReader(extension: ArchiveExtension): [program: string, args: string[]] | undefined {
  const candidates: [string, string[]][] =
    extension === '.tar.gz'
      ? [['tar', ['-tzf']]]
      : [
          ['unzip', ['-t']],
          ['python3', ['-m', 'zipfile', '-l']],
        ];
  return candidates.find(([program]) => {
    try {
      execFileSync(program, [program === 'unzip' ? '-v' : '--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

describe('readArchive', () => {
  it('says what it cannot read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'shirube-'));
    const file = join(folder, 'shirube.zip');
    writeFileSync(file, 'An error page of a proxy');
    expect(() => readArchive(file)).toThrow('is neither a .zip nor a .tar.gz file.');
    rmSync(folder, { recursive: true });
  });
});
