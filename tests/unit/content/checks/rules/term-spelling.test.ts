import { describe, expect, it } from 'vitest';
import { reportSentence } from '../../../../support/language-fixture.ts';

describe('checkTermSpelling refuses', () => {
  it('a term without its space', async () => {
    expect(await reportSentence('ja', 'VMエージェントを更新します。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/ja.mdx:6:1  term-spelling
        "VMエージェント" is spelled otherwise than in the term base.
        Expected: "VM エージェント".
        Fix: write "VM エージェント"."
    `);
  });
});

describe('checkTermSpelling lets pass', () => {
  it.each([
    ['ja', 'VM エージェントを更新します。'],
    ['ja', 'VM エージェントプログラムを更新します。'],
    ['en', 'The VMagent.'],
  ] as const)('%s: %s', async (locale, sentence) => {
    expect(await reportSentence(locale, sentence)).toBe('');
  });
});
