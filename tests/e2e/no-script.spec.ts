import { LOCALE_IDS } from '../../src/locales.ts';
import { expect, test } from './support/fixtures.ts';

test.use({ javaScriptEnabled: false });

for (const locale of LOCALE_IDS) {
  test(`everything can be read in ${locale} without a script`, async ({ page, site }) => {
    await page.goto(`${site}${locale}/index.html`);
    await page.locator('form[role=search] input[name=q]').first().fill('151076');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${site}${locale}/search.html?q=151076`);
    // The search cannot run; the list of everything stands there instead.
    const link = page.locator('main a[href$="errors/151076.html"]').first();
    await expect(link).toBeVisible();
    await link.click();
    await expect(page.locator('#resolution-1')).toBeVisible();

    await page.goto(`${site}${locale}/browse.html`);
    await page.locator('main a[href$="errors/UserErrorFsFreezeFailed.html"]').first().click();
    await expect(page.locator('main')).toHaveAttribute('data-entry-id', 'UserErrorFsFreezeFailed');
  });
}
