import type { BrowserContext, Page } from '@playwright/test';
import { isLocale, LOCALE_IDS, type Locale } from '../../../src/model/locales.ts';
import { expect } from '../support/fixtures.ts';
import { listPaths, type Place, PLACES, readIds, samplePages, test } from '../support/places.ts';

/*
 * One build, three places. In each of them so many pages are opened that every kind of element has been
 * on one of them. What each single page loads and links to is read without a browser (`tests/dist`), and
 * asked from real servers (`tests/hosting`).
 */
const paths = new Set(listPaths());

/** Pages that lead on to one in the reader's language, and those that are in one. */
const isInLanguage = (path: string): boolean => isLocale(path.split('/', 1)[0] ?? '');
const SAMPLES = [samplePages(isInLanguage), samplePages((path) => !isInLanguage(path))];

// At the root, every other test opens pages.
for (const place of PLACES.filter((name) => name !== 'at the root')) {
  for (const sample of SAMPLES) {
    const leadOn = !isInLanguage(sample[0] ?? '');
    const name = leadOn ? 'page without a language' : 'page';
    test(`every kind of ${name} opens ${place}, and its links lead somewhere`, async ({
      context,
      page,
      places,
    }) => {
      const root = places[place];
      const strays = watchStrays(context, root);
      const broken: string[] = [];
      expect(sample).not.toEqual([]);
      for (const path of sample) {
        await page.goto(root + path);
        if (leadOn) await page.waitForURL((url) => url.href.startsWith(`${root}en/`));
        for (const address of await listAddresses(page)) {
          if (!isThere(address, root)) broken.push(`${path}: ${address}`);
        }
      }
      expect(broken).toEqual([]);
      expect(strays).toEqual([]);
    });
  }
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

const QUERIES = {
  en: 'antivirus blocks the backup extension',
  ja: 'ウイルス対策ソフトがバックアップ拡張機能を妨げる',
  'zh-TW': '防毒軟體擋住備份擴充功能',
} as const satisfies Record<Locale, string>;
const FOUND = 'antivirus-blocks-backup-extension';
const STEPS = 'UserErrorBackupOperationInProgress';

/** A language in each place: it loads files of its own, and in one place as in another. */
const LANGUAGE_OF = {
  'at the root': 'en',
  'under a path': 'zh-TW',
  'from disk': 'ja',
} as const satisfies Record<Place, Locale>;

for (const place of PLACES) {
  test.describe(place, () => {
    const locale = LANGUAGE_OF[place];
    test(`words and codes lead to a page in ${locale}`, async ({ page, places }) => {
      const root = places[place];
      await page.goto(`${root}${locale}/errors/${STEPS}.html`);
      const input = page.locator('input[name=q]');
      await input.fill('400094');
      await page.locator('[data-result-id=BCMV2VMNotFound] a').click();
      await expect(page).toHaveURL(`${root}${locale}/errors/BCMV2VMNotFound.html`);
      await input.fill(QUERIES[locale]);
      await input.press('Enter');
      await expect(page).toHaveURL(/search\.html#q=/);
      await page.locator(`[data-search-results] [data-result-id=${FOUND}] a`).first().click();
      await expect(page).toHaveURL(`${root}${locale}/causes/${FOUND}.html`);
      await expect(page.locator('main')).toHaveAttribute('data-entry-id', FOUND);
    });

    test('a step keeps its address in every language', async ({ page, places }) => {
      const root = places[place];
      await page.goto(`${root}en/errors/${STEPS}.html#resolution-3`);
      for (const other of [...LOCALE_IDS.filter((id) => id !== 'en'), 'en'] as const) {
        await page.locator(`nav a[hreflang="${other}"]`).click();
        await expect(page).toHaveURL(`${root}${other}/errors/${STEPS}.html#resolution-3`);
        await expect(page.locator('html')).toHaveAttribute('lang', other);
        await expect(page.locator('#resolution-3')).toBeInViewport();
      }
    });

    test.describe('a reader with ja-JP', () => {
      test.use({ locale: 'ja-JP' });

      test('comes to ja, by short links too', async ({ page, places }) => {
        const root = places[place];
        await page.goto(`${root}index.html`);
        await expect(page).toHaveURL(`${root}ja/index.html`);
        await page.goto(`${root}e/400094.html#resolution-1`);
        await expect(page).toHaveURL(`${root}ja/errors/BCMV2VMNotFound.html#resolution-1`);
      });
    });

    if (place === 'from disk') return;
    test('an address that does not exist leads on', async ({ page, places, expectProblems }) => {
      // The page is a 404, and asks for its files from every depth.
      expectProblems(/404/, /MIME type/);
      const root = places[place];
      await page.goto(`${root}ja/errors/usererrorfsfreezefailed`);
      const target = 'ja/errors/UserErrorFsFreezeFailed.html';
      await page.locator(`main a[href$="${target}"]:visible`).first().click();
      await expect(page).toHaveURL(root + target);
    });
  });
}
