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
      await page.goto(`${site}${locale}/errors/${ERROR}.html#resolution-3`);
      // You are here: in yellow.
      await expect(page.locator('#resolution-3 > .step-number')).toHaveCSS(
        'background-color',
        'rgb(255, 209, 102)',
      );

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
  for (const button of [
    page.getByRole('button', { name: 'Copy code' }),
    page.locator('.snippet .copy').first(),
  ]) {
    const part = await button.elementHandle();
    const width = (await part.boundingBox())?.width;
    await part.click();
    // It says so, and nothing beside it moves.
    await expect(page.locator('.copy[data-state=copied]')).toHaveCount(1);
    expect((await part.boundingBox())?.width).toBeCloseTo(width ?? 0);
    await expect(page.locator('.copy[data-state=copied]')).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Copy code' }).click();
  await expect.poll(() => readClipboard(page)).toBe(ERROR);
  await context.close();
});
