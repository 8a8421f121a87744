import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFiles } from './support/built-site.ts';

/** What Windows allows of a path in all, and what a folder of the release may have of it. */
const MAX_PATH = 259;
/** As in `\\fileserver.department.example.com\public\handbooks\shirube-1.2.3-20261129\`. */
const PREFIX = 120;
/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9])(?:\.|$)/i;

const parts = [...new Set(builtFiles.flatMap((path) => path.split('/')))];

describe('a Windows share, a USB stick', () => {
  it('has no two files, and no file and folder, whose paths differ by case alone', () => {
    const seen = new Map<string, string>();
    const folders = builtFiles.flatMap((path) => listFolders(path));
    const clashes = [...new Set([...builtFiles, ...folders])].filter((path) => {
      const other = seen.get(path.toLowerCase());
      seen.set(path.toLowerCase(), path);
      return other !== undefined;
    });
    expect(clashes).toEqual([]);
  });

  it('may have every name', () => {
    const bad = parts.filter(
      (name) => DEVICE.test(name) || /[. ]$/.test(name) || /[<>:"\\|?*\p{Cc}]/u.test(name),
    );
    expect(bad).toEqual([]);
  });

  // A stick with exFAT holds any character, but an unpacker with another code page makes others of them.
  it('has names of plain ASCII', () => {
    expect(parts.filter((name) => !/^[\x21-\x7e]+$/.test(name))).toEqual([]);
  });

  it('has room for every path below a folder whose name is long', () => {
    const longest = Math.max(...builtFiles.map(({ length }) => length));
    expect(longest).toBeLessThanOrEqual(MAX_PATH - PREFIX);
  });

  // What a browser had to download, run or ask about first, if the mark of the web lies on it.
  it('has nothing that Windows would rather not open', () => {
    const kinds = [...new Set(builtFiles.map((path) => posix.extname(path)))].sort();
    const open = '.css .html .ico .js .json .png .svg .txt .webmanifest .xml'.split(' ');
    expect(kinds.filter((kind) => !open.includes(kind))).toEqual([]);
  });
});

describe('IIS, whatever its settings', () => {
  /** What `requestFiltering` hides and refuses unless told otherwise. */
  const HIDDEN =
    'web.config bin app_code app_globalresources app_localresources app_webreferences app_data app_browsers';
  const MAX_URL = 4096;

  it('hides no folder and no file', () => {
    const hidden = HIDDEN.split(' ');
    expect(parts.filter((name) => hidden.includes(name.toLowerCase()))).toEqual([]);
  });

  it('takes no address for one that is escaped twice, and none for too long', () => {
    expect(builtFiles.filter((path) => /[+%&]/.test(path))).toEqual([]);
    expect(builtFiles.filter(({ length }) => length > MAX_URL / 2)).toEqual([]);
  });
});

/** `'en/errors/a.html'` -> `['en', 'en/errors']` */
function listFolders(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
