import type { Locator, Page } from '@playwright/test';
import { EXAMPLE_LOCALES } from '../example/site.ts';
import { listViolations } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

/** The results of the page, once the search is done. */
async function resultsOf(page: Page): Promise<Locator> {
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', 'done');
  return page.locator('[data-search-results] [data-result-id]');
}

async function idsOf(page: Page): Promise<(string | null)[]> {
  const results = await resultsOf(page);
  return results.evaluateAll((items) => items.map((item) => item.getAttribute('data-result-id')));
}

/** A word of many pages. */
const MANY = { en: 'session', ja: 'セッション' } as const;

test('filters leave as many results as they say, together and alone, in every language', async ({
  page,
  example,
}) => {
  for (const locale of EXAMPLE_LOCALES) {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`${example}${locale}/search.html?q=${encodeURIComponent(MANY[locale])}`);
    const all = await idsOf(page);
    const filters = page.locator('[data-search-filters]');
    await expect(filters).toBeVisible();
    for (const name of ['kind', 'severity']) {
      const option = filters.locator(`select[name=${name}] option:not([disabled])`).nth(1);
      const count = Number(/\((\d+)\)$/.exec((await option.textContent()) ?? '')?.[1]);
      await filters.locator(`select[name=${name}]`).selectOption({ index: 1 });
      await expect(page.locator('[data-search-results] [data-result-id]')).toHaveCount(count);
      await expect(page.locator('[data-search-message]')).toContainText(String(count));
    }
    const filtered = await idsOf(page);
    expect(filtered.length).toBeLessThan(all.length);

    // The address says so: another reader sees the same.
    await expect(page).toHaveURL(/#.*&kind=\w+&severity=\w+/);
    await page.reload();
    expect(await idsOf(page)).toEqual(filtered);

    await page.locator('[data-search-reset]').click();
    expect(await idsOf(page)).toEqual(all);
    await expect(page).not.toHaveURL(/kind=|severity=/);

    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'nothing is wider than a narrow screen').toBe(0);
  }
});

test('filters are hidden while there is nothing to filter', async ({ page, example }) => {
  await page.goto(`${example}en/search.html`);
  const filters = page.locator('[data-search-filters]');
  await expect(filters).toBeHidden();
  await page.locator('main input[name=q]').fill('DB-00600');
  await resultsOf(page);
  await expect(filters).toBeHidden();
});

test('a filter in the address that nothing passes says so, and can be removed', async ({
  page,
  example,
}) => {
  await page.goto(`${example}en/search.html?q=E_LOCK_TIMEOUT&kind=procedure`);
  await expect(page.locator('[data-search-message]')).toContainText('filters');
  expect(await idsOf(page)).toEqual([]);
  await page.locator('[data-search-reset]').focus();
  await page.keyboard.press('Enter');
  expect(await idsOf(page)).toEqual(['E_LOCK_TIMEOUT']);
  await expect(page.locator('main input[name=q]')).toBeFocused();
});

test('going back brings the query and the filters back', async ({ page, example }) => {
  await page.goto(`${example}en/search.html?q=session&kind=code`);
  const before = await idsOf(page);
  const input = page.locator('main input[name=q]');
  await input.fill('session limit');
  await input.press('Enter');
  await expect(page).toHaveURL(/search\.html#q=session\+limit&kind=code$/);
  await expect(page).toHaveTitle(/session limit/);
  await page.goBack();
  await expect(input).toHaveValue('session');
  await expect.poll(() => idsOf(page)).toEqual(before);
  await expect(page).toHaveTitle(/session/);
});

test('a code can be broken at its humps, and is copied whole', async ({ page, example }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${example}en/search.html?q=E_LOCK_TIMEOUT`);
  const code = (await resultsOf(page)).first().locator('.result-code');
  expect(await code.locator('wbr').count()).toBeGreaterThan(0);
  const copied = await code.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString();
  });
  expect(copied).toBe('E_LOCK_TIMEOUT');
});

test('nothing keeps anyone out, with filters set and with recent searches', async ({
  page,
  example,
}) => {
  await page.goto(`${example}ja/search.html?q=${encodeURIComponent(MANY.ja)}&kind=code`);
  await (await resultsOf(page)).first().waitFor();
  expect(await listViolations(page)).toEqual([]);
  await page.locator('main input[name=q]').press('Enter');
  await page.goto(`${example}ja/search.html`);
  await expect(page.locator('[data-search-recent] a')).toBeVisible();
  expect(await listViolations(page)).toEqual([]);
  await page.goto(`${example}ja/errors/DB-00600.html`);
  await page.locator('input[name=q]').click();
  await expect(page.locator('[data-search-recent] a')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  expect(await listViolations(page)).toEqual([]);
});

test.describe('recent searches', () => {
  test('come back on an empty field, and can be forgotten', async ({ page, example }) => {
    await page.goto(`${example}en/errors/DB-00600.html`);
    const input = page.locator('input[name=q]');
    await input.fill('session limit');
    await resultsOf(page);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/search\.html#q=session\+limit/);
    // What was typed and left is not remembered, what led to a page is.
    await page.locator('main input[name=q]').fill('abandoned');
    await page.locator('main input[name=q]').fill('DB-00600');
    await (await resultsOf(page)).first().locator('a').click();
    await expect(page).toHaveURL(/errors\/DB-00600\.html/);

    await input.click();
    const recents = page.locator('[data-search-recent] a');
    await expect(recents).toHaveText(['DB-00600', 'session limit']);
    await expect(input).toHaveAttribute('aria-expanded', 'true');
    await expect(page.locator('[data-search-results] [data-result-id]')).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(input).toHaveValue('session limit');
    expect(await (await resultsOf(page)).count()).toBeGreaterThan(0);
    await expect(recents).toHaveCount(0);

    await input.fill('');
    await expect(recents).toHaveCount(2);
    await page.locator('[data-search-clear]').click();
    await expect(recents).toHaveCount(0);
    await expect(input).toHaveAttribute('aria-expanded', 'false');
    await page.goto(`${example}en/search.html`);
    await expect(page.locator('[data-search-results]')).toHaveAttribute(
      'data-search-state',
      'idle',
    );
    await expect(page.locator('[data-search-recent]')).toBeHidden();
    expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain(
      'stonefish-recent-searches',
    );
  });

  test('stand on the search page while nothing is searched', async ({ page, example }) => {
    await page.goto(`${example}ja/search.html`);
    const input = page.locator('main input[name=q]');
    const markup = '<img src=x onerror=alert(1)>';
    for (const query of ['セッション', markup, 'a long text '.repeat(20)]) {
      await input.fill(query);
      await input.press('Enter');
      await resultsOf(page);
    }
    await page.goto(`${example}ja/search.html`);
    const recents = page.locator('[data-search-recent] a');
    await expect(recents).toHaveText([markup, 'セッション']);
    await expect(page.locator('[data-search] img')).toHaveCount(0);
    await recents.nth(1).click();
    await expect(page).toHaveURL(/#q=/);
    await expect(input).toHaveValue('セッション');
    expect(await (await resultsOf(page)).count()).toBeGreaterThan(0);
    await expect(page.locator('[data-search-recent]')).toBeHidden();
  });

  test('last as long as the page where storage is off', async ({ page, example }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(`${example}en/search.html`);
    const input = page.locator('main input[name=q]');
    await input.fill('session limit');
    await input.press('Enter');
    await resultsOf(page);
    await input.fill('');
    await expect(page.locator('[data-search-recent] a')).toHaveText(['session limit']);
  });
});

/** Holds back the files of the index that a code does not need, until they are let go. */
async function holdTextIndex(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/search\/[\w-]+\/(text|excerpts)-\w+\.js/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test.describe('what is shown stays in its place', () => {
  for (const how of ['the pointer is over it', 'an option is chosen'] as const) {
    test(`while ${how}`, async ({ page, example }) => {
      const release = await holdTextIndex(page);
      await page.goto(`${example}en/errors/DB-00600.html`);
      await page.locator('input[name=q]').fill('e_lock_timeout session');
      const items = page.locator('[data-search-results] [data-result-id]');
      await expect(items.first()).toBeVisible();
      if (how === 'an option is chosen') await page.keyboard.press('ArrowDown');
      else await items.first().hover();
      const shown = await items.count();
      const place = await items.first().boundingBox();
      const bottom = await items.nth(shown - 1).boundingBox();
      const first = await items.first().getAttribute('data-result-id');
      release();
      await resultsOf(page);
      expect(await items.first().getAttribute('data-result-id')).toBe(first);
      expect(await items.first().boundingBox()).toEqual(place);
      expect(await items.nth(shown - 1).boundingBox()).toEqual(bottom);
      if (how === 'an option is chosen') return;
      // What was withheld comes when the pointer has left.
      await expect(items.first().locator('.result-excerpt')).toHaveCount(0);
      await page.mouse.move(0, 0);
      await expect(items.first().locator('.result-excerpt')).toHaveCount(1);
    });
  }

  test('typing on gives up what was chosen', async ({ page, example }) => {
    await page.goto(`${example}en/errors/DB-00600.html`);
    const input = page.locator('input[name=q]');
    await input.fill('session');
    await resultsOf(page);
    await page.keyboard.press('ArrowDown');
    await expect(input).toHaveAttribute('aria-activedescendant', /./);
    await page.keyboard.type(' limit');
    await expect(input).not.toHaveAttribute('aria-activedescendant', /./);
  });
});

test.describe('an input method', () => {
  test('keeps its Enter to itself, as Safari tells it, and its Escape', async ({
    page,
    example,
  }) => {
    await page.goto(`${example}ja/errors/DB-00600.html`);
    const input = page.locator('input[name=q]');
    await input.fill('セッション');
    await resultsOf(page);
    await page.keyboard.press('ArrowDown');
    const active = await input.getAttribute('aria-activedescendant');
    const url = page.url();
    // Safari ends the composition first, and tells the Enter that did so afterwards.
    const areFree = await input.evaluate((element) => {
      const send = (key: string, state: KeyboardEventInit): boolean =>
        element.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...state }),
        );
      element.dispatchEvent(new CompositionEvent('compositionstart'));
      const escape = send('Escape', { isComposing: true });
      element.dispatchEvent(new CompositionEvent('compositionend', { data: '再起動' }));
      // oxlint-disable-next-line typescript/no-deprecated -- what Safari tells it by
      const enter = send('Enter', { keyCode: 229 });
      return [escape, enter];
    });
    expect(areFree).toEqual([true, true]);
    await expect(input).toHaveAttribute('aria-expanded', 'true');
    expect(await input.getAttribute('aria-activedescendant')).toBe(active);
    expect(page.url()).toBe(url);
  });

  test('is answered while it composes, in the box and on the search page', async ({
    page,
    example,
  }) => {
    for (const path of ['ja/errors/DB-00600.html', 'ja/search.html']) {
      await page.goto(`${example}${path}`);
      const input = page.locator('input[name=q]');
      await input.focus();
      const client = await page.context().newCDPSession(page);
      const composed = { text: 'せっしょん', selectionStart: 5, selectionEnd: 5 };
      await client.send('Input.imeSetComposition', composed);
      expect(await (await resultsOf(page)).count()).toBeGreaterThan(0);
      await client.send('Input.insertText', { text: 'セッション' });
      await expect(input).toHaveValue('セッション');
      expect(await (await resultsOf(page)).count()).toBeGreaterThan(0);
    }
  });
});

test.describe('before its code is there, the search', () => {
  /** Holds the code of the search back. */
  async function holdCode(page: Page): Promise<() => void> {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/search-engine-\w+\.js/, async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  test('is not loaded by a page that is only read', async ({ page, example }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${example}en/errors/DB-00600.html`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.includes('search'))).toEqual([]);
    await page.keyboard.press('Control+k');
    await expect.poll(() => asked.filter((path) => path.includes('search-engine')).length).toBe(1);
  });

  test('loses nothing that is typed', async ({ page, example }) => {
    const release = await holdCode(page);
    await page.goto(`${example}en/errors/DB-00600.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('e_lock');
    await expect(page.locator('[data-search-results]')).toHaveAttribute(
      'data-search-state',
      'loading',
    );
    release();
    await page.keyboard.type('_timeout');
    await expect((await resultsOf(page)).first()).toHaveAttribute(
      'data-result-id',
      'E_LOCK_TIMEOUT',
    );
    await expect(page.locator('input[name=q]')).toHaveAttribute('aria-expanded', 'true');
  });

  test('leaves the focus where the reader has taken it', async ({ page, example }) => {
    const release = await holdCode(page);
    await page.goto(`${example}en/errors/DB-00600.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('e_lock');
    const link = page.locator('main a').first();
    await link.focus();
    release();
    const results = page.locator('[data-search-results]');
    await expect(results).toHaveAttribute('data-search-state', 'idle');
    await expect(link).toBeFocused();
    await page.keyboard.press('/');
    await expect((await resultsOf(page)).first()).toHaveAttribute(
      'data-result-id',
      'E_LOCK_TIMEOUT',
    );
  });

  test('leads to the search page on Enter', async ({ page, example }) => {
    await holdCode(page);
    await page.goto(`${example}en/errors/DB-00600.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('DB-00600');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${example}en/search.html#q=DB-00600`);
    await expect(page.locator('main input[name=q]')).toHaveValue('DB-00600');
  });

  test('keeps what is typed on the search page over what its address says', async ({
    page,
    example,
  }) => {
    const release = await holdCode(page);
    // The page is not done with loading before its search is.
    await page.goto(`${example}en/search.html?q=DB-00600`, { waitUntil: 'domcontentloaded' });
    const input = page.locator('main input[name=q]');
    await expect(input).toHaveValue('DB-00600');
    await input.fill('E_LOCK_TIMEOUT');
    release();
    await expect((await resultsOf(page)).first()).toHaveAttribute(
      'data-result-id',
      'E_LOCK_TIMEOUT',
    );
  });
});

test('a search page that is guessed leads to the one of the language, with the query', async ({
  page,
  example,
  expectProblems,
}) => {
  expectProblems(/404/, /MIME type/);
  const guessed = [
    ['search.html?q=DB-00600', 'en'],
    ['search?q=DB-00600', 'en'],
    ['ja/search?q=DB-00600', 'ja'],
    ['search.html?q=DB-00600&lang=ja', 'ja'],
  ] as const;
  for (const [address, locale] of guessed) {
    await page.goto(`${example}en/index.html`);
    await page.goto(`${example}${address}`);
    await expect(page).toHaveURL(`${example}${locale}/search.html#q=DB-00600`);
    expect((await idsOf(page))[0], address).toBe('DB-00600');
    // The page that was not there is none to come back to.
    await page.goBack();
    await expect(page).toHaveURL(`${example}en/index.html`);
  }
});

test('slashes in a row do not keep a missing address from leading on', async ({
  page,
  example,
  expectProblems,
}) => {
  expectProblems(/404/, /MIME type/);
  await page.goto(`${example}ja//errors/db-00600.html`);
  await page.locator('main a[href$="ja/errors/DB-00600.html"]:visible').first().click();
  await expect(page).toHaveURL(`${example}ja/errors/DB-00600.html`);
});
