import { LOCALE_IDS } from '../../../src/model/locales.ts';
import { expect, test } from '../support/fixtures.ts';
import { countLines } from '../support/count-lines.ts';

const NAME = 'Windows Azure Guest Agent';
const NAMED = 'errors/windows-azure-guest-agent-service-not-listed.html';

test('a name of several words holds together in every title, where a line has room for it', async ({
  page,
  site,
}) => {
  for (const width of [390, 412]) {
    await page.setViewportSize({ width, height: 844 });
    for (const locale of ['ja', 'zh-TW']) {
      for (const [path, selector] of [
        [NAMED, 'h1'],
        ['index.html', '.row-title'],
        ['browse.html', '.row-title'],
        ['errors/UserErrorGuestAgentStatusUnavailable.html', '.row-title'],
      ] as const) {
        await page.goto(`${site}${locale}/${path}`);
        const lines = await page.locator(selector).evaluateAll(countLines, NAME);
        expect(new Set(lines), `${path} in ${locale} at ${String(width)}`).toEqual(new Set([1]));
      }
      // What was viewed is listed by a script.
      await page.goto(`${site}${locale}/index.html`);
      const viewed = page.locator('[data-viewed] .row-title', { hasText: 'Guest' });
      await expect(viewed).toBeVisible();
      expect(await viewed.evaluateAll(countLines, NAME), locale).toEqual([1]);
    }
  }
});

test('terms and names hold together in results and suggestions as in titles', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 844 });
  for (const [locale, query, held] of [
    ['ja', 'UserErrorGuestAgentStatusUnavailable', 'VM エージェント'],
    ['ja', 'sysadmin SQL Server', 'SQL Server'],
    ['zh-TW', 'UserErrorGuestAgentStatusUnavailable', 'VM 代理程式'],
    ['zh-TW', 'Site Recovery', 'Site Recovery'],
  ] as const) {
    await page.goto(`${site}${locale}/search.html?q=${encodeURIComponent(query)}`);
    const results = page.locator('[data-search-results]');
    await expect(results).toHaveAttribute('data-search-state', 'done');
    const inResults = await page.locator('.result-title').evaluateAll(countLines, held);
    expect(new Set(inResults), `${query} in ${locale}`).toEqual(new Set([1]));
  }
  await page.setViewportSize({ width: 390, height: 844 });
  for (const locale of ['ja', 'zh-TW']) {
    await page.goto(`${site}${locale}/errors/151076.html`);
    await page.locator('input[name=q]').fill(NAME);
    await expect(page.locator('[data-search-results]')).toHaveAttribute(
      'data-search-state',
      'done',
    );
    const suggested = await page
      .locator('.search-popup .result-title')
      .evaluateAll(countLines, NAME);
    expect(suggested, locale).toEqual([1]);
  }
});

test('a literal that is longer than a line takes its full stop with it, and a name its hyphen', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const locale of LOCALE_IDS) {
    await page.goto(`${site}${locale}/errors/windows-server-backup-event-517.html`);
    const code = page.locator('.prose code', { hasText: 'Microsoft-Windows-Backup/Operational' });
    const gaps = await code.evaluateAll((codes) =>
      codes.map((element) => {
        const next = element.nextSibling ?? element.parentElement?.nextSibling;
        const range = document.createRange();
        if (!(next instanceof Text)) throw new Error('nothing follows');
        range.setStart(next, 0);
        range.setEnd(next, 1);
        const rest = document.createRange();
        rest.selectNodeContents(element);
        // From the end of its last line to what follows.
        return (
          range.getBoundingClientRect().left -
          (rest.getClientRects().item(rest.getClientRects().length - 1)?.right ?? 0)
        );
      }),
    );
    expect(gaps.length, locale).toBeGreaterThan(0);
    expect(Math.max(...gaps), locale).toBeLessThan(12);
  }
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const locale of ['ja', 'zh-TW']) {
      await page.goto(`${site}${locale}/index.html`);
      expect(await page.locator('.lead').evaluateAll(countLines, 'Hyper-V'), locale).toEqual([1]);
      await page.goto(`${site}${locale}/browse.html`);
      const lines = await page.locator('.row-title').evaluateAll(countLines, 'Hyper-V');
      expect(new Set(lines), locale).toEqual(new Set([1]));
    }
  }
});

test('the field of the search says in every language what it takes, in the narrowest window', async ({
  page,
  site,
}) => {
  for (const locale of LOCALE_IDS) {
    for (const path of ['index.html', 'search.html', NAMED]) {
      await page.goto(`${site}${locale}/${path}`);
      for (const width of [320, 360, 639, 640, 768, 960]) {
        await page.setViewportSize({ width, height: 844 });
        const { wanted, room } = await page.locator('input[name=q]').evaluate((input) => {
          const field = input as HTMLInputElement;
          const { font } = getComputedStyle(field, '::placeholder');
          const { paddingLeft, paddingRight } = getComputedStyle(field);
          const words = document.createElement('span');
          words.style.cssText = `position: absolute; white-space: nowrap; font: ${font}`;
          words.textContent = field.placeholder;
          document.body.append(words);
          const { width: wide } = words.getBoundingClientRect();
          words.remove();
          return {
            wanted: wide,
            room: field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight),
          };
        });
        expect(wanted, `${path} in ${locale} at ${String(width)}`).toBeLessThanOrEqual(room);
      }
    }
  }
});
