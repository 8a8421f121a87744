import { expect, it } from 'vitest';
import { contentTypeOf } from '../../../src/model/content-types.ts';

it.each([
  ['/en/index.html', 'text/html;charset=utf-8'],
  ['icons/app.192.png', 'image/png'],
  ['search.wasm', undefined],
  ['no-extension', undefined],
  ['a.js/none', undefined],
  ['constructor', undefined],
])('%s is sent as %s', (path, type) => {
  expect(contentTypeOf(path)).toBe(type);
});
