import { expect, it } from 'vitest';
import { edited, reportContent } from '../../../../support/content-fixture.ts';

const ERROR = 'errors/BrokenThing/error.yaml';

it('refuses the id of a cause that does not exist', async () => {
  expect(await reportContent(edited(ERROR, '[a-cause]', '[a-caus]'))).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/error.yaml:13:10  dangling-id
      There is no entry "a-caus" that can stand here.
      Expected: the id of an error or cause (of a cause, in a list of causes).
      Fix: mend the id, or write that entry first."
  `);
});

it('refuses an error where a cause is wanted, itself, and the same id twice', async () => {
  expect(
    await reportContent(
      edited(
        ERROR,
        'causes: [a-cause]',
        'causes: [a-cause, a-cause]\nrelated: [BrokenThing]\nolderCauses: [BrokenThing]',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/error.yaml:13:19  duplicate-reference
      "a-cause" stands more than once in "causes".
      Expected: each id once.
      Fix: remove the second one.

    content/errors/BrokenThing/error.yaml:14:11  self-reference
      "BrokenThing" refers to itself in "related".
      Expected: the id of another entry.
      Fix: remove it.

    content/errors/BrokenThing/error.yaml:15:15  dangling-id
      There is no entry "BrokenThing" that can stand here.
      Expected: the id of an error or cause (of a cause, in a list of causes).
      Fix: mend the id, or write that entry first."
  `);
});

it('refuses a link in the prose to what does not exist', async () => {
  expect(
    await reportContent(
      edited('errors/BrokenThing/en.mdx', 'Ref id="a-cause"', 'Ref id="b-cause"'),
    ),
  ).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/en.mdx:7:14  dangling-id
      There is no entry "b-cause" that can stand here.
      Expected: the id of an error or cause (of a cause, in a list of causes).
      Fix: mend the id, or write that entry first."
  `);
});

it('does not blame what refers to an entry whose own file is broken', async () => {
  const report = await reportContent({ 'causes/a-cause/cause.yaml': 'kind: reason' });
  expect(report).not.toContain('dangling-id');
});
