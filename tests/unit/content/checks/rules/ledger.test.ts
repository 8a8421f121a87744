import { describe, expect, it } from 'vitest';
import {
  edited,
  loadContent,
  reportContent,
  VALID_CONTENT,
} from '../../../../support/content-fixture.ts';
import { formatLedger, listPublished } from '../../../../../src/content/catalogue/ledger.ts';

const FACTS = 'errors/BrokenThing/error.yaml';

it('asks for nothing while nothing is published, and while everything is there', async () => {
  const { catalog, issues } = await loadContent();
  expect([catalog.ledger.items, issues]).toEqual([[], []]);
  const named = Object.fromEntries(
    ['errors/BrokenThing/en.mdx', 'errors/BrokenThing/ja.mdx', 'causes/a-cause/en.mdx'].map(
      (path) => [
        path,
        VALID_CONTENT[path as keyof typeof VALID_CONTENT].replace('<Step>', '<Step id="1">'),
      ],
    ),
  );
  const ledger = formatLedger(listPublished(catalog));
  expect(await reportContent({ ...named, 'ledger.txt': ledger })).toBe('');
  expect(await reportContent({ ...named, 'ledger.txt': ledger.replaceAll('\n', '\r\n') })).toBe('');
});

describe('checkLedger refuses content that has lost', () => {
  it('an id', async () => {
    expect(await reportContent({ 'ledger.txt': '# …\n\nerror BadThing\nerror a-cause\n' }))
      .toMatchInlineSnapshot(`
        "content/ledger.txt:3:1  lost-address
          The error "BadThing" was published, and nothing has that id any more.
          Expected: every id that was ever published: links lead to its page.
          Fix: put its folder back; then "npm run rename", "npm run merge" or "npm run retire" keeps its addresses. If it was renamed by hand, add "BadThing" to "formerIds" of what it is now.

        content/ledger.txt:4:1  lost-address
          The error "a-cause" was published, and nothing has that id any more.
          Expected: every id that was ever published: links lead to its page.
          Fix: put its folder back; then "npm run rename", "npm run merge" or "npm run retire" keeps its addresses. If it was renamed by hand, add "a-cause" to "formerIds" of what it is now."
      `);
  });

  it('an alias, unless its short link leads somewhere all the same', async () => {
    expect(await reportContent({ 'ledger.txt': 'alias 4711\nalias 4712\n' }))
      .toMatchInlineSnapshot(`
        "content/ledger.txt:2:1  lost-address
          The alias "4712" was published, and nothing has that name any more.
          Expected: every name that was ever published: a short link leads to its page.
          Fix: put it back under "aliases" of the error that it names."
      `);
    const spelled = edited(FACTS, "['4711']", "['Too Bad']");
    expect(await reportContent({ ...spelled, 'ledger.txt': 'alias Too-Bad\n' })).toBe('');
  });

  it('a step', async () => {
    const ledger = 'error BrokenThing\nerror BrokenThing#resolution-2\n';
    expect(await reportContent({ 'ledger.txt': ledger })).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:6:1  step-id
        This step has no id, and the page was published.
        Expected: an id for each step: links to the steps after it would lead to others.
        Fix: write <Step id="1"> if the step is new, or any name in kebab-case; else the id that it had. In every language the same.

      content/ledger.txt:2:1  lost-address
        Links point to "#resolution-2" of "BrokenThing", and none of its steps has that id any more.
        Expected: every step that was ever published, or another in its place.
        Fix: give the step that says it now was="2", in every language: a link then leads there."
    `);
  });

  it('a page that belongs to no entry', async () => {
    expect(
      await reportContent({
        'ledger.txt': 'family saws\nlanguage en\nlanguage ko\nsupport desk\n',
      }),
    ).toMatchInlineSnapshot(`
      "content/ledger.txt:1:1  lost-address
        The family "saws" was published, and is not there any more.
        Expected: every page that was ever published.
        Fix: put "saws" back under "families" of product.yaml.

      content/ledger.txt:3:1  lost-address
        The language "ko" was published, and is not there any more.
        Expected: every page that was ever published.
        Fix: put "ko" back under "languages" or "arriving" of product.yaml.

      content/ledger.txt:4:1  lost-address
        The support page "desk" was published, and is not there any more.
        Expected: every page that was ever published.
        Fix: put "desk" back under escalation.yaml."
    `);
  });
});

it('takes a former id for what it was, but not as one of the other type', async () => {
  const renamed = edited(FACTS, 'area: saw', 'formerIds: [BadThing]\narea: saw');
  const ledger = 'error BadThing\nerror BadThing#resolution-7\n';
  expect(await reportContent({ ...renamed, 'ledger.txt': ledger })).toBe('');
  expect(await reportContent({ ...renamed, 'ledger.txt': 'cause BadThing\n' })).toContain(
    'The cause "BadThing" was published, and nothing has that id any more.',
  );
});

it('says nothing of what cannot be read, which is told by itself', async () => {
  const ledger = { 'ledger.txt': 'error BrokenThing\nerror Elsewhere\nalias 4711\n' };
  const report = await reportContent({ ...edited(FACTS, 'kind: code', 'kind: ['), ...ledger });
  expect(report).toContain('yaml-syntax');
  expect(report).not.toContain('lost-address');
  const prose = { 'errors/BrokenThing/en.mdx': '<Meaning>' };
  const steps = { 'ledger.txt': 'error BrokenThing#resolution-1\n' };
  expect(await reportContent({ ...prose, ...steps })).not.toContain('lost-address');
});

it('says what a line should be that is none', async () => {
  expect(await reportContent({ 'ledger.txt': '<<<<<<< HEAD\nerror\nerror BrokenThing\nbug 7\n' }))
    .toMatchInlineSnapshot(`
      "content/ledger.txt:1:1  ledger-line
        "<<<<<<< HEAD" is not a line of the ledger.
        Expected: a kind and a name, such as "error DB-00600" or "error DB-00600#resolution-3".
        Fix: remove the marks of the merge and keep the lines of both sides.

      content/ledger.txt:2:1  ledger-line
        "error" is not a line of the ledger.
        Expected: a kind and a name, such as "error DB-00600" or "error DB-00600#resolution-3".
        Fix: take the line back from the version before: only "npm run ledger" writes here.

      content/ledger.txt:4:1  ledger-line
        "bug 7" is not a line of the ledger.
        Expected: a kind and a name, such as "error DB-00600" or "error DB-00600#resolution-3".
        Fix: take the line back from the version before: only "npm run ledger" writes here."
    `);
});
