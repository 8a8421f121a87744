import { listForcedViolations, listViolations } from '../support/axe.ts';
import { expect, test } from '../support/fixtures.ts';

/**
 * Every kind of page, once: in another language its elements and colours are the same ones. Every kind of element
 * in every language, and in forced colours: `npm run bench:axe`.
 */
const PAGES = [
  'en/index.html',
  'ja/browse.html',
  'zh-TW/search.html',
  'ja/errors/BackUpOperationFailed.html',
  'zh-TW/errors/151076.html',
  'en/causes/sql-server-backup-delays-snapshot.html',
  // With tabs, and with the errors of a family beside their causes.
  'ja/causes/basic-troubleshooting-checklist.html',
  'en/families/agent-and-extension.html',
  'zh-TW/support/azure-backup.html',
];
const SHARED_PAGES = ['404.html', 'e/151076.html', 'index.html'];

test.describe('nothing keeps anyone out', () => {
  test('on any kind of page', async ({ page, site }) => {
    for (const path of PAGES) {
      await page.goto(`${site}${path}`);
      expect(await listViolations(page), path).toEqual([]);
    }
  });

  test('on pages that lead on, without a script', async ({ page, site }) => {
    // Axe itself is a script, and runs all the same.
    await page.route('**/*.js', (route) =>
      route.fulfill({ body: '', contentType: 'text/javascript' }),
    );
    for (const path of SHARED_PAGES) {
      await page.goto(`${site}${path}`);
      expect(await listViolations(page), path).toEqual([]);
    }
  });

  test('the open list of results', async ({ page, site }) => {
    await page.goto(`${site}ja/errors/151076.html`);
    const field = page.locator('input[name=q]');
    // Axe does not look at what a field is for: it is as dark as any quiet text.
    const [hint, quiet] = await field.evaluate((element) => {
      const { color, opacity } = getComputedStyle(element, '::placeholder');
      const label = document.querySelector('.facts dt');
      return [
        { color, opacity },
        { color: label && getComputedStyle(label).color, opacity: '1' },
      ];
    });
    expect(hint).toEqual(quiet);
    await field.fill('snapshot');
    await expect(page.locator('[data-search-results]')).toHaveAttribute(
      'data-search-state',
      'done',
    );
    await page.keyboard.press('ArrowDown');
    expect(await listViolations(page)).toEqual([]);
    expect(await listForcedViolations(page)).toEqual([]);
  });
});

test.describe('in forced colours', () => {
  /** What a browser leaves to an element where it decides on the colours. */
  const readMarks = (element: Element): string => {
    const style = getComputedStyle(element);
    const { outlineStyle, outlineWidth, borderStyle, borderWidth, fontWeight, textDecorationLine } =
      style;
    return [
      outlineStyle === 'none' ? 'no outline' : `${outlineStyle} ${outlineWidth}`,
      borderStyle,
      borderWidth,
      fontWeight,
      textDecorationLine,
    ].join(', ');
  };

  test('what is chosen is marked by more than its ground', async ({ page, site }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(`${site}en/causes/basic-troubleshooting-checklist.html#verify`);
    await page.locator('input[name=q]').fill('usererror');
    await expect(page.locator('[data-search-results]')).toHaveAttribute(
      'data-search-state',
      'done',
    );
    await page.keyboard.press('ArrowDown');
    for (const [chosen, other] of [
      ['.result[aria-selected=true]', '.result[aria-selected=false]'],
      ['[role=tab][aria-selected=true]', '[role=tab][aria-selected=false]'],
      ['.languages a[aria-current]', '.languages a:not([aria-current])'],
      ['.contents a[aria-current]', '.contents a:not([aria-current])'],
      ['.themes [aria-pressed=true]', '.themes [aria-pressed=false]'],
    ] as const) {
      const marks = await page.locator(chosen).first().evaluate(readMarks);
      expect(marks, chosen).not.toBe(await page.locator(other).first().evaluate(readMarks));
    }
  });

  test('boards that lead on keep a frame', async ({ page, site, expectProblems }) => {
    // The page asks for its files from every depth.
    expectProblems(/404/, /MIME type/);
    await page.emulateMedia({ forcedColors: 'active' });
    for (const [path, boards] of [
      ['en/errors/usererrorfsfreezefailed.html', '.board:visible'],
      ['en/errors/150066.html', '.procedure-title'],
    ] as const) {
      await page.goto(`${site}${path}`);
      const board = page.locator(boards).first();
      await expect(board).toHaveCSS('border-top-style', 'solid');
    }
  });
});
