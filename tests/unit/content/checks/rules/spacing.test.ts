import { describe, expect, it } from 'vitest';
import { reportSentence } from '../../../../support/language-fixture.ts';

describe('checkSpacing refuses', () => {
  it('a space beside Latin letters in Japanese', async () => {
    expect(await reportSentence('ja', 'VM を再起動します。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/ja.mdx:6:2  ja-spacing
        A space stands between Japanese and Latin letters: "VM を再起動します。".
        Expected: no space there, except inside of an official name of the term base.
        Fix: remove the space."
    `);
  });

  it('a space beside code in Japanese', async () => {
    expect(await reportSentence('ja', 'コマンド `ps` を使います。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/ja.mdx:6:4  ja-spacing
        A space stands between Japanese and Latin letters: "コマンド … を使います".
        Expected: no space there, except inside of an official name of the term base.
        Fix: remove the space.

      content/causes/a-cause/ja.mdx:6:9  ja-spacing
        A space stands between Japanese and Latin letters: "コマンド … を使います。".
        Expected: no space there, except inside of an official name of the term base.
        Fix: remove the space."
    `);
  });

  it('a missing space in Chinese', async () => {
    expect(await reportSentence('zh-TW', '重新啟動VM即可。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/zh-TW.mdx:6:4  zh-tw-spacing
        No space stands between Chinese and Latin letters: "重新啟動VM即可。".
        Expected: one half-width space there.
        Fix: add the space.

      content/causes/a-cause/zh-TW.mdx:6:6  zh-tw-spacing
        No space stands between Chinese and Latin letters: "重新啟動VM即可。".
        Expected: one half-width space there.
        Fix: add the space."
    `);
  });

  it('a missing space beside code in Chinese', async () => {
    expect(await reportSentence('zh-TW', '執行`ps`即可。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/zh-TW.mdx:6:2  zh-tw-spacing
        No space stands between Chinese and Latin letters: "執行…即可。".
        Expected: one half-width space there.
        Fix: add the space.

      content/causes/a-cause/zh-TW.mdx:6:6  zh-tw-spacing
        No space stands between Chinese and Latin letters: "執行…即可。".
        Expected: one half-width space there.
        Fix: add the space."
    `);
  });

  it('a space beside full-width punctuation', async () => {
    expect(await reportSentence('zh-TW', '執行 `ps` ，再看結果。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/zh-TW.mdx:6:8  zh-tw-spacing
        A space stands beside full-width punctuation: "執行 … ，再看結果。".
        Expected: no space there.
        Fix: remove the space."
    `);
  });
});

describe('checkSpacing lets pass', () => {
  it.each([
    ['ja', 'VMを再起動し、VM エージェントを見ます。'],
    ['zh-TW', '重新啟動 VM，再執行 `ps`。'],
    ['en', 'Use `ps` 3 times.'],
  ] as const)('%s: %s', async (locale, sentence) => {
    expect(await reportSentence(locale, sentence)).toBe('');
  });
});
