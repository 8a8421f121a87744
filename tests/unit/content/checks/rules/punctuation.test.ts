import { describe, expect, it } from 'vitest';
import { reportSentence } from '../../../../support/language-fixture.ts';

describe('checkPunctuation refuses', () => {
  it('half-width punctuation in Japanese', async () => {
    expect(await reportSentence('ja', '見ます,次に直します.')).toMatchInlineSnapshot(`
      "content/causes/a-cause/ja.mdx:6:4  half-width-punctuation
        "," stands beside Japanese: "見ます,次に直します.".
        Expected: full-width punctuation.
        Fix: write "、 / ，".

      content/causes/a-cause/ja.mdx:6:11  half-width-punctuation
        "." stands beside Japanese: "見ます,次に直します.".
        Expected: full-width punctuation.
        Fix: write "。"."
    `);
  });

  it('half-width brackets in Chinese', async () => {
    expect(await reportSentence('zh-TW', '查看設定(必要時)。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/zh-TW.mdx:6:5  half-width-punctuation
        "(" stands beside Traditional Chinese: "查看設定(必要時)。".
        Expected: full-width punctuation.
        Fix: write "（".

      content/causes/a-cause/zh-TW.mdx:6:9  half-width-punctuation
        ")" stands beside Traditional Chinese: "查看設定(必要時)。".
        Expected: full-width punctuation.
        Fix: write "）"."
    `);
  });

  it('half-width katakana', async () => {
    expect(await reportSentence('ja', 'ｻｰﾋﾞｽを見ます。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/ja.mdx:6:1  half-width-katakana
        "ｻｰﾋﾞｽ" is in half-width katakana.
        Expected: full-width katakana.
        Fix: write "サービス"."
    `);
  });
});

describe('checkPunctuation lets pass', () => {
  it.each([
    ['ja', '見ます、次に直します（必要な場合）。'],
    ['ja', 'クラウド サービス (クラシック)の名前です。'],
    ['ja', 'バージョンは1.2（最新）です。'],
    ['en', 'Look (twice), then mend.'],
  ] as const)('%s: %s', async (locale, sentence) => {
    expect(await reportSentence(locale, sentence)).toBe('');
  });
});
