import { expect, it } from 'vitest';
import { edited, loadContent, reportContent } from '../../../../support/content-fixture.ts';

it('refuses a snippet that is not defined, and one that is never shown', async () => {
  expect(
    await reportContent({
      ...edited('errors/BrokenThing/error.yaml', '  mend:', '  mended:'),
      'errors/BrokenThing/ja.mdx': undefined,
    }),
  ).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/en.mdx:9:1  undefined-snippet
      There is no snippet "mend" in content/errors/BrokenThing/error.yaml.
      Expected: one of mended.
      Fix: write "mended".

    content/errors/BrokenThing/error.yaml:15:3  unused-snippet
      The prose never shows the snippet "mended".
      Expected: <Snippet id="mended" /> in content/errors/BrokenThing/en.mdx.
      Fix: show it where it is needed, or remove it."
  `);
});

it('lets snippets wait while nothing is written', async () => {
  const { issues } = await loadContent({
    ...edited(
      'errors/BrokenThing/error.yaml',
      'area: saw',
      'concerns: { en: It is worn., ja: 摩耗しています。, zh-TW: 已經磨損。 }\narea: saw',
    ),
    'errors/BrokenThing/en.mdx': undefined,
    'errors/BrokenThing/ja.mdx': undefined,
  });
  expect(issues).toEqual([]);
});
