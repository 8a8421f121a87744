import { listViolations } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';

/** Every kind of page, once: in another language its elements and colours are the same ones. */
const PAGES = [
  'en/index.html',
  'ja/browse.html',
  'zh-TW/search.html',
  'ja/errors/BackUpOperationFailed.html',
  'zh-TW/errors/151076.html',
  'en/causes/sql-server-backup-delays-snapshot.html',
  // With tabs, and with the errors of a family beside their causes.
  'ja/causes/basic-troubleshooting-checklist.html',
  'en/families/agent-and-extension.html',
  'zh-TW/support/azure-backup.html',
];
const SHARED_PAGES = ['404.html', 'e/151076.html', 'index.html'];

test.describe('nothing keeps anyone out', () => {
  test('on any kind of page', async ({ page, site }) => {
    for (const path of PAGES) {
      await page.goto(`${site}${path}`);
      expect(await listViolations(page), path).toEqual([]);
    }
  });

  test('on pages that lead on, without a script', async ({ page, site }) => {
    // Axe itself is a script, and runs all the same.
    await page.route('**/*.js', (route) =>
      route.fulfill({ body: '', contentType: 'text/javascript' }),
    );
    for (const path of SHARED_PAGES) {
      await page.goto(`${site}${path}`);
      expect(await listViolations(page), path).toEqual([]);
    }
  });

  test('the open list of results', async ({ page, site }) => {
    await page.goto(`${site}ja/errors/151076.html`);
    await page.locator('input[name=q]').fill('snapshot');
    await expect(page.locator('[data-search-results]')).toHaveAttribute(
      'data-search-state',
      'done',
    );
    await page.keyboard.press('ArrowDown');
    expect(await listViolations(page)).toEqual([]);
  });
});
