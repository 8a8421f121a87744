import { LOCALE_IDS } from '../../../src/model/locales.ts';
import { expect, test } from '../support/fixtures.ts';
import { countLines } from '../support/count-lines.ts';

/** Every kind of page, with those whose words and placeholders are long. */
const PATHS = [
  'index',
  'browse',
  'search',
  'check',
  'errors/UserErrorGuestAgentStatusUnavailable',
  'errors/BackUpOperationFailed',
  'errors/restore-dns-name-already-taken',
  'errors/UserErrorBackupOperationInProgress',
  'causes/basic-troubleshooting-checklist',
  'families/agent-and-extension',
  'support/azure-backup',
];
const SHARED_PATHS = ['index.html', '404.html', 'check.html'];
/** Where the layout changes (at 640, 768 and 960), and between. */
const WIDTHS = [
  320, 360, 390, 460, 520, 580, 639, 640, 683, 767, 768, 860, 959, 960, 1180, 1440, 1920,
];
const SOME_WIDTHS = [320, 640, 1440];

for (const locale of LOCALE_IDS) {
  test(`nothing leaves the window at any width, light or dark, in ${locale}`, async ({
    page,
    site,
  }) => {
    const paths = [...PATHS.map((path) => `${locale}/${path}.html`), ...SHARED_PATHS];
    // The pages that lead on would do so at once.
    await page.route(/\/assets\/choose-language-/, (route) =>
      route.fulfill({ body: '', contentType: 'text/javascript' }),
    );
    // A frame takes a width at once; a window takes a while for each.
    await page.route(`${site}frame.html`, (route) =>
      route.fulfill({
        body: '<body style="margin: 0"><iframe style="border: 0; height: 800px"></iframe>',
        contentType: 'text/html',
      }),
    );
    await page.setViewportSize({ width: Math.max(...WIDTHS), height: 800 });
    await page.goto(`${site}frame.html`);
    for (const path of paths) {
      await page.evaluate(
        (address) =>
          new Promise((resolve) => {
            const frame = document.querySelector('iframe');
            frame?.addEventListener('load', resolve, { once: true });
            frame?.setAttribute('src', address);
          }),
        site + path,
      );
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        // In the dark, colours are other ones and hardly anything else.
        const widths = colorScheme === 'light' ? WIDTHS : SOME_WIDTHS;
        expect(await page.evaluate(listWidthFaults, widths), `${path}, ${colorScheme}`).toEqual([]);
      }
    }
  });
}

/** What leaves the page in the frame, or breaks in two where it must not, at each width. */
function listWidthFaults(widths: readonly number[]): string[] {
  const frame = document.querySelector('iframe');
  const content = frame?.contentDocument;
  if (!frame || !content) throw new Error('There is no frame.');
  for (const folded of content.querySelectorAll('details')) folded.open = true;
  const isOneLine = (element: Element): boolean =>
    element.getBoundingClientRect().height <
    2 * parseFloat(getComputedStyle(element).fontSize) * 1.6;
  const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
  /** How wide the filters would like to be: their longest option can be read then. */
  const selects = [...content.querySelectorAll<HTMLSelectElement>('.filters select')].map(
    (select) => {
      select.style.width = 'max-content';
      const { width } = boxOf(select);
      select.style.width = '';
      return { select, width };
    },
  );
  const titles = [...content.querySelectorAll('.browse .row-link > .code ~ .row-title')];
  return widths.flatMap((width) => {
    frame.style.width = `${width}px`;
    const { scrollWidth, clientWidth } = content.documentElement;
    return [
      ...(clientWidth === width ? [] : [`${width}: the frame is ${clientWidth} wide`]),
      ...(scrollWidth > clientWidth ? [`${width}: overflow`] : []),
      ...[...content.querySelectorAll('.brand > span, .number')]
        .filter((element) => !isOneLine(element))
        .map((element) => `${width}: two lines: ${element.textContent}`),
      ...selects
        .filter(({ select, width: wanted }) => boxOf(select).width < Math.min(wanted, 180) - 1)
        .map(({ select }) => `${width}: clipped: ${select.name}`),
      ...[...content.querySelectorAll('.steps + .callout, .callout + .callout')]
        .filter((box) => {
          const { bottom = -Infinity } = box.previousElementSibling?.getBoundingClientRect() ?? {};
          return box.checkVisibility() && boxOf(box).top - bottom < 8;
        })
        .map((box) => `${width}: touches what is above: ${box.textContent.slice(0, 40)}`),
      ...(new Set(titles.map((title) => Math.round(boxOf(title).left))).size > 1
        ? [`${width}: ragged rows`]
        : []),
      ...[...content.querySelectorAll('.facts > div')]
        .filter(({ children: [label, value] }) => {
          if (label === undefined || value === undefined) return true;
          const isBeside = boxOf(label).right <= boxOf(value).left;
          return isBeside && Math.abs(boxOf(label).top - boxOf(value).top) > 4;
        })
        .map((row) => `${width}: uneven: ${row.textContent}`),
    ];
  });
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

test.describe('on a phone', () => {
  // The pages are put into one, one after the other, which their policy forbids to scripts.
  test.use({ bypassCSP: true, viewport: { width: 390, height: 844 } });

  test('the first step begins on the first screen', async ({ page, site }) => {
    for (const [turn, locale] of LOCALE_IDS.entries()) {
      await page.goto(`${site}${locale}/browse.html`);
      const all = await page
        .locator('[data-browse-group] .row-link')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      // Each page in one of the languages.
      const hrefs = all.filter((_, position) => position % LOCALE_IDS.length === turn);
      await page.goto(hrefs[0] ?? '');
      const tops = await page.evaluate(readFirstStepTops, hrefs);
      const shown = tops.filter((top) => top !== null);
      expect(shown.length, locale).toBeGreaterThan(hrefs.length / 4);
      const late = shown.filter((top) => top >= 844);
      expect(late.length / shown.length, locale).toBeLessThanOrEqual(0.05);
    }
  });
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
        .filter((element) => element.closest('.visually-hidden, [hidden]') === null)
        .filter((element) => getComputedStyle(element).overflow === 'hidden')
        .filter((element) => element.scrollHeight > element.clientHeight + 1)
        .map(({ textContent }) => textContent);
      // What stays of the header leaves the window to the page.
      scrollTo(0, 900);
      const { bottom = 0 } = document.querySelector('.site-header')?.getBoundingClientRect() ?? {};
      return [
        ...(scrollWidth > clientWidth ? ['overflow'] : []),
        ...(mark < 40 ? ['mark'] : []),
        ...(bottom > innerHeight / 4 ? ['header'] : []),
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

test('names, codes and quoted values stay whole in a narrow window', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  /** How many lines the text takes in the first element that has it. */
  const countFirst = async (selector: string, text: string): Promise<number | undefined> => {
    const first = page.locator(selector, { hasText: text }).first();
    await first.waitFor();
    return (await first.evaluateAll(countLines, text))[0];
  };
  await page.goto(`${site}en/errors/UserErrorSQLNoSysadminMembership.html`);
  expect(await countFirst('.prose code', 'localhost\\<instance>')).toBe(1);
  expect(await countFirst('#resolution-3 > .snippet pre', '"<vault-resource-group>"')).toBe(1);
  // In a procedure that is folded out there is no room for it: its quotation marks go with it.
  await page.locator('.procedure > summary').first().click();
  expect(await countFirst('.procedure pre', '"<vault-resource-group>"')).toBe(2);
  await page.goto(`${site}ja/errors/UserErrorSQLNoSysadminMembership.html`);
  expect(await countFirst('h1', 'SQL Server')).toBe(1);
  expect(await countFirst('.row-title', 'SQL Server')).toBe(1);
  await page.goto(`${site}ja/index.html`);
  expect(await countFirst('.lead', 'Azure VM')).toBe(1);
  // The list of all errors is no language: it begins where the brand does.
  const lefts = await page
    .locator('.brand, .site-nav a')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().left));
  expect(lefts[0]).toBe(lefts[1]);
});

/** Where the first step of each page begins; null where it has none. All have the styles of this one. */
async function readFirstStepTops(hrefs: readonly string[]): Promise<(number | null)[]> {
  const stylesOf = (page: Document): string[] =>
    [...page.querySelectorAll('link[rel=stylesheet]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
  const styles = stylesOf(document).join();
  const tops: (number | null)[] = [];
  const pages = await Promise.all(
    hrefs.map(async (href) => [href, await (await fetch(href)).text()] as const),
  );
  for (const [href, html] of pages) {
    const other = new DOMParser().parseFromString(html, 'text/html');
    if (other.querySelector('#resolution-1') === null) {
      tops.push(null);
      continue;
    }
    if (stylesOf(other).join() !== styles) throw new Error(`${href} has other styles.`);
    document.documentElement.lang = other.documentElement.lang;
    // What follows the step moves nothing above it, and takes the most time to lay out.
    const after = other.createRange();
    after.setStartAfter(other.querySelector('#resolution-1') ?? other.body);
    after.setEndAfter(other.body.lastChild ?? other.body);
    after.deleteContents();
    document.body.replaceWith(other.body);
    const step = document.querySelector('#resolution-1');
    tops.push(step === null ? null : step.getBoundingClientRect().top);
  }
  return tops;
}
