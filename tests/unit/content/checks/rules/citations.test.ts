import { expect, it } from 'vitest';
import { edited, reportContent } from '../../../../support/content-fixture.ts';

it('refuses a document that is not in the list', async () => {
  expect(
    await reportContent(
      edited('causes/a-cause/cause.yaml', 'document: manual', 'document: manuel'),
    ),
  ).toMatchInlineSnapshot(`
    "content/causes/a-cause/cause.yaml:8:5  unknown-document
      "manuel" is not a document of content/sources.yaml.
      Expected: the key of a document there.
      Fix: write "manual" if that is meant; otherwise add the document there."
  `);
});

it('refuses a document in the list that nothing cites', async () => {
  expect(
    await reportContent(
      edited(
        'sources.yaml',
        'manual:',
        'novel:\n  title: { en: A novel }\n  publisher: A publisher\nmanual:',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "content/sources.yaml:1:1  uncited-document
      No entry cites the document "novel".
      Expected: only documents that are cited.
      Fix: cite it where its facts are used, or remove it."
  `);
});
