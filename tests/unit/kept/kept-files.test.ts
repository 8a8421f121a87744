import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type KeptFiles, openKeptFiles } from '../../../src/kept/kept-files.ts';

let folder = '';
let files: KeptFiles;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  files = openKeptFiles(folder);
  files.write('pages/ja', 'key', 'ページ\n');
});

const read = (name: string, key: string) => files.read(name, key)?.toString();

describe('openKeptFiles', () => {
  it('gives back what was kept with the same key', () => {
    files.write('pages/ja/errors/E1', 'key', '');
    expect(read('pages/ja', 'key')).toBe('ページ\n');
    expect(read('pages/ja/errors/E1', 'key')).toBe('');
    expect(read('pages/ja', 'other')).toBeUndefined();
    expect(read('pages/en', 'key')).toBeUndefined();
  });

  it.each<[string, (file: string) => void]>([
    [
      'cut off',
      (file) => {
        truncateSync(file, 70);
      },
    ],
    [
      'empty',
      (file) => {
        writeFileSync(file, '');
      },
    ],
    [
      'longer',
      (file) => {
        appendFileSync(file, ' ');
      },
    ],
    [
      'changed',
      (file) => {
        writeFileSync(file, readFileSync(file, 'utf8').replace('ペ', 'べ'));
      },
    ],
  ])('has no file that is %s', (_, damage) => {
    damage(join(folder, 'pages/ja.kept'));
    expect(read('pages/ja', 'key')).toBeUndefined();
    files.write('pages/ja', 'key', 'new');
    expect(read('pages/ja', 'key')).toBe('new');
  });

  it('deletes what nobody wants, and no other file', () => {
    files.write('pages/en', 'key', 'page');
    writeFileSync(join(folder, 'pages/note.txt'), '');
    files.prune((name) => name === 'pages/en');
    expect(read('pages/en', 'key')).toBe('page');
    expect(read('pages/ja', 'key')).toBeUndefined();
    expect(readFileSync(join(folder, 'pages/note.txt'), 'utf8')).toBe('');
  });

  it('keeps nothing where it has no folder, or cannot write', () => {
    const none = openKeptFiles(undefined);
    none.write('a', 'key', 'text');
    expect(none.read('a', 'key')).toBeUndefined();
    const blocked = openKeptFiles(join(folder, 'pages/ja.kept'));
    blocked.write('a', 'key', 'text');
    blocked.prune(() => false);
    expect(blocked.read('a', 'key')).toBeUndefined();
    expect(read('pages/ja', 'key')).toBe('ページ\n');
  });
});
