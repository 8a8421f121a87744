import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { EXAMPLE_LOCALES, EXAMPLE_SITE } from '../example/site.ts';
import { listViolations } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

/*
 * What the search says of a query besides its results: what it recognized, what the base lacks, and
 * where Enter leads.
 */

const KNOWN = 'E_LOCK_TIMEOUT';
const UNKNOWN = 'UserErrorNoSuchThingEver';
const LOG = `2026-11-02T03:00:00Z ERROR ${KNOWN} on vm-db-01, later ${UNKNOWN}`;

async function waitForAnswer(page: Page): Promise<void> {
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', 'done');
}

/** The codes that the page names as known and as unknown. */
async function listNames(page: Page, what: 'recognized' | 'unknown'): Promise<(string | null)[]> {
  const names = page.locator(`[data-search-${what}] [data-name]`);
  return names.evaluateAll((all) => all.map((element) => element.getAttribute('data-name')));
}

test('the search page tells what it recognized and what the base lacks, in every language', async ({
  page,
  example,
}) => {
  for (const locale of EXAMPLE_LOCALES) {
    await page.goto(`${example}${locale}/search.html#q=${encodeURIComponent(LOG)}`);
    await waitForAnswer(page);
    expect(await listNames(page, 'recognized')).toEqual([KNOWN]);
    expect(await listNames(page, 'unknown')).toEqual([UNKNOWN]);
    await expect(page.locator('[data-search-recognized] a')).toHaveAttribute(
      'href',
      new RegExp(`${locale}/errors/${KNOWN}\\.html$`),
    );
    // In another language its elements and colours are the same ones.
    if (locale === 'ja') expect(await listViolations(page)).toEqual([]);

    await page.locator('main input[name=q]').fill(UNKNOWN);
    await expect.poll(() => listNames(page, 'recognized')).toEqual([]);
    await waitForAnswer(page);
    expect(await listNames(page, 'unknown')).toEqual([UNKNOWN]);
    await expect(page.locator('[data-search-results] [data-result-id]')).toHaveCount(0);
    await expect(page.locator('[data-search-elsewhere]')).toBeVisible();
  }
});

test('a line for whoever keeps the base can be copied, without what else was typed', async ({
  page,
  example,
}) => {
  await page.goto(`${example}en/search.html#q=${UNKNOWN}%20on%20secret-host`);
  await waitForAnswer(page);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve((document.title = text)) },
    });
  });
  await page.locator('[data-search-unknown] button').click();
  await expect(page).toHaveTitle(new RegExp(`^No page for ${UNKNOWN} `));
  expect(await page.title()).not.toContain('secret-host');
});

test('Enter opens the page of a code, from the box and from the search page', async ({
  page,
  example,
}) => {
  for (const path of ['ja/errors/DB-00600.html', 'ja/index.html', 'ja/search.html']) {
    await page.goto(`${example}${path}`);
    await page.locator('input[name=q]').fill(`error: ${KNOWN}`);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${example}ja/errors/${KNOWN}.html`);
  }
});

test('a pasted code opens its page, and pasted words do not leave the page', async ({
  page,
  example,
}) => {
  await page.goto(`${example}ja/index.html`);
  const paste = (text: string) =>
    page.locator('input[name=q]').evaluate((element, pasted) => {
      const input = element as HTMLInputElement;
      input.value = pasted;
      input.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    }, text);
  await page.locator('input[name=q]').focus();
  await paste('セッションが遅い');
  await waitForAnswer(page);
  await expect(page).toHaveURL(`${example}ja/index.html`);
  await paste(KNOWN);
  await expect(page).toHaveURL(`${example}ja/errors/${KNOWN}.html`);
});

test('the query lives after #, and no server is told of it', async ({ page, example }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${example}en/search.html?q=session&kind=code`);
  await expect(page).toHaveURL(`${example}en/search.html#q=session&kind=code`);
  await waitForAnswer(page);
  asked.length = 0;
  await page.locator('main input[name=q]').fill('secret words');
  await expect(page).toHaveURL(`${example}en/search.html#q=secret+words&kind=code`);
  await page.reload();
  await expect(page.locator('main input[name=q]')).toHaveValue('secret words');
  await page.locator('main input[name=q]').press('Enter');
  await waitForAnswer(page);
  expect(asked.filter((address) => address.includes('secret'))).toEqual([]);

  await page.locator('a[data-language=ja]').first().click();
  await expect(page).toHaveURL(`${example}ja/search.html#q=secret+words&kind=code`);
  await page.goBack();
  await expect(page.locator('main input[name=q]')).toHaveValue('secret words');
  await page.evaluate(() => (location.hash = '#q=session'));
  await expect(page.locator('main input[name=q]')).toHaveValue('session');
});

test('a query too long for an address comes along whole, and stays', async ({ page, example }) => {
  const log = 'session line '.repeat(400).trim();
  await page.goto(`${example}en/errors/DB-00600.html`);
  await page.locator('input[name=q]').fill(log);
  await waitForAnswer(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\.html/);
  await expect(page.locator('main input[name=q]')).toHaveValue(log);
  await page.reload();
  await expect(page.locator('main input[name=q]')).toHaveValue(log);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('a reader comes back to the place they left', async ({ page, example }) => {
  await page.setViewportSize({ width: 400, height: 500 });
  await page.goto(`${example}en/search.html#q=session`);
  await waitForAnswer(page);
  await page.mouse.wheel(0, 900);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  const before = await page.evaluate(() => scrollY);
  await expect
    .poll(() => page.evaluate(() => (history.state as { top?: number } | null)?.top))
    .toBe(before);
  await page.reload();
  await waitForAnswer(page);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

test('from disk, the address and Enter work as well', async ({ page }) => {
  const root = `${pathToFileURL(EXAMPLE_SITE).href}/`;
  await page.goto(`${root}en/errors/DB-00600.html`);
  await page.locator('input[name=q]').fill('session limit');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${root}en/search.html#q=session+limit`);
  await waitForAnswer(page);
  await page.locator('main input[name=q]').fill(KNOWN);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${root}en/errors/${KNOWN}.html`);
  await page.goBack();
  await expect(page.locator('main input[name=q]')).toHaveValue(/session limit|E_LOCK/);
});

test('a word that is being composed is judged when it is whole', async ({ page, example }) => {
  await page.goto(`${example}ja/search.html`);
  await page.locator('input[name=q]').focus();
  const client = await page.context().newCDPSession(page);
  const text = 'ぬるぽがっ';
  await client.send('Input.imeSetComposition', { text, selectionStart: 5, selectionEnd: 5 });
  await waitForAnswer(page);
  await expect(page.locator('[data-search-message]')).toBeHidden();
  await expect(page.locator('[data-search-elsewhere]')).toBeHidden();
  await client.send('Input.insertText', { text });
  await expect(page.locator('[data-search-message]')).toBeVisible();
});
