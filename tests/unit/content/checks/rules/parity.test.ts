import { describe, expect, it } from 'vitest';
import {
  edited,
  reportContent,
  translate,
  VALID_CONTENT,
} from '../../../../support/content-fixture.ts';

const TRANSLATION = 'errors/BrokenThing/ja.mdx';

describe('checkParity refuses a translation with', () => {
  it('another number of steps', async () => {
    expect(
      await reportContent(edited(TRANSLATION, '</Step>', '</Step>\n<Step>\nOnce more.\n</Step>')),
    ).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/ja.mdx:9:1  translation-steps
        <Resolution> has 2 steps, content/errors/BrokenThing/en.mdx has 1.
        Expected: the same number of steps in every language: links point to them.
        Fix: split or join steps until they match."
    `);
  });

  it('other snippets', async () => {
    expect(await reportContent(edited(TRANSLATION, '<Snippet id="mend" />\n', '')))
      .toMatchInlineSnapshot(`
      "content/errors/BrokenThing/ja.mdx:9:1  translation-snippets
        <Resolution> shows the snippets nothing, content/errors/BrokenThing/en.mdx mend.
        Expected: the same in every language, in the same order.
        Fix: add mend."
    `);
  });

  it('other warnings', async () => {
    expect(
      await reportContent(
        edited(
          TRANSLATION,
          '<Step>\n',
          '<Warning>\nIt cuts.\n</Warning>\n\n<Step>\n<Warning>\nIt is hot.\n</Warning>\n\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "content/errors/BrokenThing/ja.mdx:9:1  translation-warnings
        <Resolution> has <Warning> outside of steps, <Warning> in step 1, content/errors/BrokenThing/en.mdx nothing.
        Expected: the same in every language, in the same order.
        Fix: remove <Warning> outside of steps, <Warning> in step 1."
    `);
  });

  it('links to other entries', async () => {
    expect(await reportContent(edited(TRANSLATION, 'see <Ref id="a-cause" />', 'see above')))
      .toMatchInlineSnapshot(`
      "content/errors/BrokenThing/ja.mdx:9:1  translation-refs
        <Resolution> refers to nothing, content/errors/BrokenThing/en.mdx a-cause.
        Expected: the same in every language.
        Fix: add a-cause."
    `);
  });

  it('other links out', async () => {
    const source = VALID_CONTENT['causes/a-cause/en.mdx'];
    expect(
      await reportContent({
        'causes/a-cause/ja.mdx': translate(
          'The thing is worn',
          source,
          source.replace('/manual', '/ja/manual'),
        ),
      }),
    ).toMatchInlineSnapshot(`
      "content/causes/a-cause/ja.mdx:9:1  translation-links
        <Check> links to https://example.com/ja/manual, content/causes/a-cause/en.mdx https://example.com/manual.
        Expected: the same in every language.
        Fix: add https://example.com/manual; remove https://example.com/ja/manual."
    `);
  });

  it('another set of optional sections', async () => {
    const source = VALID_CONTENT['causes/a-cause/en.mdx'];
    const withoutCheck = source.replace(/<Check>[\s\S]*<\/Check>\n\n/, '');
    expect(
      await reportContent({
        'causes/a-cause/ja.mdx': translate('The thing is worn', source, withoutCheck),
      }),
    ).toMatchInlineSnapshot(`
      "content/causes/a-cause/ja.mdx:1:1  translation-sections
        <Check> is missing, which content/causes/a-cause/en.mdx has.
        Expected: the same sections in every language.
        Fix: translate that section."
    `);
    expect(
      await reportContent({
        'causes/a-cause/en.mdx': withoutCheck,
        'causes/a-cause/ja.mdx': translate('The thing is worn', withoutCheck, source),
      }),
    ).toMatchInlineSnapshot(`
      "content/causes/a-cause/ja.mdx:9:1  translation-sections
        <Check> stands here, but not in content/causes/a-cause/en.mdx.
        Expected: the same sections in every language.
        Fix: write it there too, or remove it here."
    `);
  });
});

it('leaves a stale translation to the list of what is to be translated', async () => {
  const stale = VALID_CONTENT['errors/BrokenThing/ja.mdx']
    .replace(/'[\da-f]{12}'/, "'ffffffffffff'")
    .replace('<Snippet id="mend" />\n', '');
  expect(await reportContent({ [TRANSLATION]: stale })).toBe('');
});
