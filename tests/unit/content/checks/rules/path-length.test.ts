import { expect, it } from 'vitest';
import { reportContent, VALID_CONTENT } from '../../../../support/content-fixture.ts';

it('refuses an id whose page would have too long a path', async () => {
  const id = 'a'.repeat(82);
  expect(
    await reportContent({
      [`causes/${id}/cause.yaml`]: VALID_CONTENT['causes/a-cause/cause.yaml'],
    }),
  ).toMatchInlineSnapshot(`""`);
});
