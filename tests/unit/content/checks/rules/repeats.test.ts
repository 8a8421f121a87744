import { expect, it } from 'vitest';
import { edited, loadContent, reportContent } from '../../../../support/content-fixture.ts';

const FACTS = 'errors/BrokenThing/error.yaml';
const MESSAGE = '    - text: The {thing} is broken.\n';

it('refuses a message that stands twice, whatever its spaces', async () => {
  const again = MESSAGE.replace('is broken', 'is   broken');
  expect(await reportContent(edited(FACTS, MESSAGE, MESSAGE + again))).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/error.yaml:13:7  listed-twice
      "The {thing} is   broken." stands here a second time.
      Expected: everything once.
      Fix: remove one of the two."
  `);
});

it.each([
  ['a citation', 'sources:\n', "sources:\n  - document: manual\n    date: '2025-01-31'\n"],
  ['a value of a facet', 'system: [old]', 'system: [old, old]'],
  [
    'a cause of today and of old versions',
    'causes: [a-cause]',
    'causes: [a-cause]\nolderCauses: [a-cause]',
  ],
  [
    'a variant that is a neighbour',
    'causes: [a-cause]',
    'causes: []\nrelated: [a-cause]\nseeAlso: [a-cause]',
  ],
])('refuses %s that stands twice', async (_, from, to) => {
  const { issues } = await loadContent(edited(FACTS, from, to));
  expect(issues.map(({ rule }) => rule)).toEqual(['listed-twice']);
});

it('accepts a wording in two languages and of two origins', async () => {
  const more = `${MESSAGE}${MESSAGE}      origin: log-file\n  ja:\n${MESSAGE}`;
  expect((await loadContent(edited(FACTS, MESSAGE, more))).issues).toEqual([]);
});
