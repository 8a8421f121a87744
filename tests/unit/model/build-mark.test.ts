import { expect, it } from 'vitest';
import {
  BUILD_KEY,
  BUILD_PATH,
  isComparedFile,
  readBuildScript,
  renderBuildScript,
} from '../../../src/model/build-mark.ts';

it('hands the build over at an address and under a name that never change', () => {
  expect(BUILD_PATH).toBe('api/build.js');
  expect(BUILD_KEY).toBe('build');
  expect(renderBuildScript('3f2a', { '404.html': '9b1c' })).toMatchInlineSnapshot(`
    "__shirube.set("build","3f2a");
    __shirube.set("fingerprints",{"404.html":"9b1c"});
    "
  `);
});

it('reads the build again', () => {
  expect(readBuildScript(renderBuildScript('3f2a', { '404.html': '9b1c' }))).toBe('3f2a');
  expect(readBuildScript('')).toBeUndefined();
  expect(readBuildScript('__shirube.set("names",[]);')).toBeUndefined();
});

it('compares what has the same address in every release and is no entry', () => {
  const files = ['404.html', 'check.html', 'zh-TW/index.html', 'ja/search-list.js'];
  expect(files.filter((path) => !isComparedFile(path))).toEqual([]);
  const others = [
    'ja/errors/X.html',
    'ja/browse.html',
    'search/ja/text-0a.js',
    'e/X.html',
    'sw.js',
  ];
  expect(others.filter(isComparedFile)).toEqual([]);
});
