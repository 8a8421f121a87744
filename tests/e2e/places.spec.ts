import type { BrowserContext, Page } from '@playwright/test';
import { listEntries, namesOf } from '../../src/content/catalogue/entries.ts';
import { loadCatalog } from '../../src/content/read/load.ts';
import { isLocale, LOCALE_IDS, type Locale } from '../../src/model/locales.ts';
import { projectRoot } from '../../src/project-root.ts';
import { LANGUAGE_CHOICE_PATH, NOT_FOUND_PATH, shortLinkPath } from '../../src/model/urls.ts';
import { expect } from './support/fixtures.ts';
import { type Place, PLACES, readTargets, test } from './support/places.ts';

/*
 * One build, three places. Every page of every language is opened at each of them. The short links, of
 * which each opens two pages, are all opened under a path, where a link goes wrong most easily, and one
 * of each kind at the others. What every page links to is also checked without a browser
 * (`tests/dist/links.test.ts`).
 */
const targets = readTargets();
const allPages = [...targets.keys()].filter((path) => path.endsWith('.html')).sort();
const { catalog } = await loadCatalog(projectRoot);

/** Every kind of page that leads on to one in the reader's language. */
function listKinds(): string[] {
  const entries = listEntries(catalog);
  const ofKinds = [
    ...new Map(entries.map((entry) => [`${entry.type} ${entry.kind}`, entry])).values(),
  ];
  const withAlias = entries.find((entry) => namesOf(entry).length > 1);
  return [
    LANGUAGE_CHOICE_PATH,
    ...ofKinds.map(({ id }) => shortLinkPath(id)),
    ...(withAlias === undefined ? [] : namesOf(withAlias).map(shortLinkPath)),
  ];
}

// What is broken is told in words; recording a thousand pages would take half as long again.
test.use({ trace: 'off' });

const TABS = 2;

/** The pages of a folder in the site's root, or those in none. */
function listPages(folder: Locale | 'e' | ''): string[] {
  return allPages
    .filter((path) => (path.includes('/') ? path.split('/', 1)[0] : '') === folder)
    .filter((path) => path !== NOT_FOUND_PATH);
}

/** What each place is asked to open, in parts that can run beside each other. */
const CRAWLS: { place: Place; part: string; paths: string[] }[] = [
  ...(['under a path', 'at the root', 'from disk'] as const).flatMap((place) =>
    LOCALE_IDS.map((locale) => ({ place, part: `in ${locale}/`, paths: listPages(locale) })),
  ),
  ...(['e', ''] as const).map((folder) => ({
    place: 'under a path' as const,
    part: folder === '' ? 'outside of the folders' : `in ${folder}/`,
    paths: listPages(folder),
  })),
  ...(['at the root', 'from disk'] as const).map((place) => ({
    place,
    part: 'without a language, of each kind,',
    paths: listKinds(),
  })),
];

test('no page is left out', () => {
  const opened = CRAWLS.filter(({ place }) => place === 'under a path').flatMap(
    ({ paths }) => paths,
  );
  expect([...opened, NOT_FOUND_PATH].sort()).toEqual(allPages);
});

for (const { place, part, paths } of CRAWLS) {
  test(`every page ${part} opens ${place}, and its links lead somewhere`, async ({
    context,
    places,
  }) => {
    test.setTimeout(240_000);
    const root = places[place];
    const strays = watchStrays(context, root);
    const queue = [...paths];
    const broken: string[] = [];
    const work = async (): Promise<void> => {
      const page = await context.newPage();
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
        await page.goto(root + path);
        // A page without a language leads on to one that has.
        if (!isLocale(path.split('/', 1)[0] ?? '')) {
          await page.waitForURL((url) => url.href.startsWith(`${root}en/`));
        }
        for (const address of await listAddresses(page)) {
          if (!isThere(address, root)) broken.push(`${path}: ${address}`);
        }
      }
    };
    await Promise.all(Array.from({ length: TABS }, work));
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
  const ids = targets.get(path);
  return ids !== undefined && (hash === '' || ids.has(decodeURIComponent(hash.slice(1))));
}

const QUERIES = {
  en: 'antivirus blocks the backup extension',
  ja: 'ウイルス対策ソフトがバックアップ拡張機能を妨げる',
  'zh-TW': '防毒軟體擋住備份擴充功能',
} as const satisfies Record<Locale, string>;
const FOUND = 'antivirus-blocks-backup-extension';
const STEPS = 'UserErrorBackupOperationInProgress';

for (const place of PLACES) {
  test.describe(place, () => {
    for (const locale of LOCALE_IDS) {
      test(`words and codes lead to a page in ${locale}`, async ({ page, places }) => {
        const root = places[place];
        await page.goto(`${root}${locale}/errors/${STEPS}.html`);
        const input = page.locator('input[name=q]');
        await input.fill('400094');
        await page.locator('[data-result-id=BCMV2VMNotFound] a').click();
        await expect(page).toHaveURL(`${root}${locale}/errors/BCMV2VMNotFound.html`);
        await input.fill(QUERIES[locale]);
        await input.press('Enter');
        await expect(page).toHaveURL(/search\.html\?q=/);
        await page.locator(`[data-search-results] [data-result-id=${FOUND}] a`).first().click();
        await expect(page).toHaveURL(`${root}${locale}/causes/${FOUND}.html`);
        await expect(page.locator('main')).toHaveAttribute('data-entry-id', FOUND);
      });

      test(`a step keeps its address in ${locale}, and in the others`, async ({ page, places }) => {
        const root = places[place];
        await page.goto(`${root}${locale}/errors/${STEPS}.html#resolution-3`);
        for (const other of [...LOCALE_IDS.filter((id) => id !== locale), locale]) {
          await page.locator(`nav a[hreflang="${other}"]`).click();
          await expect(page).toHaveURL(`${root}${other}/errors/${STEPS}.html#resolution-3`);
          await expect(page.locator('html')).toHaveAttribute('lang', other);
          await expect(page.locator('#resolution-3')).toBeInViewport();
        }
      });
    }

    for (const [browserLanguage, locale] of [
      ['ja-JP', 'ja'],
      ['zh-HK', 'zh-TW'],
      ['en-US', 'en'],
    ] as const) {
      test.describe(`a reader with ${browserLanguage}`, () => {
        test.use({ locale: browserLanguage });

        test(`comes to ${locale}, by short links too`, async ({ page, places }) => {
          const root = places[place];
          await page.goto(`${root}index.html`);
          await expect(page).toHaveURL(`${root}${locale}/index.html`);
          await page.goto(`${root}e/400094.html#resolution-1`);
          await expect(page).toHaveURL(`${root}${locale}/errors/BCMV2VMNotFound.html#resolution-1`);
        });
      });
    }

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
