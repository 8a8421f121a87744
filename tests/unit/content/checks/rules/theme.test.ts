import { expect, it } from 'vitest';
import { loadContent, reportContent } from '../../../../support/content-fixture.ts';

it('takes colours that can be read, on light and dark screens', async () => {
  const { catalog, issues } = await loadContent({
    'theme.yaml':
      "colors:\n  light: { link: '#1d4f91', sign: '#135' }\n  dark: { link: '#8FBCF2' }\n",
  });
  expect(issues).toEqual([]);
  expect(catalog.theme.colors).toEqual({
    light: { link: '#1d4f91', sign: '#135' },
    dark: { link: '#8FBCF2' },
  });
});

it('refuses colours that cannot be told from their ground', async () => {
  expect(
    await reportContent({
      'theme.yaml': `colors:
  light:
    sign-ink: '#d0d0d0'
    sign: '#a0a0a0'
    here: '#333'
  dark:
    paper: '#777'
`,
    }),
  ).toMatchInlineSnapshot(`
    "content/theme.yaml:3:5  pale-color
      On a light screen "sign-ink" on "sign" has a contrast of 1.69.
      Expected: a contrast of 4.5 at least for what is read, and of 3 for what has to be seen.
      Fix: choose a lighter "sign-ink".

    content/theme.yaml:4:5  pale-color
      On a light screen "sign-board" on "sign" has a contrast of 1.81.
      Expected: a contrast of 4.5 at least for what is read, and of 3 for what has to be seen.
      Fix: choose a darker "sign".

    content/theme.yaml:5:5  pale-color
      On a light screen "here-ink" on "here" has a contrast of 1.31.
      Expected: a contrast of 4.5 at least for what is read, and of 3 for what has to be seen.
      Fix: choose a lighter "here".

    content/theme.yaml:5:5  pale-color
      On a dark screen "here-ink" on "here" has a contrast of 1.31.
      Expected: a contrast of 4.5 at least for what is read, and of 3 for what has to be seen.
      Fix: choose a lighter "here".

    content/theme.yaml:7:5  pale-color
      On a dark screen "ink" on "paper" has a contrast of 3.66, "ink-soft" on "paper" has a contrast of 2.15, "link" on "paper" has a contrast of 2.46, "link-hover" on "paper" has a contrast of 3.22, "line-strong" on "paper" has a contrast of 1.09, "focus" on "paper" has a contrast of 2.21.
      Expected: a contrast of 4.5 at least for what is read, and of 3 for what has to be seen.
      Fix: choose a darker "paper"."
  `);
});

it('refuses a colour that has no such name, or is written otherwise', async () => {
  expect(
    await reportContent({
      'theme.yaml': "colors:\n  light: { links: '#123456', ink: darkgreen }\n  dim: {}\n",
    }),
  ).toMatchInlineSnapshot(`
    "content/theme.yaml:2:12  unknown-key
      "links" is not a field of colors.light.
      Expected: one of paper, panel, sunk, code, ink, ink-soft, line, line-strong, link, link-hover, sign, sign-ink, sign-hover, sign-board, board, here, here-ink, here-ground, focus, warning, warning-ground, warning-line, mark.
      Fix: rename it to "link", or remove it.

    content/theme.yaml:2:30  invalid-value
      colors.light.ink is "darkgreen".
      Expected: a colour as "#rgb" or "#rrggbb", in quotation marks.
      Fix: write a value of that form.

    content/theme.yaml:3:3  unknown-key
      "dim" is not a field of colors.
      Expected: one of light, dark.
      Fix: remove it."
  `);
});
