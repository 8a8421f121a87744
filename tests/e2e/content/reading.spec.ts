import { LOCALE_IDS } from '../../../src/model/locales.ts';
import { readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';

const ERROR = 'UserErrorBackupOperationInProgress';
const CAUSE = 'backup-already-in-progress';

for (const locale of LOCALE_IDS) {
  test.describe(`reading in ${locale}`, () => {
    test('goes from an error to its cause and back', async ({ page, site }) => {
      await page.goto(`${site}${locale}/errors/${ERROR}.html`);
      const main = page.locator('main');
      await expect(main).toHaveAttribute('data-prose', 'current');
      await expect(main).toHaveAttribute('data-entry-id', ERROR);
      await expect(page.locator('#resolution-3')).toBeVisible();

      await page.locator(`#cause-${CAUSE} a[href$="${CAUSE}.html"]`).first().click();
      await expect(page).toHaveURL(`${site}${locale}/causes/${CAUSE}.html`);
      await expect(page.locator('main')).toHaveAttribute('data-entry-id', CAUSE);

      await page.locator(`main a[href$="${ERROR}.html"]`).first().click();
      await expect(page).toHaveURL(`${site}${locale}/errors/${ERROR}.html`);
    });
  });
}

test('a code can be copied', async ({ browser, site, watch }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  watch(context);
  const page = await context.newPage();
  await page.goto(`${site}en/errors/${ERROR}.html`);
  await page.locator('main').getByRole('button', { name: 'Copy code' }).click();
  await expect.poll(() => readClipboard(page)).toBe(ERROR);
  await context.close();
});
