import { describe, expect, it } from 'vitest';
import { reportSentence } from '../../../../support/language-fixture.ts';

describe('checkDays', () => {
  it('refuses a day in the form of files', async () => {
    expect(await reportSentence('en', 'It ends on 2026-03-31.')).toMatchInlineSnapshot(`
      "content/causes/a-cause/en.mdx:2:12  bare-year
        The year 2026 stands alone.
        Expected: what holds today; a fact with a date has its whole day.
        Fix: say what to do today, name the day, or put the advice for old versions into <Older>; a year that the screen shows stands in \`inline code\`.

      content/causes/a-cause/en.mdx:2:12  day-form
        "2026-03-31" is the form of files, not of sentences.
        Expected: the language's own form.
        Fix: write "March 31, 2026"; what is typed stands in \`inline code\`."
    `);
    expect(await reportSentence('ja', '2026-03-31に終了します。')).toContain(
      'write "2026年3月31日"',
    );
    expect(await reportSentence('zh-TW', '於 2026-03-31 淘汰。')).toContain(
      'write "2026年3月31日"',
    );
  });

  it('lets pass what is typed, the date of an old advice, and other numbers', async () => {
    expect(await reportSentence('en', 'Type `2026-03-31`.')).toBe('');
    expect(await reportSentence('en', '<Older date="2017-08-17">\nWorn.\n</Older>')).toBe('');
    expect(await reportSentence('en', 'The number is 12026-03-31-4.')).toBe('');
  });
});
