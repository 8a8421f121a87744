import { expect, it } from 'vitest';
import { reportContent, VALID_CONTENT } from '../../../../support/content-fixture.ts';

/** Checks a cause whose id has so many letters. */
async function reportId(length: number): Promise<string> {
  return reportContent({
    [`causes/${'a'.repeat(length)}/cause.yaml`]: VALID_CONTENT['causes/a-cause/cause.yaml'],
  });
}

it('refuses an id whose page would have too long a path', async () => {
  expect(await reportId(83)).toMatchInlineSnapshot(`
    "content/causes/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/cause.yaml:1:1  path-too-long
      The path "zh-TW/causes/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.html" has 101 characters.
      Expected: at most 100 characters.
      Fix: choose a shorter id or alias."
  `);
});

it('allows one whose page has the longest path that may be', async () => {
  // `zh-TW/causes/<id>.html` has 100 characters.
  expect(await reportId(82)).toBe('');
});
