import { expect, it } from 'vitest';
import { edited, reportContent } from '../../../../support/content-fixture.ts';

const VERIFIED = "verified: '2026-11-21'\n";

function report(facts: string): Promise<string> {
  return reportContent({
    ...edited('causes/a-cause/en.mdx', 'It is worn.', 'It wears out on March 31, 2026.'),
    ...edited('causes/a-cause/cause.yaml', VERIFIED, `${VERIFIED}${facts}`),
  });
}

it('checkConfirmations refuses a day that was to come in every source, and that nobody will confirm', async () => {
  expect(await report('')).toMatchInlineSnapshot(`
    "content/causes/a-cause/en.mdx:2:17  missing-confirmation
      2026-03-31 was still to come in the newest source, which is of 2025-01-31.
      Expected: an item of that day under "confirmBy" in content/causes/a-cause/cause.yaml.
      Fix: add "- date: '2026-03-31'" with what is to be confirmed then, or cite a newer source."
  `);
  expect(await report("confirmBy:\n  - date: '2026-03-30'\n    what: that it is worn\n")).toContain(
    'missing-confirmation',
  );
});

it('lets pass a day that will be confirmed, or that had come', async () => {
  expect(await report("confirmBy:\n  - date: '2026-03-31'\n    what: that it is worn\n")).toBe('');
  const past = edited('causes/a-cause/en.mdx', 'It is worn.', 'It wore out on January 31, 2025.');
  expect(await reportContent(past)).toBe('');
});
