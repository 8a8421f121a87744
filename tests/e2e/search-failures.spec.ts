import type { Page } from '@playwright/test';
import { type Deployment, isNewSearchFile, test } from './support/deployment.ts';
import { expect } from './support/fixtures.ts';

/** Words of an error of the example. */
const WORDS = 'who is holding the lock on my table';

/** The files of the search that a page gets, of the older build and of the newer one. */
function watchFiles(page: Page): { older: string[]; newer: string[] } {
  const got = { older: [] as string[], newer: [] as string[] };
  page.on('response', (response) => {
    const isNew = isNewSearchFile(response.url());
    if (isNew !== undefined && response.status() === 200) {
      got[isNew ? 'newer' : 'older'].push(response.url());
    }
  });
  return got;
}

async function expectState(page: Page, state: string): Promise<void> {
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', state);
}

const firstId = (page: Page) => page.locator('[data-search-results] [data-result-id]').first();

/** Begins to search in a page, and then to watch its files. */
async function beginSearch(page: Page, { url }: Deployment) {
  await page.goto(`${url}en/search.html`);
  const input = page.locator('main input[name=q]');
  // Part of a code, without a word of the query: names are loaded, and none of its texts.
  await input.fill('12154');
  await expectState(page, 'done');
  return { input, got: watchFiles(page) };
}

test.describe('a newer build on the server', () => {
  test('is what a search that had begun goes on with, as a whole', async ({
    page,
    deployment,
    expectProblems,
  }) => {
    expectProblems(/404/, /MIME type/);
    const { input, got } = await beginSearch(page, deployment);

    await deployment.replace('content');
    await input.fill(WORDS);
    await expectState(page, 'done');
    await expect(firstId(page)).toBeVisible();
    expect(got.older).toEqual([]);
    // The names are loaded anew as well.
    expect(got.newer.filter((address) => address.includes('/entries-'))).toHaveLength(1);
    await input.fill('DB-00600');
    await expect(firstId(page)).toHaveAttribute('data-result-id', 'DB-00600');
  });

  test('with other code is not mixed into a search that had begun', async ({
    page,
    deployment,
    expectProblems,
  }) => {
    expectProblems(/404/, /MIME type/);
    const { input, got } = await beginSearch(page, deployment);

    await deployment.replace('content and code');
    await input.fill(WORDS);
    await expectState(page, 'error');
    const message = page.locator('[data-search-message]');
    await expect(message).toContainText('reload the page');
    await expect(message).toContainText('Codes and names can still be found');
    await expect(page.locator('[data-search-results] [data-result-id]')).toHaveCount(0);

    // What was loaded keeps working.
    await input.fill('DB-00600');
    await expect(firstId(page)).toHaveAttribute('data-result-id', 'DB-00600');
    await input.fill(WORDS);
    await page.locator('[data-search-retry]').click();
    await expectState(page, 'error');
    expect(got).toEqual({ older: [], newer: [] });

    // The address is that of the query; the page is a new one after a reload.
    await input.press('Enter');
    await expect(page).toHaveURL(/#q=who\+is\+holding/);
    await page.reload();
    await expectState(page, 'done');
    await expect(firstId(page)).toBeVisible();
    expect(got.older).toEqual([]);
    expect(got.newer).not.toEqual([]);
  });

  test('is what a page searches that had not searched yet', async ({ page, deployment }) => {
    await page.goto(`${deployment.url}en/errors/E_LOCK_TIMEOUT.html`);
    const got = watchFiles(page);
    await deployment.replace('content');
    await page.locator('input[name=q]').fill(WORDS);
    await expectState(page, 'done');
    await expect(firstId(page)).toBeVisible();
    expect(got.older).toEqual([]);
  });

  test('with other code is not mixed into a page that had not searched yet', async ({
    page,
    deployment,
    expectProblems,
  }) => {
    expectProblems(/404/, /MIME type/);
    await page.goto(`${deployment.url}en/errors/E_LOCK_TIMEOUT.html`);
    const got = watchFiles(page);
    await deployment.replace('content and code');
    const input = page.locator('input[name=q]');
    await input.fill(WORDS);
    await expectState(page, 'error');
    await expect(page.locator('[data-search-message]')).toBeVisible();
    await expect(page.locator('[data-search-message]')).toContainText('reload the page');
    await page.locator('[data-search-retry]').click();
    await expectState(page, 'error');
    expect(got).toEqual({ older: [], newer: [] });
    // The way to the search page leads to the newer build.
    await input.press('Enter');
    await expect(page).toHaveURL(/search\.html#q=who/);
    await expectState(page, 'done');
    await expect(firstId(page)).toBeVisible();
  });

  test('answers in its own tab, beside the older one in another', async ({
    context,
    page: older,
    deployment,
    expectProblems,
  }) => {
    expectProblems(/404/, /MIME type/);
    const search = async (page: Page, query: string): Promise<void> => {
      await page.bringToFront();
      await page.locator('main input[name=q]').fill(query);
      await expectState(page, 'done');
      await expect(firstId(page)).toBeVisible();
    };
    await older.goto(`${deployment.url}en/search.html`);
    await search(older, WORDS);
    const gotByOlder = watchFiles(older);
    await deployment.replace('content and code');
    const newer = await context.newPage();
    const gotByNewer = watchFiles(newer);
    await newer.goto(`${deployment.url}en/search.html`);
    for (const page of [newer, older, newer]) {
      await search(page, WORDS);
      await search(page, 'DB-00600');
    }
    expect(gotByOlder).toEqual({ older: [], newer: [] });
    expect(gotByNewer.newer.length).toBeGreaterThan(3);
    expect(gotByNewer.older).toEqual([]);
  });
});

test('whoever only passes through the input is told no failure', async ({
  page,
  example,
  expectProblems,
}) => {
  expectProblems(/404/, /MIME type/);
  await page.route(/\/assets\/search-engine-/, (route) =>
    route.fulfill({ body: 'Not found', status: 404, contentType: 'text/plain' }),
  );
  await page.goto(`${example}en/errors/E_LOCK_TIMEOUT.html`);
  const failed = page.waitForEvent('console', (message) =>
    message.text().startsWith('The search could not be loaded.'),
  );
  const input = page.locator('input[name=q]');
  await input.focus();
  await failed;
  await expectState(page, 'idle');
  await expect(page.locator('[data-search-message]')).toBeHidden();
  // Whoever then types is told.
  await input.fill('コード DB-00600');
  await expectState(page, 'error');
  await expect(page.locator('[data-search-message]')).toBeVisible();
});

const DAMAGES = {
  'is missing': { body: 'Not found', status: 404, contentType: 'text/plain' },
  'is cut off': { status: 200, contentType: 'text/javascript' },
} as const;

for (const [name, answer] of Object.entries(DAMAGES)) {
  test.describe(`an index file that ${name}`, () => {
    test('is told, leaves codes, and is asked for again', async ({
      page,
      example,
      expectProblems,
    }) => {
      expectProblems(/404/, /MIME type/, /^SyntaxError/);
      let isDamaged = true;
      await page.route(/\/search\/en\/text-\w+\.js/, async (route) => {
        if (!isDamaged) {
          await route.continue();
        } else if ('body' in answer) {
          await route.fulfill(answer);
        } else {
          const whole = await (await route.fetch()).text();
          await route.fulfill({ ...answer, body: whole.slice(0, whole.length / 2) });
        }
      });
      await page.goto(`${example}en/search.html`);
      const input = page.locator('main input[name=q]');
      await input.fill(WORDS);
      await expectState(page, 'error');
      await expect(page.locator('[data-search-message]')).toContainText(
        'Codes and names can still be found',
      );
      await expect(page.locator('[data-search-status]')).toContainText('could not be loaded');
      await input.fill('e_lock_timeout');
      await expect(firstId(page)).toHaveAttribute('data-result-id', 'E_LOCK_TIMEOUT');
      await input.fill(WORDS);
      await expectState(page, 'error');
      isDamaged = false;
      await page.locator('[data-search-retry]').click();
      await expectState(page, 'done');
      await expect(firstId(page)).toBeVisible();
      await expect(page.locator('[data-search-retry]')).toBeHidden();
    });

    test('is told whichever it is', async ({ page, example, expectProblems }) => {
      expectProblems(/404/, /MIME type/, /^SyntaxError/);
      for (const file of ['assets/search-engine-', 'search-list.js', 'entries-']) {
        let isDamaged = true;
        await page.unrouteAll();
        await page.route(
          (url) => url.pathname.includes(file),
          async (route) => {
            if (!isDamaged) {
              await route.continue();
            } else if ('body' in answer) {
              await route.fulfill(answer);
            } else {
              const whole = await (await route.fetch()).text();
              await route.fulfill({ ...answer, body: whole.slice(0, whole.length / 2) });
            }
          },
        );
        // In the box of a page and on the search page the same code meets it.
        const path = name === 'is missing' ? 'ja/errors/E_LOCK_TIMEOUT.html' : 'ja/search.html';
        await page.goto(`${example}${path}`);
        const input = page.locator('input[name=q]');
        await input.fill('コード DB-00600');
        await expectState(page, 'error');
        await expect(page.locator('[data-search-message]')).toContainText('再読み込み');
        await expect(page.locator('[data-search-status]')).toContainText('再読み込み');
        isDamaged = false;
        await page.locator('[data-search-retry]').click();
        await expectState(page, 'done');
        await expect(firstId(page)).toBeVisible();
        await expect(page.locator('[data-search-retry]')).toBeHidden();
        await expect(input).toHaveValue('コード DB-00600');
      }
    });
  });
}
