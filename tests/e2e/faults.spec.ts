import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';

const WORDS = {
  en: 'session holds a lock',
  ja: 'セッションがロックを持っている',
} as const;

const SAID = {
  en: 'Codes and names can still be found',
  ja: 'コードと名前の検索は使えます',
} as const;

const firstId = (page: Page) => page.locator('[data-search-results] [data-result-id]').first();

async function expectState(page: Page, state: string): Promise<void> {
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', state);
}

/** Takes something away before any script of the page runs, as an old or a locked browser does. */
async function takeAway(page: Page, name: 'WebAssembly' | 'DecompressionStream'): Promise<void> {
  await page.addInitScript((global) => {
    Reflect.deleteProperty(globalThis, global);
  }, name);
}

// Firefox cannot unzip before 113, nor Safari before 16.4.
for (const name of ['WebAssembly', 'DecompressionStream'] as const) {
  test(`a browser without ${name} lacks nothing`, async ({ page, example }) => {
    // The language that needs most files: its words come with a tokenizer of their own.
    const locale = 'ja';
    await takeAway(page, name);
    await page.goto(`${example}${locale}/search.html`);
    expect(await page.evaluate((global) => global in globalThis, name)).toBe(false);
    const input = page.locator('main input[name=q]');
    await input.fill(WORDS[locale]);
    await expectState(page, 'done');
    await expect(firstId(page)).toBeVisible();
    await expect(page.locator('[data-search-message]')).not.toContainText(SAID[locale]);
    await input.fill('SF_BAD_PAGE');
    await expect(firstId(page)).toHaveAttribute('data-result-id', 'DB-00600');
  });
}

test('storage that is forbidden takes nothing but memory', async ({
  page,
  example,
  expectProblems,
}) => {
  const locale = 'ja';
  // The page for missing addresses asks for its files from every depth.
  expectProblems(/404/, /MIME type/);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.goto(`${example}e/DB-00018.html`);
  await expect(page).toHaveURL(`${example}en/errors/DB-00018.html`);
  await page.locator(`nav a[hreflang="${locale}"]`).click();
  await expect(page).toHaveURL(`${example}${locale}/errors/DB-00018.html`);
  const input = page.locator('input[name=q]');
  await input.fill(`${WORDS[locale]} E_LOCK_TIMEOUT`);
  await expectState(page, 'done');
  await firstId(page).locator('a').click();
  await expect(page.locator('main')).toHaveAttribute('data-entry-id', 'E_LOCK_TIMEOUT');
  await page.goto(`${example}${locale}/browse.html?area=locks`);
  await expect(page.locator('[data-browse-count]')).not.toBeEmpty();
  await page.goto(`${example}${locale}/errors/nothing-here.html`);
  await expect(page.locator(`[data-not-found="${locale}"]`)).toBeVisible();
});

// What an extension, another site on the host or an earlier version may have left there.
for (const kept of ['[1,{"a":null},"b"]', '{"a":{"b":1},"length":1e9}']) {
  test(`storage that is full and holds ${kept} harms nothing`, async ({ page, example }) => {
    await page.addInitScript((value) => {
      Storage.prototype.getItem = () => value;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }, kept);
    await page.goto(`${example}en/errors/DB-00018.html`);
    const input = page.locator('input[name=q]');
    await input.focus();
    await input.fill(`${WORDS.en} E_LOCK_TIMEOUT`);
    await expectState(page, 'done');
    await expect(firstId(page)).toHaveAttribute('data-result-id', 'E_LOCK_TIMEOUT');
    await page.locator('.copy').first().click();
    await input.fill('E_LOCK_TIMEOUT');
    await expectState(page, 'done');
    await input.press('Enter');
    await expect(page.locator('main')).toHaveAttribute('data-entry-id', 'E_LOCK_TIMEOUT');
  });
}

test('the search page says what it needs where its script does not run', async ({
  page,
  example,
  expectProblems,
}) => {
  expectProblems(/SyntaxError/, /Unexpected/);
  const needed = page.locator('[data-search-blocked]');
  let isBroken = true;
  // As in a browser that does not know its syntax.
  await page.route(/\/assets\/page-/, (route) =>
    isBroken
      ? route.fulfill({ contentType: 'text/javascript', body: 'let a = ;' })
      : route.continue(),
  );
  await page.goto(`${example}ja/search.html`);
  await expect(needed).toContainText('Firefox 102');
  isBroken = false;
  await page.reload();
  await expectState(page, 'idle');
  await expect(needed).toBeHidden();
});

test('a megabyte that is pasted does not stop the page', async ({ page, example }) => {
  await page.goto(`${example}en/errors/DB-00018.html`);
  const input = page.locator('input[name=q]');
  await input.focus();
  // As a paste is told: one change, and not a key for each letter.
  await page.keyboard.insertText('E_LOCK_TIMEOUT at 2026-11-21T04:44:58Z '.repeat(22_000));
  await expectState(page, 'done');
  await input.fill('DB-00018');
  await expect(firstId(page)).toHaveAttribute('data-result-id', 'DB-00018');
});
