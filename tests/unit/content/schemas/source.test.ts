import { expect, it } from 'vitest';
import { edited, reportContent } from '../../../support/content-fixture.ts';

it('takes only addresses that nobody on the way can change', async () => {
  const changes = edited(
    'sources.yaml',
    '  publisher: A publisher',
    '  publisher: A publisher\n  url: http://example.com/manual',
  );
  expect(await reportContent(changes)).toMatchInlineSnapshot(`
    "content/sources.yaml:5:3  invalid-value
      manual.url is "http://example.com/manual".
      Expected: an https address.
      Fix: write a value of that form."
  `);
});
