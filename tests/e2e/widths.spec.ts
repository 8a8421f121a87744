import { LOCALE_IDS } from '../../src/model/locales.ts';
import { expect, test } from './support/fixtures.ts';

/** Every kind of page, with one whose words are long. */
const PATHS = [
  'index',
  'browse',
  'search',
  'check',
  'errors/UserErrorGuestAgentStatusUnavailable',
  'errors/BackUpOperationFailed',
  'causes/basic-troubleshooting-checklist',
];
const SHARED_PATHS = ['index.html', '404.html', 'check.html'];
/** Where the layout changes, and between. */
const WIDTHS = [
  320, 345, 360, 390, 414, 460, 520, 580, 639, 640, 660, 683, 720, 767, 768, 860, 959, 960, 1024,
  1088, 1180, 1280, 1440, 1680, 1920,
];

for (const locale of LOCALE_IDS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing leaves the window at any width, ${locale}, ${colorScheme}`, async ({
      page,
      site,
    }) => {
      await page.emulateMedia({ colorScheme });
      const paths = [...PATHS.map((path) => `${locale}/${path}.html`), ...SHARED_PATHS];
      // The pages that lead on would do so at once.
      await page.route(/\/assets\/choose-language-/, (route) =>
        route.fulfill({ body: '', contentType: 'text/javascript' }),
      );
      for (const path of paths) {
        await page.goto(site + path);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          const faults = await page.evaluate(() => {
            const root = document.documentElement;
            const isOneLine = (element: Element) =>
              element.getBoundingClientRect().height <
              2 * parseFloat(getComputedStyle(element).fontSize) * 1.6;
            return [
              ...(root.scrollWidth > root.clientWidth ? ['overflow'] : []),
              ...[...document.querySelectorAll('.brand > span, .number')]
                .filter((element) => !isOneLine(element))
                .map((element) => `two lines: ${element.textContent}`),
            ];
          });
          expect(faults, `${path} at ${String(width)}`).toEqual([]);
        }
      }
    });
  }
}

test('the list of the search stays inside the window', async ({ page, site }) => {
  await page.goto(`${site}ja/errors/151076.html`);
  await page.locator('input[name=q]').fill('snapshot');
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', 'done');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const box = await page.locator('[data-search-popup]').boundingBox();
    expect(box?.x, String(width)).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0), String(width)).toBeLessThanOrEqual(width);
  }
});

test('the first step begins on the first screen of a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const locale of LOCALE_IDS) {
    await page.goto(`${site}${locale}/browse.html`);
    const hrefs = await page
      .locator('[data-browse-group] .row-link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    let late = 0;
    for (const href of hrefs) {
      await page.goto(href);
      const top = await page.evaluate(
        () => document.querySelector('#resolution-1')?.getBoundingClientRect().top,
      );
      if (top !== undefined && top >= 844) late += 1;
    }
    expect(late / hrefs.length, locale).toBeLessThanOrEqual(0.05);
  }
});
