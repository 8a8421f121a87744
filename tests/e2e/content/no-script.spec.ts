import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALE_IDS } from '../../../src/model/locales.ts';
import { API_CATALOGUE_PATH } from '../../../src/model/urls.ts';
import type { ApiCatalog } from '../../../src/published/api-schema.ts';
import { expect, test } from '../support/fixtures.ts';
import { distFolder } from '../../support/dist-folder.ts';

test.use({ javaScriptEnabled: false });

const { errors, causes } = JSON.parse(
  readFileSync(join(distFolder, API_CATALOGUE_PATH), 'utf8'),
) as ApiCatalog;
const kinds = [...new Map([...errors, ...causes].map((entry) => [entry.kind, entry])).values()];

test('every kind of page has its text, one in each language', async ({ page, site }) => {
  expect(kinds.length).toBeGreaterThan(3);
  for (const [turn, { pages, title }] of kinds.entries()) {
    const locale = LOCALE_IDS[turn % LOCALE_IDS.length] ?? 'en';
    await page.goto(`${site}${pages[locale]}`);
    await expect(page.locator('h1')).toContainText(title[locale]);
    await expect(page.locator('#resolution-1')).toBeVisible();
    await expect(page.locator('#sources')).toBeVisible();
    // Nothing waits for a script, and no button stands there that does nothing.
    await expect(page.locator('main button:visible, .kit:visible, [aria-busy=true]')).toHaveCount(
      0,
    );
  }
});

// That the list is whole in every language is read without a browser (`tests/dist`).
test('a query leads to every code, and the page says why', async ({ page, site }) => {
  await page.goto(`${site}ja/index.html`);
  await page.locator('form[role=search] input[name=q]').first().fill('151076');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site}ja/search.html?q=151076`);
  // The search cannot run; the list of everything is one link away.
  await expect(page.locator('[data-search-blocked]')).toBeVisible();
  await page.locator('[data-search-start] a').click();
  await expect(page).toHaveURL(`${site}ja/browse.html`);
  const links = await page
    .locator('main a[href*="errors/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const wanted = errors.map(({ id }) => `errors/${id}.html`);
  expect(new Set(links)).toEqual(new Set(wanted));
  await page.locator('main a[href$="errors/UserErrorFsFreezeFailed.html"]').first().click();
  await expect(page.locator('main')).toHaveAttribute('data-entry-id', 'UserErrorFsFreezeFailed');
});

test('every variant of a command stands there without a script', async ({ page, site }) => {
  await page.goto(`${site}en/causes/basic-troubleshooting-checklist.html`);
  for (const panel of await page.locator('[data-variant]:not(details *)').all()) {
    await expect(panel.locator('.variant-name')).toBeVisible();
    await expect(panel.locator('pre').first()).toBeVisible();
  }
});
