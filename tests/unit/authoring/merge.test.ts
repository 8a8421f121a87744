import { expect, it } from 'vitest';
import { planMerge } from '../../../src/authoring/merge.ts';
import { KNOWN_ONLY, VALID_CONTENT } from '../../support/content-fixture.ts';
import { LEDGER, NAMED, refuse, run, TWO_ERRORS } from './small-life.ts';

it('makes one error of two', async () => {
  const ledger = `${LEDGER}alias 4712\nerror WornThing\nerror WornThing#resolution-1\n`;
  const { said, catalog, issues } = await run({ ...TWO_ERRORS, 'ledger.txt': ledger }, (content) =>
    planMerge(content, 'WornThing', 'BrokenThing'),
  );
  expect(said).toMatchInlineSnapshot(`
    "  content/errors/BrokenThing/error.yaml: takes over mergedIds, aliases, sources, messages, asked
      content/errors/WornThing: removed

    What no machine can join goes with the folder, and the history keeps it: its prose (en.mdx); its snippets (mend); "system", which is any there and old here. Take over from it what "BrokenThing" lacks.

    Links to a step of "WornThing" now lead to the steps of "BrokenThing".

    Done. Run "npm run check", look at the page with "npm run dev", and commit everything together."
  `);
  expect(issues).toEqual([]);
  expect([...catalog.errors.keys()]).toEqual(['BrokenThing']);
  expect(catalog.errors.get('BrokenThing')).toMatchObject({
    aliases: ['4711', '4712', 'Worn Thing'],
    mergedIds: ['WornThing'],
    messages: { en: [{ text: 'The {thing} is broken.' }, { text: 'The {thing} has worn.' }] },
    asked: { en: ['it hums'], ja: ['音がする'] },
    sources: [{ date: '2025-01-31' }, { date: '2024-01-31' }],
    causes: ['a-cause'],
    seeAlso: [],
    proseState: { ja: 'current' },
  });
});

it('takes along what had been merged before, and leads what referred to it to the other', async () => {
  const { said, catalog, issues } = await run(
    {
      ...TWO_ERRORS,
      'errors/BrokenThing/error.yaml': VALID_CONTENT['errors/BrokenThing/error.yaml'].replace(
        'area: saw',
        'formerIds: [BadThing]\nmergedIds: [WorseThing]\narea: saw',
      ),
    },
    (content) => planMerge(content, 'BrokenThing', 'WornThing'),
  );
  // The check tells what only a person can join.
  expect(issues.map(({ rule }) => rule)).toEqual(['self-reference']);
  const entry = catalog.errors.get('WornThing');
  expect(entry?.mergedIds).toEqual(['BadThing', 'WorseThing', 'BrokenThing']);
  expect(entry?.seeAlso).toEqual([]);
  expect(said).toContain('The page links to itself now: content/errors/WornThing/en.mdx:14.');
});

it('says why not', async () => {
  const known = { ...NAMED, 'errors/KnownThing/error.yaml': KNOWN_ONLY };
  const said = await Promise.all(
    (
      [
        ['Known', 'BrokenThing'],
        ['BrokenThing', 'BrokenThing'],
        ['BrokenThing', 'a-cause'],
        ['BrokenThing', 'KnownThing'],
      ] as const
    ).map(([from, into]) => refuse(known, (content) => planMerge(content, from, into))),
  );
  expect(said.join('\n').replaceAll('\nNothing was changed.', '')).toMatchInlineSnapshot(`
    "There is no entry "Known"; it is in the names of KnownThing.
    "BrokenThing" cannot be merged into itself.
    "BrokenThing" is an error and "a-cause" a cause or procedure: their addresses differ, so they cannot be one.
    "KnownThing" has no page yet, and that of "BrokenThing" would be lost: merge "KnownThing" into "BrokenThing"."
  `);
});
