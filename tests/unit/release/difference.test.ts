import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALE_IDS } from '../../../src/model/locales.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { readArchive, readCopy, writeArchive } from '../../../src/release/archive.ts';
import { buildDifference } from '../../../src/release/difference.ts';
import { readReadmes } from '../../../src/release/readmes.ts';
import { formatVerification, verifyFiles } from '../../../src/release/verify.ts';
import { makeRelease, writeFiles } from './small-release.ts';

const readmes = readReadmes(projectRoot, 'hosting/difference', LOCALE_IDS);
const older = makeRelease('0.1.0', 'aaa111', {
  'assets/site-11111111.css': 'old',
  'api/errors.json': '[]',
  'ja/left.html': 'old',
  'search/aaa111aaa111/en/text.js': 'old',
});
const newer = makeRelease('0.2.0', 'bbb222', {
  'assets/site-22222222.css': 'new',
  'api/errors.json': '[]',
  'search/bbb222bbb222/en/text.js': 'new',
});

describe('buildDifference', () => {
  it('holds what was added and changed, and names what was removed', () => {
    const difference = buildDifference(older, newer, readmes);
    expect(difference.name).toBe('base-0.1.0-to-0.2.0');
    expect(difference.removed).toEqual([
      'assets/site-11111111.css',
      'ja/left.html',
      'search/aaa111aaa111/en/text.js',
    ]);
    expect(difference.files.map(({ path }) => path)).toMatchInlineSnapshot(`
      [
        "README.en.txt",
        "README.ja.txt",
        "README.zh-TW.txt",
        "files/SHA256SUMS.txt",
        "files/api/build.js",
        "files/assets/site-22222222.css",
        "files/manifest.json",
        "files/search/bbb222bbb222/en/text.js",
        "removed.txt",
      ]
    `);
  });

  it('says in its README what it is for, and how much there is to copy and to delete', () => {
    const { files } = buildDifference(older, newer, readmes);
    const readme = files.find(({ path }) => path === 'README.en.txt');
    expect(new TextDecoder().decode(readme?.read()).split('\r\n').slice(0, 5)).toEqual([
      'base: from 0.1.0 to 0.2.0',
      '',
      'This package turns a copy of base 0.1.0 (build aaa111) into 0.2.0 (build bbb222).',
      'It holds 5 files to copy, in the folder "files", and names 3 to delete, in removed.txt.',
      '',
    ]);
  });

  it('is the same each time', async () => {
    const hash = async (): Promise<string> => {
      const folder = mkdtempSync(join(tmpdir(), 'shirube-'));
      const difference = buildDifference(older, newer, readmes);
      const { sha256 } = await writeArchive(join(folder, 'x.zip'), {
        root: difference.name,
        extension: '.zip',
        time: difference.time,
        files: difference.files,
      });
      rmSync(folder, { recursive: true });
      return sha256;
    };
    expect(await hash()).toBe(await hash());
  });

  it.runIf(process.platform !== 'win32')(
    'makes a copy of the older release pass for the newer, by the commands of its README',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'shirube-'));
      const copy = join(folder, 'copy');
      const unpacked = join(folder, 'package');
      writeFiles(copy, older.files);
      const difference = buildDifference(older, newer, readmes);
      const archive = join(folder, 'difference.zip');
      const { name: root, time, files } = difference;
      await writeArchive(archive, { root, extension: '.zip', time, files });
      writeFiles(unpacked, await readArchive(archive));
      expect(formatVerification(verifyFiles((await readCopy(copy)).files))).toContain('base 0.1.0');

      const readme = readFileSync(join(unpacked, 'README.en.txt'), 'utf8').replaceAll('\r', '');
      const commands = readme.split('\n').filter((line) => line.includes('/srv/shirube'));
      const [first, rest, worker, remove] = commands.map((line) =>
        line.replaceAll('/srv/shirube', copy).trim(),
      );
      expect(worker).toBe(`cp files/sw.js ${copy}/`);
      // These releases have no worker, which every site has.
      execFileSync('sh', ['-ec', first ?? ''], { cwd: unpacked });
      // What pages name is there before the first of them.
      const before = verifyFiles((await readCopy(copy)).files);
      expect(before.manifest.version).toBe('0.1.0');
      expect(before.extra).toEqual(['assets/site-22222222.css', 'search/bbb222bbb222/en/text.js']);
      execFileSync('sh', ['-ec', `${rest ?? ''}\n${remove ?? ''}`], { cwd: unpacked });

      expect(formatVerification(verifyFiles((await readCopy(copy)).files))).toContain(
        `base 0.2.0, build bbb222, ${newer.files.length - 2} files: every file is there and unchanged.`,
      );
      // Once more, as after an interruption: nothing is harmed.
      cpSync(join(unpacked, 'files'), copy, { recursive: true });
      expect(formatVerification(verifyFiles((await readCopy(copy)).files))).toContain('unchanged');
      rmSync(folder, { recursive: true });
    },
  );

  it('tells two builds of one version apart', () => {
    const rebuilt = makeRelease('0.1.0', 'ccc333');
    expect(buildDifference(older, rebuilt, readmes).name).toBe('base-0.1.0-aaa111-to-0.1.0-ccc333');
  });

  it('refuses a release about another product', () => {
    const other = makeRelease('0.2.0', 'bbb222', {}, { name: 'other' });
    expect(() => buildDifference(older, other, readmes)).toThrowErrorMatchingInlineSnapshot(
      `[Error: The old release is one of base, the new one of other.]`,
    );
  });

  it('refuses a release that would have files deleted that are not its own', () => {
    const hostile = makeRelease('0.1.0', 'aaa111', { 'x /etc/passwd': '' });
    expect(() => buildDifference(hostile, newer, readmes)).toThrow('manifest.json is damaged');
  });

  it('takes one build that was packed with other files for its hosts', () => {
    const packed = makeRelease('0.1.0', 'aaa111', { 'index.html.gz': 'zipped' });
    const plain = makeRelease('0.1.0', 'aaa111', {});
    const { added, changed, removed } = buildDifference(plain, packed, readmes);
    expect({ added, changed, removed }).toEqual({
      added: ['index.html.gz'],
      changed: [],
      removed: [],
    });
  });

  it('refuses releases that are the same or not whole', () => {
    expect(() => buildDifference(older, older, readmes)).toThrowErrorMatchingInlineSnapshot(
      `[Error: Both are base 0.1.0, build aaa111: there is no difference.]`,
    );
    const half = newer.files.filter(({ path }) => path !== '404.html');
    expect(() => buildDifference(older, { files: half }, readmes))
      .toThrowErrorMatchingInlineSnapshot(`
      [Error: The new release is not whole.
      base 0.2.0, build bbb222, 9 files: this copy is not the release.
      Not signed: who can change the files can change the sums too.
      Missing (1):
        404.html
      Copy the missing and changed files from the release again.]
    `);
  });
});

describe('the texts of a difference package', () => {
  it('give the same commands in every language', () => {
    const commands = Object.values(readmes).map((text) =>
      text.split('\n').filter((line) => line.startsWith('     ')),
    );
    expect(commands[0]).toHaveLength(9);
    expect(commands[1]).toEqual(commands[0]);
    expect(commands[2]).toEqual(commands[0]);
  });
});
