import type { Locator, Page } from '@playwright/test';
import { EXAMPLE_LOCALES } from '../example/site.ts';
import { expect, test } from './support/fixtures.ts';

/** The results of the page, once the search is done. */
async function resultsOf(page: Page): Promise<Locator> {
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', 'done');
  return page.locator('[data-search-results] [data-result-id]');
}

test('finds a code by keyboard from a page, in every language', async ({ page, example }) => {
  for (const locale of EXAMPLE_LOCALES) {
    await page.goto(`${example}${locale}/errors/DB-00600.html`);
    await page.keyboard.press('/');
    const input = page.locator('input[name=q]');
    await expect(input).toBeFocused();
    await page.keyboard.type('e_lock_timeout');
    const results = await resultsOf(page);
    await expect(results.first()).toHaveAttribute('data-result-id', 'E_LOCK_TIMEOUT');
    await expect(input).toHaveAttribute('aria-expanded', 'true');

    await page.keyboard.press('ArrowDown');
    const active = await input.getAttribute('aria-activedescendant');
    await expect(page.locator(`#${active ?? ''}`)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${example}${locale}/errors/E_LOCK_TIMEOUT.html`);
  }
});

test('says so when there is nothing, and finds an alias in the address, in every language', async ({
  page,
  example,
}) => {
  for (const locale of EXAMPLE_LOCALES) {
    await page.goto(`${example}${locale}/search.html?q=${encodeURIComponent('qzxv wjkq')}`);
    await expect(await resultsOf(page)).toHaveCount(0);
    await expect(page.locator('[data-search-message]')).toContainText('qzxv wjkq');
    await expect(page.locator('[data-search-status]')).toContainText('qzxv wjkq');

    await page.goto(`${example}${locale}/search.html?q=SF_BAD_PAGE`);
    const results = await resultsOf(page);
    await expect(results.first()).toHaveAttribute('data-result-id', 'DB-00600');
    await results.first().locator('a').first().click();
    await expect(page).toHaveURL(`${example}${locale}/errors/DB-00600.html`);
  }
});

test('the excerpt is natural text with the matches marked', async ({ page, example }) => {
  await page.goto(`${example}ja/search.html?q=${encodeURIComponent('チェックサム')}`);
  const results = await resultsOf(page);
  await expect(results.first().locator('mark').first()).toContainText('チェックサム');
});

test('Enter without a chosen result leads to the search page', async ({ page, example }) => {
  await page.goto(`${example}en/errors/DB-00600.html`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('session limit');
  await resultsOf(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${example}en/search.html#q=session+limit`);
  expect(await (await resultsOf(page)).count()).toBeGreaterThan(0);
});

test('Escape closes the list, and the arrow opens it again', async ({ page, example }) => {
  await page.goto(`${example}en/errors/DB-00600.html`);
  const input = page.locator('input[name=q]');
  await input.fill('DB-00600');
  await resultsOf(page);
  const status = page.locator('[data-search-status]');
  await expect(status).toHaveText('1 result');
  await page.keyboard.press('Escape');
  await expect(input).toHaveAttribute('aria-expanded', 'false');
  await expect(input).toHaveValue('DB-00600');
  // Nor is anybody told of results that are not shown.
  await expect(status).toBeEmpty();
  await page.keyboard.press('ArrowDown');
  await expect(input).toHaveAttribute('aria-expanded', 'true');
});

test('keys of an input method do not act on the page', async ({ page, example }) => {
  await page.goto(`${example}ja/errors/DB-00600.html`);
  const input = page.locator('input[name=q]');
  await input.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', {
    text: 'とうけいじょうほう',
    selectionStart: 9,
    selectionEnd: 9,
  });
  await resultsOf(page);
  const before = page.url();
  // Chromium tells such keys as "Process"; other browsers by their own name, while composing.
  for (const code of ['Enter', 'Escape', 'ArrowDown']) {
    const key = { key: 'Process', code, windowsVirtualKeyCode: 229 };
    await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    const wasTaken = await input.evaluate(
      (element, name) =>
        !element.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: name,
            isComposing: true,
            bubbles: true,
            cancelable: true,
          }),
        ),
      code,
    );
    expect(wasTaken, code).toBe(false);
  }
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  expect(await input.getAttribute('aria-activedescendant')).toBeNull();
  expect(page.url()).toBe(before);
  await client.send('Input.insertText', { text: '統計情報' });
  await expect(input).toHaveValue('統計情報');
  expect(await (await resultsOf(page)).count()).toBeGreaterThan(0);
});

test('is reached without leaving the place that is read', async ({ page, example }) => {
  await page.setViewportSize({ width: 700, height: 500 });
  await page.goto(`${example}en/errors/DB-00600.html`);
  await page.evaluate(() => {
    scrollTo(0, 400);
  });
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(400);
  await page.keyboard.press('/');
  await page.keyboard.type('db-00');
  await resultsOf(page);
  await page.keyboard.press('Escape');
  // Over the button and the list to the languages.
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('Tab');
  await expect(page.locator('.site-header a:focus')).toHaveCount(1);
  expect(await page.evaluate(() => scrollY)).toBe(400);
});

// A megabyte is in `faults.spec.ts`.
test('is calm about any text', async ({ page, example }) => {
  const texts = [
    '<img src=x onerror=alert(1)><script>alert(1)</script>',
    '\u0000\u0007\u001b[31m\u200b\ufeff\u202e',
    '🧯🔥👩‍💻'.repeat(20),
    '\ud83d',
    '$& $1 .*(?:a+)+$ %s {query} \\',
  ];
  await page.goto(`${example}ja/search.html`);
  const input = page.locator('main input[name=q]');
  for (const text of texts) {
    await input.fill(text);
    const results = await resultsOf(page);
    await expect(page.locator('[data-search] img, [data-search] script')).toHaveCount(0);
    // The page is as ready as before.
    await input.fill('DB-00600');
    await expect(results.first()).toHaveAttribute('data-result-id', 'DB-00600');
  }
});

test('home is ready to type and takes what is pasted anywhere', async ({
  browser,
  example,
  watch,
}) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  watch(context);
  const page = await context.newPage();
  await page.goto(`${example}en/index.html`);
  const input = page.locator('input[name=q]');
  await expect(input).toBeFocused();
  await page.locator('h1').click();
  await expect(page.locator('.search-key')).toBeVisible();
  // One code alone would open its page.
  const pasted = 'Failed with DB-00018, then with DB-00600 at 03:12';
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
  await page.keyboard.press('Control+v');
  await expect(input).toHaveValue(pasted);
  await expect(page.locator('.search-key')).toBeHidden();
  const recognized = page.locator('[data-search-recognized] a');
  await expect(recognized.first()).toHaveAttribute('data-name', 'DB-00018');
  await expect(recognized).toHaveCount(2);
  // A context with a page that has just pasted takes five seconds to close.
  await page.close();
  await context.close();
});
