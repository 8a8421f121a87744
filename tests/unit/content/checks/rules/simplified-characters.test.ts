import { describe, expect, it } from 'vitest';
import { reportSentence } from '../../../../support/language-fixture.ts';

describe('checkSimplifiedCharacters refuses', () => {
  it('a Simplified character', async () => {
    expect(await reportSentence('zh-TW', '重新启動虛擬機器。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/zh-TW.mdx:6:3  simplified-character
        "启" is a Simplified character: "重新启動虛擬機器。".
        Expected: Traditional characters.
        Fix: write "啓"."
    `);
  });
});

describe('checkSimplifiedCharacters lets pass', () => {
  it.each([
    ['zh-TW', '平台後台的游標，里程干擾。'],
    ['ja', '国の体制を検査します。'],
  ] as const)('%s: %s', async (locale, sentence) => {
    expect(await reportSentence(locale, sentence)).toBe('');
  });
});
