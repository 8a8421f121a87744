import { expect, it } from 'vitest';
import { edited, reportContent } from '../../../../support/content-fixture.ts';

const linkTo = (address: string) =>
  edited('errors/BrokenThing/en.mdx', 'It broke.', `It broke, [see](${address}).`);

it('refuses an address that is no page out in the world', async () => {
  expect(await reportContent(linkTo('javascript:alert(1)'))).toMatchInlineSnapshot(`
    "content/errors/BrokenThing/en.mdx:2:11  link-address
      A link leads to "javascript:alert(1)".
      Expected: an address that begins with https://.
      Fix: write such an address; other entries are linked by <Ref id="…" />."
  `);
});

it.each(['http://plain.example/', '../causes/a-cause.html', 'data:text/html,x', 'https:'])(
  'refuses %s',
  async (address) => {
    expect(await reportContent(linkTo(address))).toContain(`A link leads to "${address}".`);
  },
);

it('takes https', async () => {
  expect(await reportContent(linkTo('https://example.com/a'))).not.toContain('link-address');
});
