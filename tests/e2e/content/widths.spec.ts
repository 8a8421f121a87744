import { LOCALE_IDS } from '../../../src/model/locales.ts';
import { expect, test } from '../support/fixtures.ts';

/** Every kind of page, with one whose words are long. */
const PATHS = [
  'index',
  'browse',
  'search',
  'check',
  'errors/UserErrorGuestAgentStatusUnavailable',
  'errors/BackUpOperationFailed',
  'errors/UserErrorBackupOperationInProgress',
  'causes/basic-troubleshooting-checklist',
];
const SHARED_PATHS = ['index.html', '404.html', 'check.html'];
/** Where the layout changes, and between. */
const WIDTHS = [
  320, 345, 360, 390, 414, 460, 520, 580, 639, 640, 660, 683, 720, 767, 768, 860, 959, 960, 1024,
  1088, 1180, 1280, 1440, 1680, 1920,
];

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
        expect(await page.evaluate(listWidthFaults, WIDTHS), `${path}, ${colorScheme}`).toEqual([]);
      }
    }
  });
}

/** What leaves the page in the frame, or breaks in two where it must not, at each width. */
function listWidthFaults(widths: readonly number[]): string[] {
  const frame = document.querySelector('iframe');
  const content = frame?.contentDocument;
  if (!frame || !content) throw new Error('There is no frame.');
  const isOneLine = (element: Element): boolean =>
    element.getBoundingClientRect().height <
    2 * parseFloat(getComputedStyle(element).fontSize) * 1.6;
  return widths.flatMap((width) => {
    frame.style.width = `${width}px`;
    const { scrollWidth, clientWidth } = content.documentElement;
    return [
      ...(clientWidth === width ? [] : [`${width}: the frame is ${clientWidth} wide`]),
      ...(scrollWidth > clientWidth ? [`${width}: overflow`] : []),
      ...[...content.querySelectorAll('.brand > span, .number')]
        .filter((element) => !isOneLine(element))
        .map((element) => `${width}: two lines: ${element.textContent}`),
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
    for (const locale of LOCALE_IDS) {
      await page.goto(`${site}${locale}/browse.html`);
      const hrefs = await page
        .locator('[data-browse-group] .row-link')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      await page.goto(hrefs[0] ?? '');
      const tops = await page.evaluate(readFirstStepTops, hrefs);
      const shown = tops.filter((top) => top !== null);
      expect(shown.length, locale).toBeGreaterThan(hrefs.length / 4);
      const late = shown.filter((top) => top >= 844);
      expect(late.length / hrefs.length, locale).toBeLessThanOrEqual(0.05);
    }
  });
});

/** Where the first step of each page begins; null where it has none. All have the styles of this one. */
async function readFirstStepTops(hrefs: readonly string[]): Promise<(number | null)[]> {
  const stylesOf = (page: Document): string[] =>
    [...page.querySelectorAll('link[rel=stylesheet]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
  const styles = stylesOf(document).join();
  const tops: (number | null)[] = [];
  for (const href of hrefs) {
    const html = await (await fetch(href)).text();
    const other = new DOMParser().parseFromString(html, 'text/html');
    if (stylesOf(other).join() !== styles) throw new Error(`${href} has other styles.`);
    document.documentElement.lang = other.documentElement.lang;
    document.body.replaceWith(other.body);
    const step = document.querySelector('#resolution-1');
    tops.push(step === null ? null : step.getBoundingClientRect().top);
  }
  return tops;
}
