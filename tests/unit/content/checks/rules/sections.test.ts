import { describe, expect, it } from 'vitest';
import { edited, loadContent, reportContent } from '../../../../support/content-fixture.ts';

const PROSE = 'errors/BrokenThing/en.mdx';
const STALE_TRANSLATION_IS_FINE = { 'errors/BrokenThing/ja.mdx': undefined };

async function report(from: string, to: string): Promise<string> {
  return reportContent({ ...edited(PROSE, from, to), ...STALE_TRANSLATION_IS_FINE });
}

describe('checkSections refuses', () => {
  it('a section that is missing', async () => {
    expect(await report('<Verify>\nIt works.\n</Verify>', '')).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:1:1  missing-section
        The section <Verify> is missing.
        Expected: <Meaning>, <Resolution>, <Verify>, <Escalate>.
        Fix: add <Verify> … </Verify>."
    `);
  });

  it('a section of another type of entry', async () => {
    expect(await report('<Verify>', '<Check>\nLook.\n</Check>\n\n<Verify>')).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:13:1  unknown-section
        <Check> is not a section of an error.
        Expected: <Meaning>, <Resolution>, <Verify>, <Escalate>, each once.
        Fix: move its content into one of these."
    `);
  });

  it('a section that stands twice', async () => {
    expect(await report('<Escalate>', '<Verify>\nAgain.\n</Verify>\n\n<Escalate>'))
      .toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:17:1  duplicate-section
        The section <Verify> stands here a second time.
        Expected: <Meaning>, <Resolution>, <Verify>, <Escalate>, each once.
        Fix: join the two."
    `);
  });

  it('sections in another order', async () => {
    expect(
      await reportContent({
        ...STALE_TRANSLATION_IS_FINE,
        'causes/a-cause/en.mdx':
          '<Resolution>\n<Step>\nReplace it.\n</Step>\n</Resolution>\n\n<Meaning>\nWorn.\n</Meaning>\n\n<Verify>\nNew.\n</Verify>\n',
      }),
    ).toMatchInlineSnapshot(`
      "content/causes/a-cause/en.mdx:7:1  section-order
        <Meaning> stands after <Resolution>.
        Expected: the order Meaning, Check, Resolution, Verify.
        Fix: move it before <Resolution>."
    `);
  });

  it('an empty section, and a resolution without steps', async () => {
    expect(await report('It works.\n', '')).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:13:1  empty-section
        <Verify> is empty.
        Expected: at least one sentence.
        Fix: write it."
    `);
    expect(
      await reportContent(
        edited('causes/a-cause/en.mdx', '<Step>\nReplace it.\n</Step>', 'Replace it.'),
      ),
    ).toMatchInlineSnapshot(`
      "content/causes/a-cause/en.mdx:9:1  empty-section
        <Resolution> has no <Step>.
        Expected: at least one <Step>.
        Fix: put each action into a <Step> of its own."
    `);
  });

  it('a raw heading, in a section and outside', async () => {
    expect(await report('It works.', '## Fine\n\nIt works.')).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:14:1  raw-heading
        "## Fine" is a heading.
        Expected: no headings: those of the sections come from the interface strings.
        Fix: remove it, or put the text into the section where it belongs."
    `);
    expect(await report('<Verify>', '## Verify\n\n<Verify>')).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:13:1  raw-heading
        "## Verify" is a heading.
        Expected: no headings: those of the sections come from the interface strings.
        Fix: remove it, or put the text into the section where it belongs."
    `);
  });

  it('text between sections', async () => {
    expect(await report('<Verify>', 'By the way.\n\n<Verify>')).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:13:1  outside-section
        "By the way." stands outside of the sections.
        Expected: only sections at the top level of the file.
        Fix: move it into the section where it belongs."
    `);
  });

  it('imports and expressions', async () => {
    expect(await report('<Meaning>', "import x from './x'\n\n<Meaning>")).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:1:1  code-in-prose
        "import x from './x'" would be run as code.
        Expected: text and the components of CONTRIBUTING.md only; no import, export, {expression} or HTML.
        Fix: remove it; put "{" and "}" of the text into \`inline code\`."
    `);
    expect(await report('It works.', 'It {works}.')).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:14:4  code-in-prose
        "{works}" would be run as code.
        Expected: text and the components of CONTRIBUTING.md only; no import, export, {expression} or HTML.
        Fix: remove it; put "{" and "}" of the text into \`inline code\`."
    `);
  });

  it('a component that does not exist', async () => {
    expect(await report('It works.', '<Uii>It</Uii> works.')).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:14:1  unknown-component
        There is no component <Uii>.
        Expected: one of Meaning, Check, Resolution, Verify, Escalate, Step, Snippet, Variants, Variant, Note, Warning, Older, Ref, Ui.
        Fix: write <Ui>."
    `);
    expect(await report('<Verify>', '<Verfy>\nx\n</Verfy>\n\n<Verify>')).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:13:1  unknown-component
        There is no component <Verfy>.
        Expected: one of Meaning, Check, Resolution, Verify, Escalate, Step, Snippet, Variants, Variant, Note, Warning, Older, Ref, Ui.
        Fix: write <Verify>."
    `);
  });

  it('a step outside of the resolution', async () => {
    expect(await report('It works.', '<Step>\nLook.\n</Step>')).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:14:1  misplaced-component
        A <Step> stands where none can stand.
        Expected: each <Step> directly inside <Resolution>.
        Fix: end what it stands in before it, or write a list in its place."
    `);
  });

  it('a section inside of another', async () => {
    expect(await report('Collect the log.', '<Verify>\nAgain.\n</Verify>')).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:18:1  misplaced-component
        The section <Verify> begins inside another one.
        Expected: one section after the other.
        Fix: end the section before it with its closing tag."
    `);
  });

  it('attributes that are missing, unknown or code', async () => {
    expect(await report('It works.', '<Ref /> works.')).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:14:1  component-attributes
        <Ref> has other attributes than it should.
        Expected: <Ref id="…">.
        Fix: write the attributes like that, their values as plain text in quotes."
    `);
    expect(await report('It works.', '<Ui lang="en" /> works.')).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:14:1  component-attributes
        <Ui> has other attributes than it should.
        Expected: <Ui id="…">.
        Fix: write the attributes like that, their values as plain text in quotes."
    `);
    expect(await report('It works.', '<Ref id={x} /> works.')).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:14:1  component-attributes
        <Ref> has other attributes than it should.
        Expected: <Ref id="…">.
        Fix: write the attributes like that, their values as plain text in quotes."
    `);
  });
});

const MEANING = 'It broke.';

it.each([
  ['a picture', 'Yes. ![x](https://pictures.example/a.png)', 'markdown'],
  ['a picture by name', 'Yes. ![x][a]\n\n[a]: a.png', 'markdown'],
  ['a link by name', 'Yes. [x][a]\n\n[a]: javascript:alert(1)', 'markdown'],
  ['a link that shows nothing', 'Yes. [](https://example.com/)', 'markdown'],
  ['a footnote', 'Yes[^1].\n\n[^1]: No.', 'markdown'],
  ['a table', 'Yes.\n\n| a |\n| - |\n| b |', 'markdown'],
  ['a rule', 'Yes.\n\n***\n\nNo.', 'markdown'],
  ['an empty note', 'Yes.\n\n<Note>\n</Note>', 'empty-component'],
  ['a comment of HTML', 'Yes. <!-- no -->', 'mdx-syntax'],
  ['20,000 quotations in each other', `${'>'.repeat(20_000)} x`, 'nesting'],
  ['5,000 lists in each other', `${'- '.repeat(5000)}x`, 'nesting'],
  [
    '1,000 notes in each other',
    `${'<Note>\n'.repeat(1000)}x\n${'</Note>\n'.repeat(1000)}`,
    'nesting',
  ],
])('refuses %s', async (_, text, rule) => {
  const { issues } = await loadContent(edited('errors/BrokenThing/en.mdx', MEANING, text));
  const own = issues.filter(({ file }) => file.endsWith('BrokenThing/en.mdx'));
  expect([...new Set(own.map((issue) => issue.rule))]).toEqual([rule]);
});

it('says what to do about each of them', async () => {
  const content = edited(
    'errors/BrokenThing/en.mdx',
    '<Resolution>\n',
    '<Resolution>\nFirst this. ![x](a.png)\n\n<Step>\n</Step>\n',
  );
  expect(await reportContent(content)).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/en.mdx:6:1  outside-step
      "First this. ![x](a.png)" stands in <Resolution> and in none of its steps.
      Expected: steps, and <Note>, <Warning> or <Older> beside them.
      Fix: put it into the step that it belongs to.

    content/errors/BrokenThing/en.mdx:6:13  markdown
      Pages have no form for "![x](a.png)".
      Expected: paragraphs, lists, \`code\`, **bold** and [links](https://…).
      Fix: write it as one of these; what a picture shows is said in words.

    content/errors/BrokenThing/en.mdx:8:1  empty-component
      <Step> is empty.
      Expected: something that a reader sees.
      Fix: write it, or remove the component."
  `);
});
