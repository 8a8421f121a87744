import { expect, it } from 'vitest';
import { findCopyAddress } from '../../../src/copies/copy-links.ts';

const ROOT = 'https://kb.example/help/';

it.each([
  ['../causes/x.html', `${ROOT}e/x.html`],
  ['43.html#resolution-2', `${ROOT}e/43.html#resolution-2`],
  ['#procedure-x', `${ROOT}e/x.html`],
  ['../families/vss.html', `${ROOT}ja/families/vss.html`],
  ['https://example.com/a', 'https://example.com/a'],
  ['#resolution-2', undefined],
])('leads from a copy to what %s is', (href, address) => {
  const page = `${ROOT}ja/errors/42.html?q=1#causes`;
  expect(findCopyAddress(href, page, `${ROOT}e/42.html`)).toBe(address);
});

it.each([
  ['../causes/x.html', undefined],
  ['#procedure-x', undefined],
  ['https://example.com/a', 'https://example.com/a'],
])('leads from disk only to other sites: %s', (href, address) => {
  const page = 'file:///D:/kb/ja/errors/42.html';
  expect(findCopyAddress(href, page, 'file:///D:/kb/e/42.html')).toBe(address);
});
