import { expect, it } from 'vitest';
import { movePage } from '../../../../src/offline/worker/move-page.ts';

const move = (html: string): string =>
  movePage(html, 'https://host.example/kb/ja/unreachable.html');

it('gives every link of a page its whole address', () => {
  expect(
    move(
      '<html lang="ja" data-root="../"><link href="../assets/site-1.css"><script src="../a.js"></script>' +
        '<a class="x" href="../en/index.html#top" lang="en">English</a><form action="search.html">',
    ),
  ).toMatchInlineSnapshot(
    `"<html lang="ja" data-root="https://host.example/kb/"><link href="https://host.example/kb/assets/site-1.css"><script src="https://host.example/kb/a.js"></script><a class="x" href="https://host.example/kb/en/index.html#top" lang="en">English</a><form action="https://host.example/kb/ja/search.html">"`,
  );
});

it.each([
  '<a href="#main">',
  '<link href="data:,">',
  '<a href="https://other.example/">',
  '<form>',
])('leaves what starts from elsewhere: %s', (html) => {
  expect(move(html)).toBe(html);
});
