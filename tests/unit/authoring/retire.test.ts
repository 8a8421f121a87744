import { expect, it } from 'vitest';
import { planRetirement } from '../../../src/authoring/retire.ts';
import { edited } from '../../support/content-fixture.ts';
import { NAMED, refuse, run, TWO_ERRORS } from './small-life.ts';

it('marks the error, and says who leads to it', async () => {
  const { said, catalog, issues } = await run(TWO_ERRORS, (content) =>
    planRetirement(content, 'BrokenThing', 'WornThing'),
  );
  expect(said).toMatchInlineSnapshot(`
    "  content/errors/BrokenThing/error.yaml: status: retired, replacedBy: WornThing

    Pages that go on to lead there, each of which may better lead elsewhere: WornThing.

    Say in <Meaning> from which version on it is no longer reported.

    Done. Run "npm run check", look at the page with "npm run dev", and commit everything together."
  `);
  expect(issues).toEqual([]);
  expect(catalog.errors.get('BrokenThing')).toMatchObject({
    status: 'retired',
    replacedBy: 'WornThing',
  });
});

it('says why not', async () => {
  const retired = edited(
    'errors/BrokenThing/error.yaml',
    'area: saw',
    'status: retired\narea: saw',
  );
  const said = await Promise.all([
    refuse(NAMED, (content) => planRetirement(content, 'Nothing')),
    refuse(NAMED, (content) => planRetirement(content, 'BrokenThing', 'a-caus')),
    refuse(NAMED, (content) => planRetirement(content, 'BrokenThing', 'BrokenThing')),
    refuse(retired, (content) => planRetirement(content, 'BrokenThing')),
  ]);
  expect(said.join('\n').replaceAll('\nNothing was changed.', '')).toMatchInlineSnapshot(`
    "There is no entry "Nothing": its id is the name of its folder in the content.
    There is no entry "a-caus": is "a-cause" meant?
    "BrokenThing" cannot take its own place.
    "BrokenThing" is retired already."
  `);
  const replaced = await run(retired, (content) =>
    planRetirement(content, 'BrokenThing', 'a-cause'),
  );
  expect(replaced.catalog.errors.get('BrokenThing')?.replacedBy).toBe('a-cause');
});
