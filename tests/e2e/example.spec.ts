import { pathToFileURL } from 'node:url';
import { EXAMPLE_SITE } from '../example/site.ts';
import { expect, test } from './support/fixtures.ts';

test.describe('another product in the browser', () => {
  for (const place of ['from a server', 'from disk'] as const) {
    test(`finds a code by its number and shows its page, ${place}`, async ({ page, example }) => {
      const root = place === 'from disk' ? `${pathToFileURL(EXAMPLE_SITE).href}/` : example;
      await page.goto(`${root}ja/search.html?q=db%20600`);
      const first = page.locator('[data-search-results] [data-result-id]').first();
      await expect(first).toHaveAttribute('data-result-id', 'DB-00600');
      await expect(first.locator('.tag').first()).toHaveText('致命的');
      await first.locator('a').click();
      await expect(page.locator('main')).toHaveAttribute('data-entry-id', 'DB-00600');
      await page.locator('a[data-language="en"]').click();
      await expect(page).toHaveURL(`${root}en/errors/DB-00600.html`);
    });
  }

  test('filters its list by a facet of its own', async ({ page, example }) => {
    await page.goto(`${example}en/browse.html?severity=fatal`);
    const rows = page.locator('[data-browse-group] .row:visible');
    await expect(rows.first()).toBeVisible();
    for (const row of await rows.all()) {
      await expect(row).toHaveAttribute('data-facet-severity', 'fatal');
    }
  });

  test('prints a QR code of the short link, as it knows its address', async ({ page, example }) => {
    await page.goto(`${example}ja/errors/DB-00600.html`);
    const code = page.locator('.qr-code');
    await expect(code).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(code).toBeVisible();
    const link = 'https://errors.stonefish.example/e/DB-00600.html';
    await expect(code).toHaveAttribute('aria-label', link);
    await expect(page.locator('.print-address')).toContainText(link);
  });

  test('finds words of another language, marked', async ({ page, example }) => {
    await page.goto(`${example}ja/errors/DB-04031.html`);
    await expect(page.locator('main')).toHaveAttribute('data-prose', 'fallback');
    await expect(page.locator('#meaning .prose')).toHaveAttribute('lang', 'en');
  });

  for (const place of ['from a server', 'from disk'] as const) {
    test(`leads from an id that an entry had to the same step, ${place}`, async ({
      page,
      example,
    }) => {
      const root = place === 'from disk' ? `${pathToFileURL(EXAMPLE_SITE).href}/` : example;
      await page.goto(`${root}ja/errors/DB-257.html#resolution-2`);
      await expect(page).toHaveURL(`${root}ja/errors/DB-00257.html#resolution-2`);
      await page.goto(`${root}e/DB-257.html?lang=en#verify`);
      await expect(page).toHaveURL(`${root}en/errors/DB-00257.html#verify`);
    });
  }

  test('leads from what was merged to the section, as its steps were others', async ({
    page,
    example,
  }) => {
    await page.goto(`${example}en/causes/disk-full.html#resolution-2`);
    await expect(page).toHaveURL(`${example}en/causes/volume-full.html#resolution`);
    await page.goto(`${example}e/disk-full.html?lang=ja#resolution-2`);
    await expect(page).toHaveURL(`${example}ja/causes/volume-full.html#resolution`);
  });
});
