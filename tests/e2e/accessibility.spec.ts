import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LOCALE_IDS } from '../../src/model/locales.ts';
import { expect, test } from './support/fixtures.ts';

const PAGES = [
  'index.html',
  'browse.html',
  'search.html',
  'errors/BackUpOperationFailed.html',
  'errors/151076.html',
  'causes/sql-server-backup-delays-snapshot.html',
];
const SHARED_PAGES = ['404.html', 'e/151076.html', 'index.html'];

// What axe finds is told in words; recording each of its many runs would take longer than they do.
test.use({ trace: 'off' });

test.describe('nothing keeps anyone out', () => {
  test.use({ colorScheme: 'light' });

  for (const path of [
    ...LOCALE_IDS.flatMap((locale) => PAGES.map((page) => `${locale}/${page}`)),
  ]) {
    test(path, async ({ page, site }) => {
      await page.goto(`${site}${path}`);
      expect(await listViolations(page)).toEqual([]);
    });
  }

  for (const path of SHARED_PAGES) {
    test(`${path}, without a script`, async ({ browser, site, watch }) => {
      // With a script these pages lead on at once; axe itself needs one, which runs all the same.
      const context = await browser.newContext({ colorScheme: 'light', locale: 'en-US' });
      watch(context);
      const page = await context.newPage();
      await page.route('**/*.js', (route) =>
        route.fulfill({ body: '', contentType: 'text/javascript' }),
      );
      await page.goto(`${site}${path}`);
      expect(await listViolations(page)).toEqual([]);
      await context.close();
    });
  }

  for (const locale of LOCALE_IDS) {
    test(`the open list of results, ${locale}`, async ({ page, site }) => {
      await page.goto(`${site}${locale}/errors/151076.html`);
      await page.locator('input[name=q]').fill('snapshot');
      await expect(page.locator('[data-search-results]')).toHaveAttribute(
        'data-search-state',
        'done',
      );
      await page.keyboard.press('ArrowDown');
      expect(await listViolations(page)).toEqual([]);
    });

    test(`an answer on the search page, ${locale}`, async ({ page, site }) => {
      await page.goto(`${site}${locale}/search.html?q=snapshot`);
      await expect(page.locator('[data-search-results]')).toHaveAttribute(
        'data-search-state',
        'done',
      );
      expect(await listViolations(page)).toEqual([]);
    });
  }
});

/** What axe finds in the light, and in the dark: there, only colours are other ones. */
async function listViolations(page: Page): Promise<string[]> {
  const light = await new AxeBuilder({ page }).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  return summarize([...light.violations, ...dark.violations]);
}

function summarize(
  violations: readonly { id: string; nodes: readonly { html: string }[] }[],
): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}
