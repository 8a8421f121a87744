import { describe, expect, it } from 'vitest';
import { reportSentence } from '../../../../support/language-fixture.ts';

describe('checkUntranslated refuses', () => {
  it('an English sentence', async () => {
    expect(await reportSentence('ja', 'Restart the agent and run the backup again.'))
      .toMatchInlineSnapshot(`
      "content/causes/a-cause/ja.mdx:6:1  untranslated
        "Restart the agent and run the backup again" is English.
        Expected: a text in the language of the file; a literal stands in \`inline code\` or in a snippet.
        Fix: translate it, or mark it as a literal."
    `);
  });
});

describe('checkUntranslated lets pass', () => {
  it.each([
    ['ja', 'Windows Machine Guest Agentを再起動します。'],
    ['ja', '`restart the agent and run the backup again`と入力します。'],
    ['en', 'Restart the agent and run the backup again.'],
  ] as const)('%s: %s', async (locale, sentence) => {
    expect(await reportSentence(locale, sentence)).toBe('');
  });
});
