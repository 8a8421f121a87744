import { expect, it } from 'vitest';
import { planRename } from '../../../src/authoring/rename.ts';
import { edited, translate } from '../../support/content-fixture.ts';
import { LEDGER, NAMED, refuse, run, TWO_ERRORS } from './small-life.ts';

it('moves an error, all that refers to it, and what was published of it', async () => {
  const { said, catalog, issues } = await run({ ...TWO_ERRORS, 'ledger.txt': LEDGER }, (content) =>
    planRename(content, 'BrokenThing', 'Broken_Thing'),
  );
  expect(said).toMatchInlineSnapshot(`
    "  content/errors/BrokenThing -> content/errors/Broken_Thing
      content/errors/WornThing: 2 references in en.mdx, error.yaml
      content/errors/BrokenThing/error.yaml: "BrokenThing" goes on to lead here ("formerIds")
      content/ledger.txt: the same steps under the new id

    The page now shows "Broken_Thing" as its code. If the product still prints "BrokenThing", add code: BrokenThing to its facts.

    Done. Run "npm run check", look at the page with "npm run dev", and commit everything together."
  `);
  expect(issues).toEqual([]);
  expect([...catalog.errors.keys()]).toEqual(['Broken_Thing', 'WornThing']);
  expect(catalog.errors.get('Broken_Thing')).toMatchObject({
    aliases: ['4711'],
    formerIds: ['BrokenThing'],
    proseState: { ja: 'current' },
  });
  expect(catalog.errors.get('WornThing')?.seeAlso).toEqual(['Broken_Thing']);
  expect(catalog.ledger.items.map(({ kind, name, fragment }) => [kind, name, fragment])).toEqual([
    ['alias', '4711', undefined],
    ['cause', 'a-cause', undefined],
    ['cause', 'a-cause', 'resolution-1'],
    ['error', 'BrokenThing', undefined],
    ['error', 'BrokenThing', 'resolution-1'],
    ['error', 'Broken_Thing', undefined],
    ['error', 'Broken_Thing', 'resolution-1'],
  ]);
});

it('moves a cause, and makes no translation stale that renders the links to it', async () => {
  const { catalog, issues } = await run(NAMED, (content) =>
    planRename(content, 'a-cause', 'worn-out'),
  );
  expect(issues).toEqual([]);
  const error = catalog.errors.get('BrokenThing');
  expect([error?.causes, error?.proseState.ja]).toEqual([['worn-out'], 'current']);
  expect(error?.prose.ja?.body).toContain('<Ref id="worn-out" />');
  expect(catalog.causes.get('worn-out')?.formerIds).toEqual(['a-cause']);
});

it('leaves stale what was stale', async () => {
  const stale = {
    'errors/BrokenThing/ja.mdx': translate('Another', '<Meaning>\nOld.\n</Meaning>'),
  };
  const { catalog } = await run({ ...NAMED, ...stale }, (content) =>
    planRename(content, 'a-cause', 'worn-out'),
  );
  expect(catalog.errors.get('BrokenThing')?.proseState.ja).toBe('stale');
});

it('may give an entry a name that it has, and the one that it had', async () => {
  const { catalog } = await run(NAMED, (content) => planRename(content, 'BrokenThing', '4711'));
  expect(catalog.errors.get('4711')).toMatchObject({ aliases: [], formerIds: ['BrokenThing'] });
  const back = edited(
    'errors/BrokenThing/error.yaml',
    'area: saw',
    'formerIds: [BadThing]\narea: saw',
  );
  const again = await run(back, (content) => planRename(content, 'BrokenThing', 'BadThing'));
  expect(again.catalog.errors.get('BadThing')?.formerIds).toEqual(['BrokenThing']);
});

it('only says what it would do where it is asked to', async () => {
  const { said, catalog } = await run(
    NAMED,
    (content) => planRename(content, 'BrokenThing', 'X'),
    true,
  );
  expect(said).toContain('Nothing was changed: this is only what would be.');
  expect([...catalog.errors.keys()]).toEqual(['BrokenThing']);
});

it('says why not', async () => {
  const words = [
    ['Broken', 'X'],
    ['4711', 'X'],
    ['BrokenThing', 'A-Cause'],
    ['BrokenThing', 'a-cause'],
    ['BrokenThing', 'brokenthing'],
    ['BrokenThing', 'BrokenThing'],
    ['BrokenThing', '47 11'],
    ['BrokenThing', 'Com1'],
    ['BrokenThing', 'X'.repeat(100)],
    ['a-cause', '4711'],
    ['nothing-alike', 'X'],
  ] as const;
  const said = await Promise.all(
    words.map(([oldId, newId]) => refuse(NAMED, (content) => planRename(content, oldId, newId))),
  );
  expect(said.join('\n').replaceAll('\nNothing was changed.', '')).toMatchInlineSnapshot(`
    "There is no entry "Broken"; it is in the names of BrokenThing.
    "4711" is not an id: it leads to "BrokenThing" as another name of it.
    "A-Cause" is a name of "a-cause" already, upper and lower case apart: "npm run merge" makes one entry of two.
    "a-cause" is there already: "npm run merge" makes one entry of two.
    "brokenthing" differs from "BrokenThing" by case alone: many disks could not hold the pages of both.
    "BrokenThing" has this id already.
    "47 11" cannot be an id: letters and digits, joined by single hyphens, dots or underscores, such as "E_LOCK_TIMEOUT" or "disk-is-full".
    "Com1" cannot be an id: it is the name of a device on Windows.
    The path "en/errors/XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX.html" would have more than 100 characters.
    "4711" is a name of "BrokenThing" already, upper and lower case apart: "npm run merge" makes one entry of two.
    There is no entry "nothing-alike": its id is the name of its folder in the content."
  `);
});
