import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page, Route } from '@playwright/test';
import { parse } from 'yaml';
import { OLDEST_BROWSERS } from '../../src/model/browsers.ts';
import { fill } from '../../src/model/i18n/texts.ts';
import { projectRoot } from '../../src/project-root.ts';
import { UiStringsSchema } from '../../src/content/schemas/ui.ts';
import { listViolations } from './support/axe.ts';
import { readClipboard } from './support/clipboard.ts';
import { EXAMPLE_SITE } from '../example/site.ts';
import { expect, test } from './support/fixtures.ts';
import { selectUnexpected } from './support/page-problems.ts';
import { SITE_LOCALES } from './support/places.ts';

const exampleOnDisk = `${pathToFileURL(EXAMPLE_SITE).href}/`;

const textsOf = (locale: string) =>
  UiStringsSchema.parse(parse(readFileSync(join(projectRoot, `interface/${locale}.yaml`), 'utf8')))
    .check;

async function expectOutcome(page: Page, outcome: 'well' | 'failed'): Promise<void> {
  await expect(page.locator('main')).toHaveAttribute('data-self-check', outcome);
}

/** The names of all checks in a state. */
const inState = (page: Page, state: string): Promise<string[]> =>
  page
    .locator(`[data-check][data-state="${state}"]`)
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-check') ?? ''));

const row = (page: Page, id: string) => page.locator(`[data-check="${id}"]`);

/**
 * Each run loads the whole search in every language, which of a large site takes long and shows no more;
 * that nothing is missing there is read without a browser (`tests/dist`).
 */
const HEALTHY = [
  ['disk', 'ja'],
  ['sub-path', 'en'],
] as const;

for (const [place, locale] of HEALTHY) {
  test.describe(`a healthy place, ${locale}`, () => {
    test.use({ locale });

    test(place, async ({ page, context, exampleBelow, problems, expectProblems }) => {
      const base = { 'sub-path': exampleBelow, disk: exampleOnDisk }[place];
      // Nothing asks for WebAssembly, and pages keep to the strictest policy of a host.
      if (place === 'sub-path') {
        await page.addInitScript(() => {
          Reflect.deleteProperty(globalThis, 'WebAssembly');
        });
        await page.route('**/*.html', (route) =>
          withPolicy(route, "default-src 'self'; img-src 'self' data:"),
        );
      }
      await page.goto(`${base}check.html`);
      await expect(page).toHaveURL(`${base}${locale}/check.html`);
      await expectOutcome(page, 'well');
      expect(await inState(page, 'fails')).toEqual([]);
      expect(await inState(page, 'waiting')).toEqual([]);
      expect(await inState(page, 'untested')).toEqual(place === 'disk' ? [] : ['addresses']);
      const texts = textsOf(locale);
      await expect(page.locator('[data-check-status]')).toHaveText(texts.allWell);
      await expect(page.locator('[data-check-blocked]')).toBeHidden();
      await expect(row(page, 'search').locator('[data-check-facts] p')).toHaveCount(2);
      const { http, disk } = texts.items.place;
      await expect(row(page, 'place')).toContainText(
        place === 'disk' ? disk : fill(http, { path: '/kb/' }),
      );
      const report = await page.locator('[data-check-report]').textContent();
      expect(report).toContain('OK    searchFiles');
      // Where the files lie may hold a name.
      if (place === 'disk') {
        expect(report).not.toContain(projectRoot);
        return;
      }
      await test.step('the report can be copied', async () => {
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.locator('.check-report button').click();
        await expect.poll(() => readClipboard(page)).toBe(report);
        expect(report).toMatch(/^Stonefish Errors \d/);
      });
      await test.step('nobody is kept out, in light and dark, 320 px', async () => {
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await listViolations(page)).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        ).toBe(0);
      });
      await test.step('missing addresses are tried on request', async () => {
        expect(selectUnexpected(problems.found.flat(), problems.expected)).toEqual([]);
        expectProblems(/404/);
        const button = page.locator('[data-check-run=all]');
        await button.focus();
        await page.keyboard.press('Enter');
        await expect(row(page, 'addresses')).toHaveAttribute('data-state', 'works');
        await expectOutcome(page, 'well');
        await expect(button).toBeFocused();
      });
    });
  });
}

/** Sends every page with another policy, as a host may. */
async function withPolicy(route: Route, policy: string): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({
    response,
    headers: { ...response.headers(), 'content-security-policy': policy },
  });
}

test.describe('a reader of another language', () => {
  test.use({ locale: 'ja' });

  test('is told what is wrong in their words, and no fault where storage is blocked', async ({
    page,
    example,
    expectProblems,
  }) => {
    expectProblems(/404/, /MIME type/);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied', 'SecurityError');
        },
      });
    });
    await page.route(/\.json(?:\?|$)/, (route) => route.fulfill({ status: 404, body: '' }));
    // Files of two releases, one of them missing.
    await page.route('**/api/build.js*', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: '__shirube.set("build","fedcba987654");',
      }),
    );
    await page.route(/\/ja\/text-\w+\.js/, (route) =>
      route.fulfill({ status: 404, contentType: 'text/plain', body: '' }),
    );
    await page.goto(`${example}ja/check.html`);
    await expectOutcome(page, 'failed');
    expect(await inState(page, 'fails')).toEqual(['build', 'files', 'searchFiles', 'search']);
    const texts = textsOf('ja');
    await expect(row(page, 'files')).toContainText('api/errors.json');
    await expect(row(page, 'files')).toContainText(texts.items.files.adviceMissing);
    await expect(row(page, 'files').locator('[data-check-state]')).toHaveText(texts.state.fails);
    await expect(row(page, 'storage')).toHaveAttribute('data-state', 'absent');
    await expect(row(page, 'build')).toContainText('fedcba987654');
    await expect(row(page, 'searchFiles')).toContainText(/日本語：\d+個のうち1個/);
    await expect(row(page, 'searchFiles')).toContainText(/search\/ja\/text-\w+\.js/);
  });
});

test('an old browser, behind a policy that blocks styles and images, is told both', async ({
  page,
  example,
  expectProblems,
}) => {
  // What the rest of the page does with what is missing is said in the console, and nothing else.
  expectProblems(/Content Security Policy/i, /ERR_BLOCKED|csp/i, /\.at is not a function/);
  await page.addInitScript(() => {
    Reflect.deleteProperty(Array.prototype, 'at');
  });
  const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";
  await page.route('**/*.html', (route) => withPolicy(route, policy));
  await page.goto(`${example}en/check.html`);
  await expectOutcome(page, 'failed');
  expect(await inState(page, 'fails')).toEqual(['policy', 'searchNeeds', 'search']);
  await expect(row(page, 'policy')).toContainText("style-src 'self'");
  await expect(row(page, 'searchNeeds')).toContainText('Array.prototype.at');
  await expect(row(page, 'searchNeeds')).toContainText(`Chrome ${OLDEST_BROWSERS.chrome}`);
});

test('where the script does not arrive, the page says so', async ({
  page,
  site,
  expectProblems,
}) => {
  expectProblems(/404/, /MIME type/);
  await page.route(/assets\/check-\w+\.js/, (route) =>
    route.fulfill({ status: 404, contentType: 'text/plain', body: '' }),
  );
  await page.goto(`${site}ja/check.html`);
  await expect(page.locator('[data-check-blocked]')).toBeVisible();
  await expect(page.locator('.checks')).toBeHidden();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so in every language, and what works all the same', async ({
    page,
    site,
  }) => {
    await page.goto(`${site}check.html`);
    for (const locale of SITE_LOCALES) {
      const section = page.locator(`section[lang="${locale}"]`);
      await expect(section).toContainText(textsOf(locale).needsScript);
      await expect(section).toContainText(textsOf(locale).scriptAdvice);
    }
    const last = SITE_LOCALES.at(-1) ?? 'en';
    await page.locator(`a[data-language=${last}]`).click();
    await expect(page).toHaveURL(`${site}${last}/check.html`);
    await expect(page.locator('[data-check-blocked]')).toBeVisible();
    await expect(page.locator('.checks')).toBeHidden();
  });
});
