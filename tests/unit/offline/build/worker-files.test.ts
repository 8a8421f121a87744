import { expect, it } from 'vitest';
import { selectWorkerFiles } from '../../../../src/offline/build/worker-files.ts';

const FRAME = [
  '404.html',
  'index.html',
  'api/build.js',
  'assets/page-0a1b2c3d.js',
  'icons/app-192.png',
  'zh-TW/index.html',
  'zh-TW/browse.html',
  'zh-TW/search-list.js',
  'zh-TW/unreachable.html',
];
const REST = [
  'api/errors.json',
  'api/errors/1.json',
  'e/1.html',
  'search/en/text-0123456789ab.js',
  'zh-TW/causes/c.html',
  'zh-TW/errors/1.html',
  'zh-TW/lists/code-1.html',
  'zh-TW/titles.js',
];
const files = Object.fromEntries([...FRAME, ...REST].map((path) => [path, `hash of ${path}`]));
const sizes = new Map(Object.keys(files).map((path) => [path, 10]));

it('keeps all of a small base', () => {
  expect(selectWorkerFiles({ files, sizes })).toEqual({ files });
  expect(selectWorkerFiles({ files, sizes, limit: 170 })).toEqual({ files });
});

it('keeps the frame of a large one, and says what is left', () => {
  const kept = selectWorkerFiles({ files, sizes, limit: 169 });
  expect(Object.keys(kept.files)).toEqual(FRAME);
  expect(kept.files['404.html']).toBe('hash of 404.html');
  expect(kept.rest).toEqual({ files: 17, bytes: 170, folders: ['api', 'e', 'search', 'zh-tw'] });
});
