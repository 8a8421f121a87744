import { describe, expect, it } from 'vitest';
import {
  edited,
  KNOWN_ONLY,
  loadContent,
  reportContent,
} from '../../../../support/content-fixture.ts';

const FACTS = 'errors/KnownThing/error.yaml';

it('lets an error be known without a page', async () => {
  const { catalog, issues } = await loadContent({ [FACTS]: KNOWN_ONLY });
  expect(issues).toEqual([]);
  expect(catalog.errors.get('KnownThing')?.proseState).toEqual({
    en: 'unwritten',
    ja: 'unwritten',
    'zh-TW': 'unwritten',
  });
});

describe('checkConcerns refuses', () => {
  it('an error of which nothing is said', async () => {
    const facts = KNOWN_ONLY.replace(/^concerns:.*\n/m, '');
    expect(await reportContent({ [FACTS]: facts })).toMatchInlineSnapshot(`
      "content/errors/KnownThing/error.yaml:1:1  missing-prose
        The error has neither prose nor "concerns".
        Expected: en.mdx beside this file, or "concerns" in it: what its source says that it concerns.
        Fix: write en.mdx, or add "concerns" with one line for each language."
    `);
  });

  it('a line beside prose, though the prose cannot be read', async () => {
    const line = 'concerns: { en: It is worn., ja: 摩耗しています。, zh-TW: 已經磨損。 }';
    expect(
      await reportContent({
        ...edited('errors/BrokenThing/error.yaml', 'area: saw', `${line}\narea: saw`),
        ...edited('errors/BrokenThing/en.mdx', '</Step>', '</Stp>'),
      }),
    ).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/en.mdx:10:1  mdx-syntax
        </Stp> stands here, and <Step> of line 6 is still open.
        Expected: each component closed by its own name, the inner one first.
        Fix: write </Step> before it or in its place.

      content/errors/BrokenThing/error.yaml:7:1  concerns-beside-prose
        "concerns" stands here although there is content/errors/BrokenThing/en.mdx.
        Expected: prose, or "concerns" where there is none.
        Fix: remove "concerns": the prose says it now."
    `);
  });

  it('what people ask where there is no answer', async () => {
    const facts = KNOWN_ONLY.replace('area: saw', 'asked: { en: [the saw is blunt] }\narea: saw');
    expect(await reportContent({ [FACTS]: facts })).toMatchInlineSnapshot(`
      "content/errors/KnownThing/error.yaml:7:1  asked-without-prose
        "asked" stands here, but there is no prose.
        Expected: no "asked" beside "concerns": words lead to written pages only.
        Fix: remove "asked" until the prose is written."
    `);
  });
});

describe('the line is held to its form:', () => {
  const report = async (from: string, to: string): Promise<string> => {
    expect(KNOWN_ONLY).toContain(from);
    return reportContent({ [FACTS]: KNOWN_ONLY.replace(from, to) });
  };

  it('one for each language', async () => {
    expect(await report(', zh-TW: 鋸片已經磨損。', '')).toMatchInlineSnapshot(`
      "content/errors/KnownThing/error.yaml:6:1  missing-field
        concerns.zh-TW is missing.
        Expected: a text.
        Fix: add "zh-TW"."
    `);
  });

  it('no links', async () => {
    expect(await report('The `saw` is worn.', '\'Worn, see <Ref id="a-cause" />.\''))
      .toMatchInlineSnapshot(`
      "content/errors/KnownThing/error.yaml:6:13  invalid-value
        concerns.en is "Worn, see <Ref id=\\"a-cause\\" />.".
        Expected: text with \`code\` and no other markup.
        Fix: write a value of that form."
    `);
  });

  it('the ways of its language', async () => {
    expect(await report('鋸片已經磨損', '鋸片的网络壞了')).toMatchInlineSnapshot(`
      "content/errors/KnownThing/error.yaml:6:53  simplified-character
        "网" is a Simplified character: "鋸片的网络壞了。".
        Expected: Traditional characters.
        Fix: write "網".

      content/errors/KnownThing/error.yaml:6:53  simplified-character
        "络" is a Simplified character: "鋸片的网络壞了。".
        Expected: Traditional characters.
        Fix: write "絡"."
    `);
  });
});
