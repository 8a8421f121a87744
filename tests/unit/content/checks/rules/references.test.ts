import { expect, it } from 'vitest';
import { edited, reportContent } from '../../../../support/content-fixture.ts';

const ERROR = 'errors/BrokenThing/error.yaml';

it('refuses the id of a cause that does not exist', async () => {
  expect(await reportContent(edited(ERROR, '[a-cause]', '[a-caus]'))).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/error.yaml:13:10  dangling-id
      There is no entry "a-caus" that can stand here.
      Expected: the id of a cause or procedure.
      Fix: write "a-cause" if that is meant; otherwise write that entry first."
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
      "BrokenThing" is an error, and no cause.
      Expected: the id of a cause or procedure.
      Fix: name a cause, or list the error under "related" or "seeAlso"."
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
      Expected: the id of an error or cause.
      Fix: write "a-cause" if that is meant; otherwise write that entry first."
  `);
});

it('does not blame what refers to an entry whose own file is broken', async () => {
  const report = await reportContent({ 'causes/a-cause/cause.yaml': 'kind: reason' });
  expect(report).not.toContain('dangling-id');
});

it('names the new id of an entry that had another, and nothing else', async () => {
  const renamed = edited(
    'causes/a-cause/cause.yaml',
    'system: []',
    'formerIds: [b-cause]\nsystem: []',
  );
  const facts = edited('errors/BrokenThing/error.yaml', 'causes: [a-cause]', 'causes: [b-cause]');
  expect(await reportContent({ ...renamed, ...facts })).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/error.yaml:13:10  dangling-id
      There is no entry "b-cause" that can stand here.
      Expected: the id of a cause or procedure.
      Fix: write "a-cause", to which its addresses lead now."
  `);
});

it('refuses a replacement of what is not retired, or that is not there', async () => {
  const replace = (text: string) =>
    reportContent(edited('errors/BrokenThing/error.yaml', 'area: saw', `${text}\narea: saw`));
  expect(await replace('replacedBy: a-cause')).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/error.yaml:7:1  not-retired
      "BrokenThing" has "replacedBy" and is not retired.
      Expected: "replacedBy" only beside "status: retired".
      Fix: add "status: retired", or remove "replacedBy"."
  `);
  expect(await replace('status: retired\nreplacedBy: none')).toContain(
    'There is no entry "none" that can stand here.',
  );
  expect(await replace('status: retired\nreplacedBy: BrokenThing')).toContain('refers to itself');
  expect(await replace('status: retired\nreplacedBy: a-cause')).toBe('');
});
