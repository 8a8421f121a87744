import { expect, it } from 'vitest';
import { reportContent } from '../../../../support/content-fixture.ts';

it('refuses a translation of what is not written', async () => {
  expect(await reportContent({ 'errors/BrokenThing/en.mdx': undefined })).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/ja.mdx:1:1  missing-source-prose
      This translation has no en.mdx beside it.
      Expected: source prose that the translation renders.
      Fix: write en.mdx first."
  `);
});
