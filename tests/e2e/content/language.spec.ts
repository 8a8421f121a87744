import { expect, test } from '../support/fixtures.ts';

/** One for each language; `tests/unit/model/i18n/pick-locale.test.ts` has all kinds. */
const EXPECTED = [
  ['ja-JP', 'ja'],
  ['zh-HK', 'zh-TW'],
  ['fr-FR', 'en'],
] as const;

for (const [browserLanguage, locale] of EXPECTED) {
  test(`a reader with ${browserLanguage} comes to ${locale}`, async ({ browser, site, watch }) => {
    const context = await browser.newContext({ locale: browserLanguage });
    watch(context);
    const page = await context.newPage();
    await page.goto(site);
    await expect(page).toHaveURL(`${site}${locale}/index.html`);
    await page.goto(`${site}e/151076.html#resolution`);
    await expect(page).toHaveURL(`${site}${locale}/errors/151076.html#resolution`);
    await page.goto(`${site}e/400094.html`);
    await expect(page).toHaveURL(`${site}${locale}/errors/BCMV2VMNotFound.html`);
    await context.close();
  });
}

test('the language that a reader chose is kept', async ({ browser, site, watch }) => {
  const context = await browser.newContext({ locale: 'en-US' });
  watch(context);
  const page = await context.newPage();
  await page.goto(`${site}en/index.html`);
  await page.locator('a[hreflang="ja"]').first().click();
  await expect(page).toHaveURL(`${site}ja/index.html`);
  await page.goto(site);
  await expect(page).toHaveURL(`${site}ja/index.html`);
  await context.close();
});

test('without a script the short link and the first page offer all languages', async ({
  browser,
  site,
  watch,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  watch(context);
  const page = await context.newPage();
  for (const path of ['', 'e/151076.html']) {
    for (const locale of ['en', 'ja', 'zh-TW']) {
      await page.goto(`${site}${path}`);
      await page.locator(`main a[lang="${locale}"]`).first().click();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
    }
  }
  await context.close();
});
