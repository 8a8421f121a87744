import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { writeServiceWorker } from '../../src/offline/build/service-worker-file.ts';
import { isMarkdownPath } from '../../src/model/urls.ts';
import { listFiles } from '../../src/published/site-files.ts';
import { isNewPage } from './support/deployment.ts';
import { expect } from './support/fixtures.ts';
import { PATIENCE, test, waitForCopy } from './support/kept-copies.ts';

/*
 * A base of which a worker keeps only the frame unasked: here the example, to which any byte is too much.
 */

test.use({ unaskedBytes: 0, mountPath: '/kb/' });

/** What fails of itself once nobody answers. No page hears of it. */
const UNANSWERED = [/ERR_CONNECTION_REFUSED/, /ERR_FAILED/, /503/];

/** How many files of the site the browser keeps, by the kind of their cache. */
function countKept(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const counts = names.map(async (name) => {
      const keys = await (await caches.open(name)).keys();
      return [name.split(' ', 1).join(), keys.length] as const;
    });
    return Object.fromEntries(await Promise.all(counts));
  });
}

const offerOf = (page: Page) => page.locator('[data-keep]');

/** Keeps all of the base by the offer on the English home page, and gives the offer. */
async function keepAll(page: Page, url: string): Promise<Locator> {
  await page.goto(`${url}en/index.html`);
  const offer = offerOf(page);
  await offer.getByRole('button', { name: 'Keep all of it on this device' }).click();
  await expect(offer).toContainText('All of the site is on this device', { timeout: PATIENCE });
  return offer;
}

/** Watches which files of entries a browser asks the server for. */
function watchEntries(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    const [, path] = /\/((?:en|ja)\/errors\/[^/?]+\.html)(?:\?|$)/.exec(request.url()) ?? [];
    if (path !== undefined && request.serviceWorker() === null) asked.push(path);
  });
  return asked;
}

test('what was read is there without a network, and of the rest it is said that it is not', async ({
  page,
  deployment,
  expectProblems,
}) => {
  const { url, directory } = deployment;
  await page.goto(`${url}ja/index.html`);
  await waitForCopy(page);
  const kept = await countKept(page);
  expect(kept['shirube-read'] ?? 0).toBe(0);
  expect(kept['shirube']).toBeGreaterThan(20);
  expect(kept['shirube']).toBeLessThan(listFiles(directory).length / 2);

  const errors = `${url}ja/errors/`;
  await page.goto(`${errors}E_LOCK_TIMEOUT.html`);
  await expect.poll(async () => (await countKept(page))['shirube-read'] ?? 0).toBeGreaterThan(0);
  await deployment.stop();
  expectProblems(...UNANSWERED);
  await page.goto(`${url}ja/browse.html`);
  await page.goto(`${errors}E_LOCK_TIMEOUT.html`);
  await expect(page.locator('main')).toHaveAttribute('data-entry-id', 'E_LOCK_TIMEOUT');

  const unread = `${errors}E_STMT_TIMEOUT.html`;
  const answer = await page.goto(unread);
  expect(answer?.status()).toBe(503);
  await expect(page).toHaveURL(unread);
  await expect(page.locator('h1')).toHaveText('このページは端末に保存されていません');
  // It looks like any page, and its links lead where those of any page lead.
  await expect(page.locator('.site-footer')).toBeVisible();
  const wide = await page.locator('.site-header').evaluate((header) => header.clientWidth);
  expect(wide).toBeGreaterThan(600);
  await page.locator('.brand').click();
  await expect(page).toHaveURL(`${url}ja/index.html`);
  await page.goto(`${url}en/errors/E_STMT_TIMEOUT.html`);
  await expect(page.locator('h1')).toHaveText('This page is not on this device');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  // What has no language in its address, in that of the browser.
  await page.goto(`${url}e/E_STMT_TIMEOUT.html`);
  await expect(page.locator('h1')).toHaveText('This page is not on this device');
});

test('what does not exist is still said to be missing', async ({
  page,
  deployment,
  expectProblems,
}) => {
  expectProblems(/404/, /MIME type/, /ERR_ABORTED/);
  // Of the places where its styles may lie, the page asks for some in vain until it is left.
  expectProblems(/\/ja\/errors\/assets\/\S+: net::ERR_FAILED/);
  const { url } = deployment;
  await page.goto(`${url}en/index.html`);
  await waitForCopy(page);
  const answer = await page.goto(`${url}ja/errors/e_lock_timeout.html`);
  expect(answer?.status()).toBe(404);
  await page.locator('main a[href$="ja/errors/E_LOCK_TIMEOUT.html"]:visible').click();
  await expect(page).toHaveURL(`${url}ja/errors/E_LOCK_TIMEOUT.html`);
});

test('all of it is kept when the reader asks for it, and goes when they say so', async ({
  context,
  page,
  deployment,
  expectProblems,
}) => {
  const { url, directory } = deployment;
  const all = listFiles(directory).filter(({ path }) => !isMarkdownPath(path)).length;
  await page.goto(`${url}en/index.html`);
  const offer = offerOf(page);
  await expect(offer).toBeVisible();
  await expect(offer).toContainText('All of the site takes');
  const asked = watchEntries(context);
  await offer.getByRole('button', { name: 'Keep all of it on this device' }).click();
  await expect(offer).toContainText('All of the site is on this device', { timeout: PATIENCE });
  // Who used the keyboard stays where they are.
  await expect(offer.getByRole('button', { name: 'Remove it from this device' })).toBeFocused();
  expect(asked.length).toBeGreaterThan(10);
  // All but the worker itself.
  expect((await countKept(page))['shirube-whole']).toBe(all - 1);

  await deployment.stop();
  expectProblems(...UNANSWERED);
  await page.goto(`${url}ja/errors/E_STMT_TIMEOUT.html`);
  await expect(page.locator('main')).toHaveAttribute('data-entry-id', 'E_STMT_TIMEOUT');
  await page.goto(`${url}en/search.html#q=who is holding the lock on my table`);
  await expect(page.locator('[data-search-results] [data-result-id] a').first()).toBeVisible();
  await page.goto(`${url}en/index.html`);
  await expect(offer).toContainText('All of the site is on this device');
  await offer.getByRole('button', { name: 'Remove it from this device' }).click();
  await expect(offer.getByRole('button', { name: 'Keep all of it on this device' })).toBeVisible();
  expect((await countKept(page))['shirube-whole']).toBeUndefined();
});

test('a newer release is fetched by the pages that are opened', async ({ page, deployment }) => {
  const { url } = deployment;
  await page.goto(`${url}ja/index.html`);
  const offer = offerOf(page);
  await offer.getByRole('button', { name: 'サイト全体をこの端末に保存' }).click();
  await expect(offer).toContainText('サイト全体がこの端末に保存されています', {
    timeout: PATIENCE,
  });
  await deployment.replace('content');
  await page.goto(`${url}ja/errors/E_LOCK_TIMEOUT.html`);
  // The server's, at once.
  expect(await isNewPage(page)).toBe(true);
  const isNewKept = () =>
    page.evaluate(async (address) => {
      for (const name of await caches.keys()) {
        if (!name.startsWith('shirube-whole ')) continue;
        const cache = await caches.open(name);
        const kept = await cache.match(`${address}ja/errors/E_STMT_TIMEOUT.html`);
        const list = await cache.match(`${address}files.json`);
        if (list !== undefined && (await kept?.text())?.includes('data-newer')) return true;
      }
      return false;
    }, url);
  await expect.poll(isNewKept, { timeout: PATIENCE }).toBe(true);
  const names = await page.evaluate(() => caches.keys());
  expect(names.filter((name) => name.startsWith('shirube-whole ')).length).toBe(1);
});

test('what goes wrong is said, and can be begun again', async ({
  page,
  deployment,
  expectProblems,
}) => {
  const { url, directory } = deployment;
  expectProblems(/404/, /ERR_FAILED/);
  const path = join(directory, 'ja/errors/E_STMT_TIMEOUT.html');
  const sound = listFiles(directory)
    .find((file) => path.endsWith(file.path))
    ?.read();
  await rm(path);
  await page.goto(`${url}en/index.html`);
  const offer = offerOf(page);
  const take = offer.getByRole('button', { name: 'Keep all of it on this device' });
  await take.click();
  await expect(offer).toContainText('It stopped', { timeout: PATIENCE });
  await writeFile(path, sound ?? '');
  // A device that is full.
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(Cache.prototype, 'put') ?? {};
    Cache.prototype.put = () => {
      Object.defineProperty(Cache.prototype, 'put', own);
      return Promise.reject(new DOMException('', 'QuotaExceededError'));
    };
  });
  await take.click();
  await expect(offer).toContainText('has no room for', { timeout: PATIENCE });
  await take.click();
  await expect(offer).toContainText('All of the site is on this device', { timeout: PATIENCE });
});

test('what is stopped or removed on one page is on all of them', async ({
  context,
  page,
  deployment,
  expectProblems,
}) => {
  expectProblems(/ERR_ABORTED/, /ERR_FAILED/);
  const { url } = deployment;
  // So slowly that one can stop it.
  await context.route(/\/en\/errors\/.*\?check$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue().catch(() => undefined);
  });
  await page.goto(`${url}en/index.html`);
  const other = await context.newPage();
  await other.goto(`${url}en/index.html`);
  const [offer, otherOffer] = [offerOf(page), offerOf(other)];
  const buttonIn = (place: typeof offer, name: string) => place.getByRole('button', { name });
  await expect(buttonIn(otherOffer, 'Keep all of it on this device')).toBeVisible();
  await buttonIn(offer, 'Keep all of it on this device').click();
  await buttonIn(otherOffer, 'Stop').click();
  for (const place of [offer, otherOffer]) {
    await expect(place).toContainText('Not all of the site is on this device yet');
  }
  // It does not go on by itself.
  await page.goto(`${url}en/browse.html`);
  await page.goto(`${url}en/index.html`);
  await expect(offer).toContainText('Not all of the site is on this device yet');
  await context.unroute(/\/en\/errors\/.*\?check$/);
  await buttonIn(offer, 'Keep all of it on this device').click();
  for (const place of [offer, otherOffer]) {
    await expect(place).toContainText('All of the site is on this device', { timeout: PATIENCE });
  }
  await buttonIn(offer, 'Remove it from this device').click();
  for (const place of [offer, otherOffer]) {
    await expect(place).toContainText('All of the site takes');
  }
  expect((await countKept(page))['shirube-whole']).toBeUndefined();
});

test('pages of the release before bring their styles while the next one is not all there', async ({
  context,
  page,
  deployment,
  expectProblems,
}) => {
  const { url, directory } = deployment;
  await keepAll(page, url);
  // The next one has other styles, and a file that cannot be had.
  expectProblems(...UNANSWERED, /404/);
  const assets = listFiles(directory).filter(({ path }) => /^assets\/.*\.css$/.test(path));
  expect(assets.length).toBeGreaterThan(0);
  for (const { path } of assets) await rm(join(directory, path));
  await deployment.replace('content');
  await rm(join(directory, 'ja/errors/E_LOCK_TIMEOUT.html'));
  await page.goto(`${url}en/browse.html`);
  await page.locator('[data-update] button').click();
  await expect.poll(() => isNewPage(page).catch(() => false), { timeout: PATIENCE }).toBe(true);
  await deployment.stop();
  const reader = await context.newPage();
  await reader.goto(`${url}en/errors/E_STMT_TIMEOUT.html`);
  await expect(reader.locator('main')).toHaveAttribute('data-entry-id', 'E_STMT_TIMEOUT');
  const sheets = await reader.evaluate(() =>
    [...document.styleSheets].map(({ cssRules }) => cssRules.length),
  );
  expect(Math.max(...sheets)).toBeGreaterThan(0);
});

test('a base that is small again is kept once, and nothing is offered', async ({
  page,
  deployment,
}) => {
  const { url, directory } = deployment;
  const offer = await keepAll(page, url);
  await page.goto(`${url}en/errors/E_STMT_TIMEOUT.html`);
  await deployment.replace('content');
  await writeServiceWorker(directory);
  await page.goto(`${url}en/browse.html`);
  await page.locator('[data-update] button').click();
  const listNames = async () => Object.keys(await countKept(page).catch(() => ({})));
  await expect.poll(listNames, { timeout: PATIENCE }).toEqual(['shirube']);
  // Pages that know the reader's wish ask the worker first.
  await page.goto(`${url}en/errors/E_STMT_TIMEOUT.html`);
  await page.waitForFunction(() => document.querySelector('link[rel=manifest]') !== null);
  await page.waitForTimeout(1500);
  expect(await listNames()).toEqual(['shirube']);
  await page.goto(`${url}en/index.html`);
  await page.waitForFunction(() => document.querySelector('link[rel=manifest]') !== null);
  await page.waitForTimeout(500);
  await expect(offer).toBeHidden();
});
