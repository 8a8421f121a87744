import { expect, test } from '../support/fixtures.ts';

/**
 * The page itself is a 404, and it asks for its files from every depth that it may stand at: most of
 * these requests miss.
 */
const MISSES = [/404/, /MIME type/];

const ADDRESSES = [
  ['ja/errors/usererrorfsfreezefailed.html', 'ja/errors/UserErrorFsFreezeFailed.html'],
  ['zh-TW/errors/UserErrorFsFreezeFailed', 'zh-TW/errors/UserErrorFsFreezeFailed.html'],
  ['en/some/where/320001', 'en/errors/ResourceNotFound.html'],
  ['en/causes/VM-Agent-Not-Installed.html', 'en/causes/vm-agent-not-installed.html'],
] as const;

test('what was meant is offered, at the root and below a path', async ({
  page,
  site,
  subpathSite,
  expectProblems,
}) => {
  expectProblems(...MISSES);
  for (const [at, [address, target]] of ADDRESSES.entries()) {
    const base = at % 2 === 0 ? site : subpathSite;
    const response = await page.goto(`${base}${address}`);
    expect(response?.status(), address).toBe(404);
    await page.locator(`main a[href$="${target}"]:visible`).first().click();
    await expect(page).toHaveURL(`${base}${target}`);
  }
  // The place on the page is kept.
  await page.goto(`${site}ja/errors/usererrorfsfreezefailed.html#resolution-2`);
  const link = page.locator('[data-not-found=ja] [data-matches] a').first();
  await link.click();
  await expect(page).toHaveURL(`${site}ja/errors/UserErrorFsFreezeFailed.html#resolution-2`);
});

test('an address that means nothing says so in the language of its folder, as text', async ({
  page,
  site,
  expectProblems,
}) => {
  expectProblems(...MISSES);
  await page.goto(`${site}ja/nothing-of-the-kind.html`);
  await expect(page.locator('[lang=ja]:visible').first()).toBeVisible();
  await page.locator('main a[href$="ja/index.html"]:visible').first().click();
  await expect(page).toHaveURL(`${site}ja/index.html`);
  await page.goto(`${site}en/%3Cimg%20src=x%20onerror=alert(1)%3E.html`);
  await expect(page.locator('main')).toBeVisible();
  expect(await page.locator('main img').count()).toBe(0);
});

test('a mistyped code is offered with its title, and what is none is not', async ({
  page,
  site,
  expectProblems,
}) => {
  expectProblems(...MISSES);
  await page.goto(`${site}ja/errors/UserErorFsFreezFailed.html`);
  const offer = page.locator('[data-not-found=ja] [data-matches] a').first();
  await expect(offer).toHaveAttribute('href', /ja\/errors\/UserErrorFsFreezeFailed\.html$/);
  await expect(offer.locator('span')).toHaveText(/マウント\u00A0ポイント/);

  const index = page.waitForResponse(/\/names-|\/entries-/);
  await page.goto(`${site}en/errors/nope`);
  await index;
  await expect(page.getByRole('link', { name: 'Search for “nope”' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[data-matches] a')).toHaveCount(0);
});

test('deeper than the site, it says so in every language, and no link leads astray', async ({
  page,
  site,
  expectProblems,
}) => {
  expectProblems(...MISSES);
  await page.goto(`${site}en/a/b/c/d/e/f/nope.html`);
  await expect(page.locator('h1:visible')).toHaveCount(3);
  await expect(page.locator('h1').first()).toBeInViewport();
  await expect(page.locator('a:visible')).toHaveCount(0);
  // One slash more than there should be.
  await page.goto(`${site}/en/errors/nope.html`);
  await expect(page.locator('h1:visible')).toHaveCount(1);
  await page.locator('main a[href$="en/index.html"]:visible').first().click();
  await expect(page).toHaveURL(`${site}/en/index.html`);
});

test('one can search there at once, by keyboard and by pasting', async ({
  page,
  site,
  expectProblems,
}) => {
  expectProblems(...MISSES);
  await page.goto(`${site}zh-TW/errors/nope`);
  const input = page.locator('input[name=q]');
  await page.locator('h1:visible').click();
  await page.keyboard.press('Control+k');
  await expect(input).toBeFocused();
  await page.keyboard.type('151076');
  const result = page.locator('[data-search-results] [data-result-id]').first();
  await expect(result).toHaveAttribute('data-result-id', '151076');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site}zh-TW/errors/151076.html`);
  await page.goto(`${site}zh-TW/errors/nope`);
  await page.locator('[data-languages] a[data-language=en]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('input[name=q]')).toBeVisible();
});
