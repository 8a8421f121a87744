import type { BrowserContext, Page } from '@playwright/test';
import { isLocale, LOCALE_IDS } from '../../../src/model/locales.ts';
import { expect } from '../support/fixtures.ts';
import { listPaths, readIds, samplePages, test } from '../support/places.ts';

/*
 * One build, three places: what the places have in common is read without a browser (`tests/dist`), asked
 * from real servers (`tests/hosting`), and tried on the example in each engine (`tests/engines`). Here, of
 * the first content, so many pages are opened that every kind of element has been on one of them.
 */
const paths = new Set(listPaths());

/** Pages that lead on to one in the reader's language, and those that are in one. */
const isInLanguage = (path: string): boolean => isLocale(path.split('/', 1)[0] ?? '');

/** Each kind where it goes wrong most easily: scripts and languages from disk, addresses under a path. */
for (const [place, leadOn] of [
  ['from disk', false],
  ['under a path', true],
] as const) {
  const name = leadOn ? 'page without a language' : 'page';
  test(`every kind of ${name} opens ${place}, and its links lead somewhere`, async ({
    context,
    page,
    places,
  }) => {
    const root = places[place];
    const strays = watchStrays(context, root);
    const broken: string[] = [];
    const sample = samplePages((path) => isInLanguage(path) !== leadOn);
    expect(sample).not.toEqual([]);
    for (const path of sample) {
      // The self-check loads the whole search of every language. That it can from disk is seen on the example.
      const waitUntil = path.endsWith('/check.html') ? 'domcontentloaded' : 'load';
      await page.goto(root + path, { waitUntil });
      if (leadOn) await page.waitForURL((url) => url.href.startsWith(`${root}en/`));
      for (const address of await listAddresses(page)) {
        if (!isThere(address, root)) broken.push(`${path}: ${address}`);
      }
    }
    expect(broken).toEqual([]);
    expect(strays).toEqual([]);
  });
}

/** Whatever a page asks for outside of its place, which a host may not even have. */
function watchStrays(context: BrowserContext, root: string): string[] {
  const strays: string[] = [];
  context.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(root) && !address.startsWith('data:')) strays.push(address);
  });
  return strays;
}

/** Every address on the page, as the browser understands it. */
function listAddresses(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[href], [src], form[action]')].flatMap((element) =>
      element instanceof HTMLAnchorElement || element instanceof HTMLLinkElement
        ? element.href
        : element instanceof HTMLScriptElement || element instanceof HTMLImageElement
          ? element.src
          : element instanceof HTMLFormElement
            ? element.action
            : element.tagName,
    ),
  );
}

function isThere(address: string, root: string): boolean {
  // Links out of the site are looked at in tests/dist/links.test.ts.
  if (address.startsWith('https://')) return true;
  if (!address.startsWith(root)) return false;
  const { hash, pathname } = new URL(address);
  const path = decodeURI(pathname.slice(new URL(root).pathname.length));
  if (!paths.has(path)) return false;
  const isQuery = path.endsWith('/search.html') && hash.startsWith('#q=');
  return hash === '' || isQuery || readIds(path).has(decodeURIComponent(hash.slice(1)));
}

const QUERY = 'ウイルス対策ソフトがバックアップ拡張機能を妨げる';
const FOUND = 'antivirus-blocks-backup-extension';
const STEPS = 'UserErrorBackupOperationInProgress';

// Japanese needs most files. Chinese is searched in each engine (`tests/engines/content`).
test('words and codes lead to a page from disk', async ({ page, places }) => {
  const root = places['from disk'];
  await page.goto(`${root}ja/errors/${STEPS}.html`);
  const input = page.locator('input[name=q]');
  await input.fill('400094');
  await page.locator('[data-result-id=BCMV2VMNotFound] a').click();
  await expect(page).toHaveURL(`${root}ja/errors/BCMV2VMNotFound.html`);
  await input.fill(QUERY);
  await input.press('Enter');
  await expect(page).toHaveURL(/search\.html#q=/);
  await page.locator(`[data-search-results] [data-result-id=${FOUND}] a`).first().click();
  await expect(page).toHaveURL(`${root}ja/causes/${FOUND}.html`);
  await expect(page.locator('main')).toHaveAttribute('data-entry-id', FOUND);
});

test('a step keeps its address in every language', async ({ page, site }) => {
  await page.goto(`${site}en/errors/${STEPS}.html#resolution-3`);
  for (const other of [...LOCALE_IDS.filter((id) => id !== 'en'), 'en'] as const) {
    await page.locator(`nav a[hreflang="${other}"]`).click();
    await expect(page).toHaveURL(`${site}${other}/errors/${STEPS}.html#resolution-3`);
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await expect(page.locator('#resolution-3')).toBeInViewport();
  }
});

// From a server: `language.spec.ts`.
test.describe('a reader with ja-JP', () => {
  test.use({ locale: 'ja-JP' });

  test('comes to ja from disk, by short links too', async ({ page, places }) => {
    const root = places['from disk'];
    await page.goto(`${root}index.html`);
    await expect(page).toHaveURL(`${root}ja/index.html`);
    await page.goto(`${root}e/400094.html#resolution-1`);
    await expect(page).toHaveURL(`${root}ja/errors/BCMV2VMNotFound.html#resolution-1`);
  });
});
