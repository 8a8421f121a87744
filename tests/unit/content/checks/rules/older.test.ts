import { expect, it } from 'vitest';
import {
  loadContent,
  reportContent,
  translate,
  VALID_CONTENT,
} from '../../../../support/content-fixture.ts';

const EN = 'errors/BrokenThing/en.mdx';
const JA = 'errors/BrokenThing/ja.mdx';

/** Advice for old versions in both languages. */
function withOlder(date: string, translated = date) {
  const write = (day: string) =>
    VALID_CONTENT[EN].replace(
      'It broke.',
      `It broke.\n\n<Older date="${day}">\nMend it.\n</Older>`,
    );
  const source = write(date);
  return { [EN]: source, [JA]: translate('A thing is broken', source, write(translated)) };
}

it('accepts a day', async () => {
  expect((await loadContent(withOlder('2017-08-17'))).issues).toEqual([]);
});

it('refuses what is none', async () => {
  expect(await reportContent(withOlder('2017-99-99'))).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/en.mdx:4:1  older-date
      <Older> has the date "2017-99-99".
      Expected: a day in the form YYYY-MM-DD, such as "2017-08-17".
      Fix: write the day of the document that has the advice, in every language the same.

    content/errors/BrokenThing/ja.mdx:8:1  older-date
      <Older> has the date "2017-99-99".
      Expected: a day in the form YYYY-MM-DD, such as "2017-08-17".
      Fix: write the day of the document that has the advice, in every language the same."
  `);
});

it.each(['', '2017', '2017-02-30', '17.8.2017'])('refuses %j', async (date) => {
  const { issues } = await loadContent(withOlder(date));
  expect(issues.map(({ rule }) => rule)).toEqual(['older-date', 'older-date']);
});

it('holds a translation to the day of its source', async () => {
  expect(await reportContent(withOlder('2017-08-17', '2018-08-17'))).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/ja.mdx:5:1  translation-older
      <Meaning> has advice for old versions of 2018-08-17, content/errors/BrokenThing/en.mdx 2017-08-17.
      Expected: the same in every language, in the same order.
      Fix: add 2017-08-17; remove 2018-08-17."
  `);
});
