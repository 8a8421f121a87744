import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCopy } from '../../../src/release/archive.ts';
import { type ReleaseFile, textFile } from '../../../src/published/site-files.ts';
import { formatVerification, isWhole, verifyFiles } from '../../../src/release/verify.ts';
import { makeRelease, writeFiles } from './small-release.ts';

const { files } = makeRelease('0.1.0', 'abc123');

function report(copy: readonly ReleaseFile[]): string {
  return formatVerification(verifyFiles(copy));
}
function without(...paths: string[]): ReleaseFile[] {
  return files.filter(({ path }) => !paths.includes(path));
}

describe('verifyFiles', () => {
  it('finds a whole copy whole', () => {
    expect(isWhole(verifyFiles(files))).toBe(true);
    expect(report(files)).toMatchInlineSnapshot(
      `
      "base 0.1.0, build abc123, 6 files: every file is there and unchanged.
      Not signed: who can change the files can change the sums too."
    `,
    );
  });

  it('names what is missing, changed and extra', () => {
    const copy = [
      ...without('ja/index.html', 'favicon.svg', '404.html'),
      textFile('favicon.svg', '<svg xmlns="http://www.w3.org/2000/SVG"/>'),
      textFile('404.html', 'cut'),
      textFile('assets/site-0123abcd.css', 'of an older release'),
    ];
    expect(isWhole(verifyFiles(copy))).toBe(false);
    expect(report(copy)).toMatchInlineSnapshot(`
      "base 0.1.0, build abc123, 6 files: this copy is not the release.
      Not signed: who can change the files can change the sums too.
      Missing (1):
        ja/index.html
      Changed (2):
        404.html: 3 bytes instead of 86
        favicon.svg: same size, other content
      Extra (1):
        assets/site-0123abcd.css
      Copy the missing and changed files from the release again.
      Delete the extra files, or keep them elsewhere: some may be of an older release."
    `);
  });

  it('leaves the settings of the host and what systems leave behind alone', () => {
    const copy = [
      ...files,
      textFile('web.config', '<configuration/>'),
      textFile('ja/Thumbs.db', ''),
    ];
    expect(report(copy)).toMatchInlineSnapshot(`
      "base 0.1.0, build abc123, 6 files: every file is there and unchanged.
      Not signed: who can change the files can change the sums too.
      Not of the release, but the host's: web.config"
    `);
  });

  it("takes nothing for the host's in an archive, which no host has unpacked", () => {
    const copy = ['.htaccess', 'web.config', 'desktop.ini', 'ja/.DS_Store'].map((path) =>
      textFile(path, ''),
    );
    const verification = verifyFiles([...files, ...copy], { isArchive: true });
    expect(isWhole(verification)).toBe(false);
    expect(formatVerification(verification)).toMatchInlineSnapshot(`
      "base 0.1.0, build abc123, 6 files: this copy is not the release.
      Not signed: who can change the files can change the sums too.
      Extra (4):
        .htaccess
        web.config
        desktop.ini
        ja/.DS_Store
      Do not unpack it: get the archive from its maker again."
    `);
  });

  it('notices a manifest that was changed', () => {
    const manifest = files.find(({ path }) => path === 'manifest.json')?.read();
    const text = new TextDecoder().decode(manifest).replace('0.1.0', '0.1.1');
    expect(report([...without('manifest.json'), textFile('manifest.json', text)]))
      .toMatchInlineSnapshot(`
        "base 0.1.1, build abc123, 6 files: this copy is not the release.
        Not signed: who can change the files can change the sums too.
        Changed (1):
          SHA256SUMS.txt: does not agree with manifest.json
        Copy the missing and changed files from the release again."
      `);
  });

  it('says what is wrong with a manifest', () => {
    const messageOf = (copy: readonly ReleaseFile[]): string => {
      try {
        return report(copy);
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    };
    expect(
      [
        without('manifest.json'),
        [textFile('manifest.json', '{"format": 1, "files": [')],
        [textFile('manifest.json', '{"format": 2}')],
        [textFile('manifest.json', '{"name": "App"}')],
      ].map(messageOf),
    ).toMatchInlineSnapshot(`
      [
        "There is no manifest.json: give the folder that holds index.html and manifest.json, or an archive. Without a manifest the copy is not whole.",
        "manifest.json is damaged: it is not whole. Copy the release again.",
        "manifest.json is newer than this program: verify with the newer Shirube.",
        "manifest.json is damaged: "format": Invalid input: expected 1.",
      ]
    `);
  });

  it('refuses a manifest with paths that a shell would take for several', () => {
    const copy = makeRelease('0.1.0', 'abc123', { 'x /etc/passwd': '' }).files;
    expect(() => report(copy)).toThrowErrorMatchingInlineSnapshot(
      `[Error: manifest.json is damaged: "files.6.path": "x /etc/passwd" has more than letters of ASCII, digits, "_", ".", "-" and "/", so no release has it. Get the release from its maker again.]`,
    );
    for (const path of ['a"b', "a'b", 'a$b', 'a\u00A0b', 'a\u00E9']) {
      expect(() => report(makeRelease('0.1.0', 'abc123', { [path]: '' }).files)).toThrow(
        'manifest.json is damaged: ',
      );
    }
  });

  it('refuses a manifest that names files elsewhere', () => {
    const line = `{"path":"../x","size":0,"sha256":"${'0'.repeat(64)}"}`;
    const manifest = `{"format":1,"name":"shirube","version":"1","build":"a","date":"2026-11-21T04:44:58.000Z","files":[${line}]}`;
    expect(() => report([textFile('manifest.json', manifest)])).toThrowErrorMatchingInlineSnapshot(
      `[Error: manifest.json is damaged: "files.0.path": leads out of the folder.]`,
    );
  });

  it('names twenty files and counts the rest of a folder that was half copied', () => {
    const pages = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`en/errors/${index}.txt`, 'text']),
    );
    const half = makeRelease('0.1.0', 'abc123', pages).files.filter(
      ({ path }) => !path.startsWith('en/'),
    );
    expect(report(half)).toContain('Missing (40):\n  en/errors/0.txt\n');
    expect(report(half)).toContain('  and 20 more: --all names them\n');
    expect(formatVerification(verifyFiles(half), true)).toContain('  en/errors/39.txt\n');
  });

  it('reads a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'shirube-'));
    writeFiles(folder, files);
    expect(isWhole(verifyFiles((await readCopy(folder)).files))).toBe(true);
    writeFileSync(join(folder, 'ja/index.html'), '');
    expect(report((await readCopy(folder)).files)).toContain('ja/index.html: 0 bytes instead of');
    rmSync(folder, { recursive: true });
    await expect(readCopy(folder)).rejects.toThrow('There is nothing at ');
  });
});
