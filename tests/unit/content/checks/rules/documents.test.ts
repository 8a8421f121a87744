import { expect, it } from 'vitest';
import { edited, reportContent } from '../../../../support/content-fixture.ts';

const SECOND = `handbook:
  title: { en: The handbook }
  publisher: A publisher
  url: https://example.com/manual/
`;

it('checkDocuments refuses two documents with one address', async () => {
  const files = {
    ...edited(
      'sources.yaml',
      '  publisher: A publisher\n',
      `  publisher: A publisher\n  url: https://example.com/Manual\n${SECOND}`,
    ),
    ...edited('causes/a-cause/cause.yaml', 'document: manual', 'document: handbook'),
  };
  expect(await reportContent(files)).toMatchInlineSnapshot(`
    "content/sources.yaml:1:1  duplicate-document
      "handbook" has the address of "manual".
      Expected: each document once.
      Fix: cite "manual" instead, and remove "handbook"."
  `);
});
