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

test('on a long page the contents stay in sight, and on a phone the languages', async ({
  page,
  site,
}) => {
  await page.goto(`${site}ja/errors/UserErrorGuestAgentStatusUnavailable.html`);
  const contents = page.locator('.contents');
  const isUncovered = (element: Element): boolean => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    // Between the lines of a link, there is what holds it.
    return there !== null && (element.contains(there) || there.contains(element));
  };
  for (const size of [
    { width: 1280, height: 600 },
    // A window of twice the size with text of twice the size.
    { width: 960, height: 540 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size);
    await expect(contents).toBeInViewport({ ratio: 1 });
    expect(await page.locator('.route .here').first().evaluate(isUncovered)).toBe(true);
  }
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (const part of [0, 0.2, 0.5, 0.8, 1]) {
    await page.evaluate((top) => {
      scrollTo(0, top);
    }, part * height);
    await expect(contents, String(part)).toBeInViewport({ ratio: 1 });
  }
  // The last section never comes to the top of the window.
  await expect(contents.locator('a').last()).toHaveAttribute('aria-current', 'location');
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  // What stands above them can be reached: by keyboard, too.
  const last = page.locator('.facts a').last();
  await last.focus();
  await expect(last).toBeInViewport({ ratio: 1 });
  expect(await last.evaluate(isUncovered)).toBe(true);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('#resolution-3').scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    document.querySelector('#resolution-3')?.scrollIntoView();
  });
  const english = page.locator('.languages [data-language=en]');
  await expect(english).toBeInViewport({ ratio: 1 });
  await english.click();
  await expect(page).toHaveURL(/\/en\/.*#resolution-3$/);
  await expect(page.locator('#resolution-3')).toBeInViewport();
});

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
