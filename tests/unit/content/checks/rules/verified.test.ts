import { expect, it } from 'vitest';
import { edited, loadContent, reportContent } from '../../../../support/content-fixture.ts';

const FACTS = 'errors/BrokenThing/error.yaml';

it('refuses a day that is still to come', async () => {
  expect(await reportContent(edited(FACTS, "verified: '2026-", "verified: '9026-")))
    .toMatchInlineSnapshot(`
    "content/errors/BrokenThing/error.yaml:23:1  day-to-come
      9026-11-21 is still to come.
      Expected: a day that has come, by the clock of this machine.
      Fix: mend the day; what is to come stands under "confirmBy"."
  `);
});

it('refuses facts that were compared before one of their sources was there', async () => {
  expect(await reportContent(edited(FACTS, "date: '2025-01-31'", "date: '2026-11-22'")))
    .toMatchInlineSnapshot(`
    "content/errors/BrokenThing/error.yaml:23:1  verified-day
      The facts were compared with the sources on 2026-11-21, and one is of 2026-11-22.
      Expected: a day on which all of them were there.
      Fix: compare the facts with it, and write the day on which you did."
  `);
});

it('tells of the day of a message', async () => {
  const { issues } = await loadContent(
    edited(FACTS, 'is broken.\n', "is broken.\n      date: '9026-01-01'\n"),
  );
  expect(issues.map(({ rule, line }) => [rule, line])).toEqual([['day-to-come', 13]]);
});
