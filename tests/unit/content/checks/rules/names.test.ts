import { expect, it } from 'vitest';
import { edited, KNOWN_ONLY, reportContent } from '../../../../support/content-fixture.ts';

it('refuses an id that differs from another by case alone', async () => {
  expect(
    await reportContent({
      'errors/Brokenthing/error.yaml': KNOWN_ONLY,
    }),
  ).toMatchInlineSnapshot(`
    "content/errors/Brokenthing/error.yaml:1:1  name-collision
      The id "Brokenthing" is also a name of "BrokenThing", as "BrokenThing".
      Expected: a name that no other error or cause has, upper and lower case taken as the same.
      Fix: rename the folder of the newer one of the two."
  `);
});

it('refuses an alias that is the id of another entry', async () => {
  expect(
    await reportContent(edited('errors/BrokenThing/error.yaml', "['4711']", "['4711', A-Cause]")),
  ).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/error.yaml:6:19  name-collision
      The alias "A-Cause" is also a name of "a-cause", as "a-cause".
      Expected: a name that no other error or cause has, upper and lower case taken as the same.
      Fix: remove the alias; if both products print this code, give it as "code" here."
  `);
});

it('refuses aliases that have the same short link', async () => {
  expect(
    await reportContent(
      edited('errors/BrokenThing/error.yaml', "['4711']", "['Too Bad', Too-Bad]"),
    ),
  ).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/error.yaml:6:22  name-collision
      The alias "Too-Bad" is also a name of "BrokenThing", as "Too Bad".
      Expected: a name that no other error or cause has, upper and lower case taken as the same.
      Fix: remove the alias; if both products print this code, give it as "code" here."
  `);
});
