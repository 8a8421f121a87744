import { describe, expect, it } from 'vitest';
import { reportSentence } from '../../../../support/language-fixture.ts';

describe('checkAvoidedTerms refuses', () => {
  it('a wording to avoid', async () => {
    expect(await reportSentence('ja', 'サーバを見ます。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/ja.mdx:6:1  avoided-term
        "サーバ" is a wording that the term base says to avoid.
        Expected: the term "サーバー".
        Fix: write "サーバー", or another word where that is not what is meant.

      content/causes/a-cause/ja.mdx:6:1  term-spelling
        "サーバ" is spelled otherwise than in the term base.
        Expected: "サーバー".
        Fix: write "サーバー"."
    `);
  });

  it('a wording from the mainland', async () => {
    expect(await reportSentence('zh-TW', '重新啟動服務器。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/zh-TW.mdx:6:5  avoided-term
        "服務器" is a wording that the term base says to avoid.
        Expected: the term "伺服器".
        Fix: write "伺服器", or another word where that is not what is meant."
    `);
  });

  it('an old product name', async () => {
    expect(await reportSentence('en', 'Sign in to Metal Desk first.')).toMatchInlineSnapshot(`
      "content/causes/a-cause/en.mdx:2:12  avoided-term
        "Metal Desk" is a wording that the term base says to avoid.
        Expected: the term "server".
        Fix: write "server", or another word where that is not what is meant."
    `);
  });
});

describe('checkAvoidedTerms lets pass', () => {
  it.each([
    ['ja', 'サーバーを見ます。'],
    ['ja', '`サーバ`と表示されます。'],
    ['en', 'Use a Metal Desktop.'],
    ['zh-TW', '重新啟動伺服器。'],
  ] as const)('%s: %s', async (locale, sentence) => {
    expect(await reportSentence(locale, sentence)).toBe('');
  });
});
