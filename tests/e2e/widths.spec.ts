import { LOCALE_IDS } from '../../src/model/locales.ts';
import { expect, test } from './support/fixtures.ts';

/** Every kind of page, with one whose words are long. */
const PATHS = [
  'index',
  'browse',
  'search',
  'check',
  'errors/UserErrorGuestAgentStatusUnavailable',
  'errors/BackUpOperationFailed',
  'causes/basic-troubleshooting-checklist',
  'families/agent-and-extension',
];
const SHARED_PATHS = ['index.html', '404.html', 'check.html'];
/** Where the layout changes, and between. */
const WIDTHS = [
  320, 345, 360, 390, 414, 460, 520, 580, 639, 640, 660, 683, 720, 767, 768, 860, 959, 960, 1024,
  1088, 1180, 1280, 1440, 1680, 1920,
];

for (const locale of LOCALE_IDS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing leaves the window at any width, ${locale}, ${colorScheme}`, async ({
      page,
      site,
    }) => {
      await page.emulateMedia({ colorScheme });
      const paths = [...PATHS.map((path) => `${locale}/${path}.html`), ...SHARED_PATHS];
      // The pages that lead on would do so at once.
      await page.route(/\/assets\/choose-language-/, (route) =>
        route.fulfill({ body: '', contentType: 'text/javascript' }),
      );
      for (const path of paths) {
        await page.goto(site + path);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          const faults = await page.evaluate(() => {
            const root = document.documentElement;
            const isOneLine = (element: Element) =>
              element.getBoundingClientRect().height <
              2 * parseFloat(getComputedStyle(element).fontSize) * 1.6;
            return [
              ...(root.scrollWidth > root.clientWidth ? ['overflow'] : []),
              ...[...document.querySelectorAll('.brand > span, .number')]
                .filter((element) => !isOneLine(element))
                .map((element) => `two lines: ${element.textContent}`),
            ];
          });
          expect(faults, `${path} at ${String(width)}`).toEqual([]);
        }
      }
    });
  }
}

test('the list of the search stays inside the window', async ({ page, site }) => {
  await page.goto(`${site}ja/errors/151076.html`);
  await page.locator('input[name=q]').fill('snapshot');
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', 'done');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    const box = await page.locator('[data-search-popup]').boundingBox();
    expect(box?.x, String(width)).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0), String(width)).toBeLessThanOrEqual(width);
  }
});

test('the first step begins on the first screen of a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const locale of LOCALE_IDS) {
    await page.goto(`${site}${locale}/browse.html`);
    const hrefs = await page
      .locator('[data-browse-group] .row-link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    let late = 0;
    for (const href of hrefs) {
      await page.goto(href);
      const top = await page.evaluate(
        () => document.querySelector('#resolution-1')?.getBoundingClientRect().top,
      );
      if (top !== undefined && top >= 844) late += 1;
    }
    expect(late / hrefs.length, locale).toBeLessThanOrEqual(0.05);
  }
});

test('nothing moves while a page loads, whatever the reader has chosen before', async ({
  browser,
  site,
  watch,
}) => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    const context = await browser.newContext({ viewport, colorScheme: 'light' });
    watch(context);
    await context.addInitScript(() => {
      // Not on the empty page that a tab begins with.
      if (location.host === '') return;
      const shifts: string[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value } = entry as PerformanceEntry & { value: number };
          if (value > 0) shifts.push(value.toFixed(4));
        }
      }).observe({ type: 'layout-shift', buffered: true });
      localStorage.setItem('shirube-variants', '["linux"]');
      localStorage.setItem('shirube-theme', '"dark"');
      sessionStorage.setItem('shirube-values', '{"vm":"web-01","resource-group":"rg"}');
    });
    const page = await context.newPage();
    for (const path of [
      'en/errors/UserErrorGuestAgentStatusUnavailable.html',
      'ja/errors/BackUpOperationFailed.html',
      'zh-TW/causes/basic-troubleshooting-checklist.html',
      'en/families/vss.html',
      'en/browse.html',
      // What was viewed is listed above the rest.
      'ja/index.html',
    ]) {
      await page.goto(site + path, { waitUntil: 'networkidle' });
      const shifts = await page.evaluate(() => (globalThis as { shifts?: string[] }).shifts);
      expect(shifts, `${path} at ${String(viewport.width)}`).toEqual([]);
    }
    await context.close();
  }
});

test('text of twice the size stays readable', async ({ page, site }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  for (const path of [
    'ja/index.html',
    'en/errors/UserErrorGuestAgentStatusUnavailable.html',
    'zh-TW/families/agent-and-extension.html',
  ]) {
    await page.goto(site + path);
    const faults = await page.evaluate(() => {
      // As the setting of a browser does, which pages cannot read.
      document.documentElement.style.fontSize = '200%';
      const { scrollWidth, clientWidth } = document.documentElement;
      const mark = document.querySelector('.mark')?.getBoundingClientRect().height ?? 0;
      const cut = [...document.querySelectorAll<HTMLElement>('main :is(p, a, h1, h2, button, pre)')]
        .filter((element) => element.closest('.visually-hidden, [hidden], .kicker') === null)
        .filter((element) => getComputedStyle(element).overflow === 'hidden')
        .filter((element) => element.scrollHeight > element.clientHeight + 1)
        .map(({ textContent }) => textContent);
      return [
        ...(scrollWidth > clientWidth ? ['overflow'] : []),
        ...(mark < 40 ? ['mark'] : []),
        ...cut,
      ];
    });
    expect(faults, path).toEqual([]);
  }
});

test('lines of prose keep to their measure, and terms in titles hold together', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1920, height: 900 });
  for (const [locale, longest] of [
    ['en', 76],
    ['ja', 43],
    ['zh-TW', 43],
  ] as const) {
    await page.goto(`${site}${locale}/errors/BackUpOperationFailed.html`);
    const { lines, wrap, held } = await page.evaluate(() => {
      const isWide = (letter: string) => letter > '\u2000';
      /** How long the lines of a text are, in full-width letters where it has any. */
      const measure = (node: Text): number[] => {
        const lengths = new Map<number, number>();
        const range = document.createRange();
        const hasWide = /[\u2001-\uffff]/.test(node.data);
        for (let at = 0; at < node.length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const top = Math.round(range.getBoundingClientRect().top);
          const weight = hasWide && !isWide(node.data[at] ?? '') ? 0.5 : 1;
          lengths.set(top, (lengths.get(top) ?? 0) + weight);
        }
        return [...lengths.values()];
      };
      const texts = [...document.querySelectorAll('.prose p')].flatMap((paragraph) =>
        [...paragraph.childNodes].filter((node) => node instanceof Text),
      );
      const [first] = document.querySelectorAll('.prose p');
      const term = document.querySelector('h1 .held');
      return {
        lines: texts.flatMap(measure),
        wrap: first === undefined ? '' : getComputedStyle(first).getPropertyValue('text-wrap'),
        held: term === null ? undefined : getComputedStyle(term).wordBreak,
      };
    });
    expect(Math.max(...lines), locale).toBeGreaterThan(longest / 2);
    expect(Math.max(...lines), locale).toBeLessThanOrEqual(longest);
    expect(wrap, locale).toContain('pretty');
    if (held !== undefined) expect(held).toBe('keep-all');
  }
});
