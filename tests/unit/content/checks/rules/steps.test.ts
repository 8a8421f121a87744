import { expect, it } from 'vitest';
import { type ContentFiles, edited, reportContent } from '../../../../support/content-fixture.ts';

const SOURCE = 'errors/BrokenThing/en.mdx';
const TRANSLATION = 'errors/BrokenThing/ja.mdx';
const MORE = '</Step>\n<Step>\nOnce more.\n</Step>';

/** The same change in both languages. */
function inBoth(from: string, to: string): ContentFiles {
  return { ...edited(SOURCE, from, to), ...edited(TRANSLATION, from, to) };
}

it('takes the number of a step for its id, or what its author gives it', async () => {
  expect(await reportContent(inBoth('</Step>', MORE))).toBe('');
  const named = inBoth('<Step>', '<Step id="look-first" was="1 4">');
  expect(await reportContent(named)).toBe('');
  const ledger = 'error BrokenThing#resolution-4\nerror BrokenThing#resolution-look-first\n';
  expect(await reportContent({ ...named, 'ledger.txt': ledger })).toBe('');
});

it('refuses what cannot be an id, and two steps with one', async () => {
  expect(await reportContent(inBoth('<Step>', '<Step id="Look first">'))).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/en.mdx:6:1  step-id
      "Look first" cannot be the id of a step.
      Expected: a number, or a name in kebab-case such as "check-the-log".
      Fix: write it like that, in every language the same.

    content/errors/BrokenThing/ja.mdx:10:1  step-id
      "Look first" cannot be the id of a step.
      Expected: a number, or a name in kebab-case such as "check-the-log".
      Fix: write it like that, in every language the same."
  `);
  expect(await reportContent(inBoth('</Step>', MORE.replace('<Step>', '<Step was="1">'))))
    .toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:11:1  step-id
        Two steps have the id "1"; the other stands in line 6.
        Expected: an id for each step; one without has its number.
        Fix: write id="2" here, in every language the same.

      content/errors/BrokenThing/ja.mdx:15:1  step-id
        Two steps have the id "1"; the other stands in line 10.
        Expected: an id for each step; one without has its number.
        Fix: write id="2" here, in every language the same."
    `);
});

it('refuses a step without an id once the page is published', async () => {
  const ledger = {
    'ledger.txt': 'error BrokenThing#resolution-1\nerror BrokenThing#resolution-3\n',
  };
  const inserted = inBoth('<Step>', '<Step>\nLook first.\n</Step>\n<Step id="1">');
  const report = await reportContent({ ...inserted, ...ledger });
  expect(report.slice(report.indexOf('content/errors'))).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/en.mdx:6:1  step-id
      This step has no id, and the page was published.
      Expected: an id for each step: links to the steps after it would lead to others.
      Fix: write <Step id="2"> if the step is new, or any name in kebab-case; else the id that it had. In every language the same.

    content/errors/BrokenThing/ja.mdx:10:1  step-id
      Two steps have the id "1"; the other stands in line 13.
      Expected: an id for each step; one without has its number.
      Fix: write id="2" here, in every language the same.

    content/ledger.txt:2:1  lost-address
      Links point to "#resolution-3" of "BrokenThing", and none of its steps has that id any more.
      Expected: every step that was ever published, or another in its place.
      Fix: give the step that says it now was="3", in every language: a link then leads there."
  `);
});

it('refuses a translation whose steps have other ids', async () => {
  expect(await reportContent(edited(TRANSLATION, '<Step>', '<Step id="2" was="1">')))
    .toMatchInlineSnapshot(`
      "content/errors/BrokenThing/ja.mdx:9:1  translation-step-ids
        The steps of <Resolution> are 2 (was 1), those of content/errors/BrokenThing/en.mdx 1.
        Expected: the same ids in every language, in the same order: links point to them.
        Fix: give each step the "id" and "was" that it has there."
    `);
});

it('refuses attributes that a step does not have', async () => {
  expect(await reportContent(inBoth('<Step>', '<Step number="1">'))).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/en.mdx:6:1  component-attributes
      <Step> has other attributes than it should.
      Expected: <Step[ id="…"][ was="…"]>.
      Fix: write the attributes like that, their values as plain text in quotes.

    content/errors/BrokenThing/ja.mdx:10:1  component-attributes
      <Step> has other attributes than it should.
      Expected: <Step[ id="…"][ was="…"]>.
      Fix: write the attributes like that, their values as plain text in quotes."
  `);
});
