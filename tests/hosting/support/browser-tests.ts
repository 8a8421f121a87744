import { parse } from 'node-html-parser';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowserProbes, isRootUser } from '../../support/browser-probes.ts';
import { browserArguments, resolveBrowser } from '../../support/browser.ts';
import { selectUnexpected, watchContext } from '../../e2e/support/page-problems.ts';
import { entryPath } from '../../../src/model/urls.ts';
import type { Subject } from './host-tests.ts';

/** What is looked for by its title. Which result is best is tested elsewhere. */
const ENTRY = 'antivirus-blocks-backup-extension';

/** The page for missing addresses asks for its files from every depth, and most of these miss. */
const MISSES = [/404/, /MIME type/];

/** It is looked for once. */
let resolved: ReturnType<typeof resolveBrowser> | undefined;

/** What a reader does in a place, with the headers that our settings send. */
export function testInBrowser(subject: Subject): void {
  describe('in a browser', () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      resolved ??= resolveBrowser(createBrowserProbes());
      const { executablePath } = await resolved;
      const args = browserArguments({ isRoot: isRootUser() });
      browser = await chromium.launch({ executablePath, args });
    });
    afterAll(async () => {
      await browser?.close();
    });

    // The language that needs most files: its words come with a tokenizer of their own.
    it('finds by words', async () => {
      const locale = 'ja';
      const { place, release } = subject();
      const target = entryPath(locale, 'cause', ENTRY);
      const entry = parse(release.site.get(target)?.toString() ?? '');
      const query = entry.querySelector('h1')?.textContent.trim() ?? '';
      expect(query).not.toBe('');
      const context = await browser?.newContext();
      if (context === undefined) throw new Error('There is no browser.');
      const problems = watchContext(context, new Set([new URL(place.url).origin]));
      const page = await context.newPage();
      await page.goto(`${place.url}${locale}/search.html?q=${encodeURIComponent(query)}`);
      await page.locator(`[data-search-results] [data-result-id="${ENTRY}"] a`).first().click();
      await page.waitForURL(`${place.url}${target}**`);
      await context.close();
      expect(selectUnexpected(problems, [])).toEqual([]);
    });

    it('offers the page for an address in another case', async () => {
      const { place } = subject();
      const context = await browser?.newContext();
      if (context === undefined) throw new Error('There is no browser.');
      const problems = watchContext(context, new Set([new URL(place.url).origin]));
      const page = await context.newPage();
      await page.goto(`${place.url}ja/errors/usererrorfsfreezefailed.html`);
      await page
        .locator('main a[href$="ja/errors/UserErrorFsFreezeFailed.html"]:visible')
        .first()
        .click();
      await page.waitForURL(`${place.url}ja/errors/UserErrorFsFreezeFailed.html`);
      await context.close();
      expect(selectUnexpected(problems, MISSES)).toEqual([]);
    });
  });
}
