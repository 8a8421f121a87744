import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { FILE_LIST_PATH, isMarkdownPath, SERVICE_WORKER_PATH } from '../../src/model/urls.ts';
import { projectRoot } from '../../src/project-root.ts';
import { listFiles } from '../../src/published/site-files.ts';
import { EXAMPLE_SITE } from '../example/site.ts';
import { isNewPage, isNewSearchFile } from './support/deployment.ts';
import { expect, test as siteTest } from './support/fixtures.ts';
import { PATIENCE, test, waitForCopy } from './support/kept-copies.ts';
import { selectUnexpected } from './support/page-problems.ts';
import { SITE_LOCALES } from './support/places.ts';

/** The worker asks whether it is still wanted. No page and no console hears that nobody answers. */
const UNANSWERED_CHECK = /^HEAD \S+\/sw\.js: net::ERR_CONNECTION_REFUSED$/;

const SEARCHES = {
  en: 'who is holding the lock on my table',
  ja: '誰がテーブルのロックを持っているか',
} as const;
const LANGUAGES = ['en', 'ja'] as const;

/** What a site does without of which little is opened: other entries. A copy of less is sooner made. */
const OTHER_ENTRIES = /^(?:e|api\/errors|(?:en|ja)\/(?:errors|causes))\/(?!E_LOCK_TIMEOUT\.html)/;
/** And the search, where nobody searches. */
const ENTRIES_AND_SEARCH = /^(?:e|api\/errors|search|(?:en|ja)\/(?:errors|causes))\//;

/** Waits until a newer build lies ready, as it does some time after a page was opened. */
async function waitForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  const getState = () =>
    page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state);
  await expect.poll(getState, { timeout: PATIENCE }).toBe('installed');
}

/** What is left of the site in a browser: its workers and its caches. */
function listRemains(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return [...registrations.map(({ scope }) => scope), ...(await caches.keys())];
  });
}

/**
 * Notes in every page of a context what becomes of its attempt to have a copy kept, as
 * {@link waitForAttempt} wants to know.
 */
async function watchAttempts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const { serviceWorker } = navigator;
    const register = serviceWorker.register.bind(serviceWorker);
    serviceWorker.register = async (...args) => {
      document.documentElement.dataset['attempt'] = 'begun';
      try {
        const registration = await register(...args);
        document.documentElement.dataset['attempt'] = 'made';
        return registration;
      } catch (error) {
        document.documentElement.dataset['attempt'] = 'refused';
        throw error;
      }
    };
  });
}

/** Waits until a page, some time after it was opened, has tried to have a copy kept. */
async function waitForAttempt(page: Page, outcome: 'made' | 'refused'): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-attempt', outcome);
}

/** The builds of the search files that a page asks for: whether it is the newer one. */
function watchBuilds(page: Page): Set<boolean> {
  const builds = new Set<boolean>();
  page.on('request', (request) => {
    const isNew = isNewSearchFile(request.url());
    if (isNew !== undefined) builds.add(isNew);
  });
  return builds;
}

const firstResult = (page: Page) =>
  page.locator('[data-search-results] :is([data-result-id] a, a[data-result-id])').first();

test.describe('without a network', () => {
  // Below a path, where an address goes wrong most easily; the tests after this are at the root.
  test.use({ mountPath: '/kb/' });

  test('one reads and searches everything in every language', async ({
    page,
    deployment,
    problems,
    expectProblems,
  }) => {
    const { url, directory } = deployment;
    expectProblems(UNANSWERED_CHECK);
    await page.goto(`${url}ja/errors/E_LOCK_TIMEOUT.html`);
    await waitForCopy(page);
    expect(await listRemains(page)).toEqual([url, `shirube ${url}`]);
    await deployment.stop();
    // The page that was open all the time.
    await page.locator('input[name=q]').fill(SEARCHES.ja);
    await expect(firstResult(page)).toBeVisible();

    for (const locale of LANGUAGES) {
      await page.goto(`${url}${locale}/index.html`);
      await page.locator('main a[href*="browse.html"]').first().click();
      await expect(page).toHaveURL(/browse\.html/);
      await page.goto(`${url}${locale}/search.html?q=${encodeURIComponent(SEARCHES[locale])}`);
      await firstResult(page).click();
      await expect(page.locator('main[data-entry-id]')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
    }

    for (const [address, end] of [
      ['', 'en/index.html'],
      ['ja/', 'ja/'],
      ['ja', 'ja/'],
      ['ja/browse', 'ja/browse'],
      ['ja/browse.html?utm=1#top', 'ja/browse.html?utm=1#top'],
      ['e/E_LOCK_TIMEOUT.html#resolution-1', 'en/errors/E_LOCK_TIMEOUT.html#resolution-1'],
    ] as const) {
      await page.goto(url + address);
      await expect(page).toHaveURL(url + end);
      await expect(page.locator('.site-footer')).toBeVisible();
    }
    const files = listKept(directory);
    expect(files.length).toBeGreaterThan(100);
    expect(await listMissing(page, url, files)).toEqual([]);

    expect(selectUnexpected(problems.found.flat(), problems.expected)).toEqual([]);

    // The page for missing addresses asks for its files from every depth, and most of these miss.
    expectProblems(/ERR_CONNECTION_REFUSED|ERR_FAILED|MIME type|404/);
    const answer = await page.goto(`${url}JA/errors/e_lock_timeout.html`);
    expect(answer?.status()).toBe(404);
    await page.locator('main a[href$="ja/errors/E_LOCK_TIMEOUT.html"]:visible').click();
    await expect(page).toHaveURL(`${url}ja/errors/E_LOCK_TIMEOUT.html`);
    // What belongs to another site on the host is not answered.
    await expect(page.goto(new URL('/wiki/start.html', url).href)).rejects.toThrow(/ERR_/);
  });
});

/** What a worker keeps of a build: neither itself, nor the list of files, nor the pages as Markdown. */
function listKept(directory: string): string[] {
  return listFiles(directory)
    .map(({ path }) => path)
    .filter((path) => path !== SERVICE_WORKER_PATH && path !== FILE_LIST_PATH)
    .filter((path) => !isMarkdownPath(path));
}

/** Those of a build's files that a page cannot get. */
async function listMissing(page: Page, url: string, files: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ({ root, list }) => {
      const answers = await Promise.all(
        list.map((path) => fetch(root + path).catch(() => undefined)),
      );
      return list.filter((_, position) => answers[position]?.status !== 200);
    },
    { root: url, list: files },
  );
}

test.describe('a newer build', () => {
  test.use({ leftOut: OTHER_ENTRIES });

  test('is not mixed into open pages, and is taken by a button', async ({
    context,
    page,
    deployment,
    expectProblems,
  }) => {
    const { url } = deployment;
    const other = await context.newPage();
    await page.goto(`${url}ja/errors/E_LOCK_TIMEOUT.html`);
    await waitForCopy(page);
    // Pages that are opened from now on look after the copy; the one that asked for it does not.
    const looking = [page, other].map((opened) =>
      opened.waitForEvent('requestfinished', (request) =>
        request.url().includes('/assets/offline-'),
      ),
    );
    await page.reload();
    await other.goto(`${url}en/browse.html`);
    await Promise.all(looking);
    await deployment.replace('content');
    const builds = watchBuilds(page);
    const otherBuilds = watchBuilds(other);
    await waitForUpdate(page);

    // Both pages say so, and nothing else has changed for them.
    const offer = page.locator('[data-update]');
    await expect(offer).toBeVisible();
    await expect(offer).toContainText('新しいバージョンを利用できます');
    await expect(other.locator('[data-update]')).toContainText(
      'A newer version of this site is ready.',
    );
    await page.locator('input[name=q]').fill(SEARCHES.ja);
    await expect(firstResult(page)).toBeVisible();
    await other.goto(`${url}en/search.html?q=${encodeURIComponent(SEARCHES.en)}`);
    await expect(firstResult(other)).toBeVisible();
    await expect(other.locator('[data-update]')).toBeVisible();
    expect(await isNewPage(other)).toBe(false);
    expect([...builds, ...otherBuilds]).toEqual([false, false]);

    // Who takes it has it at once; the page beside it keeps what was typed.
    builds.clear();
    await other.locator('main input[name=q]').fill('typed');
    await page.locator('input[name=q]').fill('');
    await Promise.all([
      page.waitForEvent('load'),
      offer.getByRole('button', { name: '新しいバージョンを読み込む' }).click(),
    ]);
    expect(await isNewPage(page)).toBe(true);
    await expect(page.locator('[data-update]')).toBeHidden();
    await page.locator('input[name=q]').fill(SEARCHES.ja);
    await expect(firstResult(page)).toBeVisible();
    expect([...builds]).toEqual([true]);
    await expect(other.locator('main input[name=q]')).toHaveValue('typed');
    expect(await isNewPage(other)).toBe(false);
    await expect(other.locator('[data-update]')).toBeVisible();
    await Promise.all([
      other.waitForEvent('load'),
      other.locator('[data-update]').getByRole('button').click(),
    ]);
    expect(await isNewPage(other)).toBe(true);

    // One whole build is left, without the one before.
    await deployment.stop();
    expectProblems(UNANSWERED_CHECK);
    await page.goto(`${url}en/search.html?q=${encodeURIComponent(SEARCHES.en)}`);
    await expect(firstResult(page)).toBeVisible();
    expect(await isNewPage(page)).toBe(true);
    const kept = await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      return (await (await caches.open(name)).keys()).map((request) => request.url);
    });
    expect(kept.filter((address) => isNewSearchFile(address) === false)).toEqual([]);
    expect(kept.length).toBe(listKept(deployment.directory).length);
  });
});

test.describe('a newer build, in which nobody searches,', () => {
  test.use({ leftOut: ENTRIES_AND_SEARCH });

  test('is not kept while half of it is the old one, and comes by itself once all pages are closed', async ({
    context,
    page,
    deployment,
  }) => {
    const { url } = deployment;
    await page.goto(`${url}en/index.html`);
    await waitForCopy(page);
    const path = join(deployment.directory, 'ja/browse.html');
    const oldPage = await readFile(path);
    await deployment.replace('content');
    const newPage = await readFile(path);
    await writeFile(path, oldPage);
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const worker = registration.installing;
      return new Promise((fulfil) => {
        worker?.addEventListener('statechange', () => fulfil(worker.state));
      });
    });
    expect(state).toBe('redundant');
    await page.goto(`${url}ja/browse.html`);
    expect(await isNewPage(page)).toBe(false);
    await expect(page.locator('[data-update]')).toBeHidden();

    await writeFile(path, newPage);
    await waitForUpdate(page);
    await page.close();
    // Not at once: a browser lets the old worker come to its end first, and every look is a new page.
    await expect
      .poll(
        async () => {
          const next = await context.newPage();
          await next.goto(`${url}en/browse.html`);
          const isNew = await isNewPage(next);
          await next.close();
          return isNew;
        },
        { intervals: [1000], timeout: PATIENCE },
      )
      .toBe(true);
  });
});

/** Where pages of the example remember since when the worker has been missing. */
const MISSING_KEY = 'stonefish-worker-missing /';

test.describe('a host that wants no copies any more', () => {
  test.use({ leftOut: ENTRIES_AND_SEARCH });

  test('deletes sw.js', async ({ context, page, deployment, expectProblems }) => {
    const { url, directory } = deployment;
    await watchAttempts(context);
    await page.goto(`${url}en/index.html`);
    await waitForCopy(page);
    await deployment.replace('content');
    await rm(join(directory, 'sw.js'));
    expectProblems(/404/);
    // It may be missing because it is being replaced: the copy stays, for an hour.
    await page.goto(`${url}en/browse.html`);
    const missingSince = () => page.evaluate((key) => localStorage.getItem(key), MISSING_KEY);
    await expect.poll(missingSince).not.toBeNull();
    expect(await listRemains(page)).not.toEqual([]);
    await page.evaluate((key) => {
      localStorage.setItem(key, String(Date.now() - 3_600_000));
    }, MISSING_KEY);
    // This page comes from the copy still.
    await page.goto(`${url}en/browse.html`);
    await expect.poll(() => listRemains(page)).toEqual([]);
    expect(await missingSince()).toBeNull();
    await page.goto(`${url}en/browse.html`);
    expect(await isNewPage(page)).toBe(true);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    await waitForAttempt(page, 'refused');
    expect(await listRemains(page)).toEqual([]);
  });

  test('puts remove.js in its place', async ({ context, page, deployment }) => {
    const { url, directory } = deployment;
    await watchAttempts(context);
    await page.goto(`${url}en/index.html`);
    await waitForCopy(page);
    await page.evaluate(() => caches.open('of another site'));
    await deployment.replace('content');
    await cp(join(projectRoot, 'hosting/service-worker/remove.js'), join(directory, 'sw.js'));
    // The browser looks for a newer worker by itself after a page was opened.
    await page.goto(`${url}en/browse.html`);
    let loads = 0;
    page.on('load', () => (loads += 1));
    await expect.poll(() => isNewPage(page).catch(() => false)).toBe(true);
    // The page asks for a copy again, and what it gets removes itself without touching the page.
    await waitForAttempt(page, 'made');
    await expect.poll(() => listRemains(page)).toEqual(['of another site']);
    expect(loads).toBeLessThanOrEqual(1);
    await page.reload();
    await waitForAttempt(page, 'made');
    await expect.poll(() => listRemains(page)).toEqual(['of another site']);
    expect(loads).toBeLessThanOrEqual(2);
  });
});

test.describe('nothing is kept', () => {
  /** What of the copy a page asks for. */
  function watchCopy(page: Page): string[] {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\/(?:assets\/offline-|sw\.js)/.test(request.url())) asked.push(request.url());
    });
    return asked;
  }

  test('from disk', async ({ page }) => {
    const asked = watchCopy(page);
    await page.clock.install();
    await page.goto(pathToFileURL(join(EXAMPLE_SITE, 'ja/errors/E_LOCK_TIMEOUT.html')).href);
    await page.clock.runFor(60_000);
    await expect(page.locator('link[rel=manifest]')).toHaveCount(0);
    expect(asked).toEqual([]);
  });

  test('on plain http', async ({ page, deployment, expectProblems }) => {
    // A name that is not of this machine, so that the context is not secure.
    const address = 'http://shirube.example/';
    const asked = watchCopy(page);
    await page.clock.install();
    expectProblems(new RegExp(`^GET ${address}\\S*$`));
    await page.route(`${address}**`, async (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      await route.fulfill({ response: await route.fetch({ url: deployment.url + path }) });
    });
    await page.goto(`${address}ja/errors/E_LOCK_TIMEOUT.html`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.clock.runFor(60_000);
    await expect(page.locator('link[rel=manifest]')).toHaveCount(0);
    expect(asked).toEqual([]);
  });

  test('where the reader saves data', async ({ page, site }) => {
    await watchAttempts(page.context());
    await page.addInitScript(() => {
      const connection = {
        get saveData() {
          document.documentElement.dataset['asked'] = '';
          return true;
        },
      };
      Object.defineProperty(navigator, 'connection', { value: connection });
    });
    await page.goto(`${site}en/index.html`);
    await expect(page.locator('link[rel=manifest]')).toHaveCount(1);
    // From then on nothing is waited for before a copy would be asked for.
    await expect(page.locator('html')).toHaveAttribute('data-asked');
    expect(await page.locator('html').getAttribute('data-attempt')).toBeNull();
    expect(await listRemains(page)).toEqual([]);
  });
});

siteTest('the site can be installed, in each language', async ({ page, subpathSite }) => {
  for (const locale of SITE_LOCALES) {
    await page.goto(`${subpathSite}${locale}/browse.html`);
    await expect(page.locator('link[rel=manifest]')).toHaveCount(1);
    const session = await page.context().newCDPSession(page);
    const { url, errors, manifest } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(url).toBe(`${subpathSite}${locale}/site.webmanifest`);
    expect(manifest).toMatchObject({
      scope: subpathSite,
      startUrl: `${subpathSite}${locale}/index.html`,
    });
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    const ids = installabilityErrors.map(({ errorId }) => errorId);
    expect(ids.filter((id) => id !== 'in-incognito')).toEqual([]);
    const icon = await page.locator('link[rel=apple-touch-icon]').getAttribute('href');
    expect((await page.request.get(icon ?? '')).headers()['content-type']).toBe('image/png');
  }
});
