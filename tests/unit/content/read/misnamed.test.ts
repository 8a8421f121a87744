import { expect, it } from 'vitest';
import { findMeantPart } from '../../../../src/content/read/misnamed.ts';

const KNOWN = ['error.yaml', 'en.mdx', 'ja.mdx', 'zh-TW.mdx'];

it.each([
  ['zh-tw.mdx', 'zh-TW.mdx'],
  ['zh_TW.md', 'zh-TW.mdx'],
  ['zh-Hant.mdx', 'zh-TW.mdx'],
  ['tw.mdx', 'zh-TW.mdx'],
  ['jp.mdx', 'ja.mdx'],
  ['ja-JP.mdx', 'ja.mdx'],
  ['EN.mdx', 'en.mdx'],
  ['en-us.md', 'en.mdx'],
  ['Error.yml', 'error.yaml'],
])('%s is meant for %s', (name, meant) => {
  expect(findMeantPart(name, KNOWN)).toBe(meant);
});

it.each(['fr.mdx', 'zh.mdx', 'zh-CN.mdx', 'zh-Hans.mdx', 'notes.txt', 'ja', 'README.md'])(
  '%s is meant for none',
  (name) => {
    expect(findMeantPart(name, KNOWN)).toBeUndefined();
  },
);

it('offers no language that the site lacks', () => {
  expect(findMeantPart('tw.mdx', ['error.yaml', 'en.mdx'])).toBeUndefined();
});
