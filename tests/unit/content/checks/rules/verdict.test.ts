import { describe, expect, it } from 'vitest';
import { edited, reportContent } from '../../../../support/content-fixture.ts';
import { reportSentence } from '../../../../support/language-fixture.ts';

describe('checkVerdicts refuses', () => {
  it('a year that stands alone', async () => {
    expect(await reportSentence('en', 'Since 2017 it is worn.')).toMatchInlineSnapshot(`
      "content/causes/a-cause/en.mdx:2:7  bare-year
        The year 2017 stands alone.
        Expected: what holds today; a fact with a date has its whole day.
        Fix: say what to do today, name the day, or put the advice for old versions into <Older>; a year that the screen shows stands in \`inline code\`."
    `);
    expect(await reportSentence('ja', '2017年の時点で摩耗しています。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/ja.mdx:6:1  bare-year
        The year 2017 stands alone.
        Expected: what holds today; a fact with a date has its whole day.
        Fix: say what to do today, name the day, or put the advice for old versions into <Older>; a year that the screen shows stands in \`inline code\`."
    `);
    expect(await reportSentence('zh-TW', '在 2017 年 8 月磨損了。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/zh-TW.mdx:6:3  bare-year
        The year 2017 stands alone.
        Expected: what holds today; a fact with a date has its whole day.
        Fix: say what to do today, name the day, or put the advice for old versions into <Older>; a year that the screen shows stands in \`inline code\`."
    `);
    expect(await reportSentence('en', 'It wore out in May 2017.')).toContain('bare-year');
  });

  it('an article of which nobody knows whose it is', async () => {
    expect(await reportSentence('en', 'The older article says worn.')).toMatchInlineSnapshot(`
      "content/causes/a-cause/en.mdx:2:1  old-article
        "The older article" speaks of a text instead of the thing.
        Expected: what holds, whoever wrote it; where texts disagree, whose text it is.
        Fix: say what holds, or say whose article it is."
    `);
    expect(await reportSentence('ja', '記事では摩耗とされています。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/ja.mdx:6:1  old-article
        "記事" speaks of a text instead of the thing.
        Expected: what holds, whoever wrote it; where texts disagree, whose text it is.
        Fix: say what holds, or say whose article it is."
    `);
    expect(await reportSentence('zh-TW', '文章說它磨損了。')).toMatchInlineSnapshot(`
      "content/causes/a-cause/zh-TW.mdx:6:1  old-article
        "文章" speaks of a text instead of the thing.
        Expected: what holds, whoever wrote it; where texts disagree, whose text it is.
        Fix: say what holds, or say whose article it is."
    `);
  });
});

describe('checkVerdicts lets pass', () => {
  it.each([
    ['en', 'It retired on January 31, 2025.'],
    ['ja', '2026年3月31日に提供が終了します。'],
    ['zh-TW', '將於 2026 年 3 月 31 日淘汰。'],
    // Versions are names.
    ['en', 'Windows Server 2016, Visual C++ 2013 and Server 2012 R2 wear less.'],
    ['ja', 'Windows Server 2016以降は摩耗しません。'],
    ['en', 'The message names `2015`.'],
    // Other numbers.
    ['en', 'Version 2.7.2017.1 waits for 2000.5 seconds on port 20240.'],
    // Where texts disagree, whose it is.
    ['en', "Microsoft's article says otherwise."],
    ['ja', 'Microsoftの記事では異なります。'],
    ['zh-TW', 'Microsoft 文章的說法不同。'],
  ] as const)('%s: %s', async (locale, sentence) => {
    expect(await reportSentence(locale, sentence)).toBe('');
  });

  it('advice for old versions, and what is for support', async () => {
    const old = '<Older date="2017-08-17">\nThe article of 2017 says worn.\n</Older>';
    expect(
      await reportContent({
        'errors/BrokenThing/ja.mdx': undefined,
        ...edited('errors/BrokenThing/en.mdx', 'Collect the log.', 'The log since 2017.'),
        ...edited('causes/a-cause/en.mdx', 'It is worn.', `It is worn.\n\n${old}`),
      }),
    ).toBe('');
  });
});
