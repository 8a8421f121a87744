import { expect, it } from 'vitest';
import { KNOWN_ONLY, loadContent, VALID_CONTENT } from '../../../support/content-fixture.ts';

const CAUSE = VALID_CONTENT['causes/a-cause/cause.yaml'];
const CAUSE_PROSE = VALID_CONTENT['causes/a-cause/en.mdx'];
const ERROR = VALID_CONTENT['errors/BrokenThing/error.yaml'].replace("aliases: ['4711']\n", '');

it('links a cause with what leads to it, each once and in the order of the catalogue', async () => {
  const { catalog, issues } = await loadContent({
    'errors/AnotherThing/error.yaml': ERROR.replace(
      'snippets:',
      'olderCauses: [z-cause]\nsnippets:',
    ),
    'errors/AnotherThing/en.mdx': VALID_CONTENT['errors/BrokenThing/en.mdx'],
    // In the facts and twice in the prose.
    'causes/z-cause/cause.yaml': `${CAUSE}related: [a-cause]\n`,
    'causes/z-cause/en.mdx': CAUSE_PROSE.replace(
      'It is worn.',
      'See <Ref id="a-cause" /> and <Ref id="a-cause" />.',
    ),
    'causes/b-cause/cause.yaml': `${CAUSE}seeAlso: [a-cause]\n`,
    'causes/b-cause/en.mdx': CAUSE_PROSE,
  });
  expect(issues).toEqual([]);
  const links = [...catalog.causes.values()].map(
    ({ id, errors, olderErrors, referringCauses }) => ({
      id,
      errors,
      olderErrors,
      referringCauses,
    }),
  );
  expect(links).toEqual([
    {
      id: 'a-cause',
      errors: ['AnotherThing', 'BrokenThing'],
      olderErrors: [],
      referringCauses: ['b-cause', 'z-cause'],
    },
    { id: 'b-cause', errors: [], olderErrors: [], referringCauses: [] },
    { id: 'z-cause', errors: [], olderErrors: ['AnotherThing'], referringCauses: [] },
  ]);
});

it('counts the errors that lead to a cause through another one, or in their steps', async () => {
  const step = (id: string) => `Mend it: see <Ref id="${id}" />.`;
  const prose = VALID_CONTENT['errors/BrokenThing/en.mdx'];
  const { catalog, issues } = await loadContent({
    // Its cause gathers another one; a third is only in the steps.
    'errors/AnotherThing/error.yaml': ERROR.replace('[a-cause]', '[umbrella]'),
    'errors/AnotherThing/en.mdx': prose.replace(step('a-cause'), step('c-task')),
    // Without a page it leads to what it names, and no further.
    'errors/KnownThing/error.yaml': KNOWN_ONLY.replace('[a-cause]', '[umbrella]'),
    'causes/umbrella/cause.yaml': CAUSE,
    'causes/umbrella/en.mdx': CAUSE_PROSE.replace('Replace it.', 'See <Ref id="a-cause" />.'),
    'causes/c-task/cause.yaml': CAUSE.replace('kind: cause', 'kind: procedure'),
    'causes/c-task/en.mdx': CAUSE_PROSE,
  });
  expect(issues).toEqual([]);
  const indirect = [...catalog.causes.values()].map(({ id, errors, indirectErrors }) => ({
    id,
    errors,
    indirectErrors,
  }));
  expect(indirect).toEqual([
    { id: 'a-cause', errors: ['BrokenThing'], indirectErrors: ['AnotherThing'] },
    { id: 'c-task', errors: [], indirectErrors: ['AnotherThing'] },
    { id: 'umbrella', errors: ['AnotherThing', 'KnownThing'], indirectErrors: [] },
  ]);
});
