import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderBuildScript } from '../../../src/model/build-mark.ts';
import { renderWorkerFiles } from '../../../src/model/file-list.ts';
import { loadSite } from '../../../src/published/load-site.ts';
import { textFile } from '../../../src/published/site-files.ts';
import { writeBuiltLists } from '../../support/built-lists.ts';
import { writeFiles } from '../release/small-release.ts';

const root = mkdtempSync(join(tmpdir(), 'load-site-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const SOUND = {
  'index.html': '<html data-product="p">',
  'api/build.js': renderBuildScript('a1'),
  'ja/errors/X.html': '<html data-product="p">X',
  'ja/errors/X.txt': '# X',
};

/** Builds a site, as a build does: the list of its files comes last. */
function build(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(root, 'site-'));
  write(folder, files);
  writeBuiltLists(folder);
  return folder;
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  writeFiles(
    folder,
    Object.entries(files).map(([path, text]) => textFile(path, text)),
  );
}

describe('loadSite', () => {
  it('lists what was built', () => {
    const { build: id, product, files } = loadSite(build(SOUND));
    expect({ id, product }).toEqual({ id: 'a1', product: 'p' });
    expect(files.map(({ path }) => path)).toEqual([
      'api/build.js',
      'files.json',
      'index.html',
      'ja/errors/X.html',
      'ja/errors/X.txt',
      'sw.js',
    ]);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'an index of no product',
      { 'index.html': '<html>' },
      'index.html does not say which product it is about: build the site again.',
    ],
    [
      'no build',
      { 'api/build.js': '' },
      'api/build.js does not say which build this is: build the site again.',
    ],
    [
      'a type that servers refuse',
      { 'search.wasm': '' },
      'search.wasm: some servers refuse this type: leave the file out, and build the site again.',
    ],
    ['a name with a space', { 'a b.html': '' }, 'a b.html: a path has only letters of ASCII'],
  ])('refuses %s', (_name, files, message) => {
    expect(() => loadSite(build({ ...SOUND, ...files }))).toThrow(message);
  });

  it.each([
    'Copy of index.html',
    'Thumbs.db',
    'ja/.DS_Store',
    'desktop.ini',
    '.htaccess',
    'web.config',
  ])('refuses %s, which came into the folder after the build', (path) => {
    const folder = build(SOUND);
    write(folder, { [path]: '' });
    expect(() => loadSite(folder)).toThrow(
      `${path} is no part of the build: delete it, or build the site again.`,
    );
  });

  it('refuses a folder in which nothing was built', () => {
    expect(() => loadSite(mkdtempSync(join(root, 'empty-')))).toThrow('holds no built site');
  });

  const changes: Record<string, [change: (folder: string) => void, message: string]> = {
    'a page of another build': [
      (folder) => {
        write(folder, { 'ja/errors/X.html': 'old' });
      },
      'ja/errors/X.html is not the one that was built with the others: build the site again.',
    ],
    'a file of another build beside the others': [
      (folder) => {
        write(folder, { 'search/ja/text-0a1b2c3d4e5f.js': 'old()' });
      },
      'search/ja/text-0a1b2c3d4e5f.js was not built with the others',
    ],
    'a missing page': [
      (folder) => {
        rmSync(join(folder, 'ja/errors/X.html'));
      },
      'ja/errors/X.html is missing',
    ],
    'another page as Markdown': [
      (folder) => {
        write(folder, { 'ja/errors/X.txt': 'old' });
      },
      'The pages as Markdown (.txt) are not those',
    ],
    'no list': [
      (folder) => {
        rmSync(join(folder, 'files.json'));
      },
      'files.json does not list the files of the build',
    ],
    'no worker': [
      (folder) => {
        rmSync(join(folder, 'sw.js'));
      },
      'sw.js is not the one that was built with the others',
    ],
    'the worker of another build': [
      (folder) => {
        write(folder, { 'sw.js': renderWorkerFiles({ files: { 'api/build.js': 'old' } }) });
      },
      'sw.js is not the one that was built with the others',
    ],
  };
  it.each(Object.keys(changes))('refuses %s', (name) => {
    const folder = build(SOUND);
    const [change, message] = changes[name] ?? [() => undefined, ''];
    change(folder);
    expect(() => loadSite(folder)).toThrow(message);
  });
});
