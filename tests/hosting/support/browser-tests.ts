import { parse } from 'node-html-parser';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowserProbes, isRootUser } from '../../support/browser-probes.ts';
import { testBrowserArguments, resolveBrowser } from '../../support/browser.ts';
import { selectUnexpected, watchContext } from '../../e2e/support/page-problems.ts';
import { API_CATALOGUE_PATH, entryPath } from '../../../src/model/urls.ts';
import type { ApiCatalog } from '../../../src/published/api-schema.ts';
import type { HostedRelease } from './hosted-release.ts';
import type { Subject } from './host-tests.ts';

/** The page for missing addresses asks for its files from every depth, and most of these miss. */
const MISSES = [/404/, /MIME type/];

function readCatalogue({ site }: HostedRelease): ApiCatalog {
  return JSON.parse(site.get(API_CATALOGUE_PATH)?.toString() ?? '') as ApiCatalog;
}

/** It is looked for once. */
let resolved: ReturnType<typeof resolveBrowser> | undefined;

/** What a reader does in a place, with the headers that our settings send. */
export function testInBrowser(subject: Subject): void {
  describe('in a browser', () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      resolved ??= resolveBrowser(createBrowserProbes());
      const { executablePath } = await resolved;
      const args = testBrowserArguments({ isRoot: isRootUser() });
      browser = await chromium.launch({ executablePath, args });
    });
    afterAll(async () => {
      await browser?.close();
    });

    // The language that needs most files: its words come with a tokenizer of their own.
    it('finds by words', async () => {
      const locale = 'ja';
      const { place, release } = subject();
      // By its title. Which result is best is tested elsewhere.
      const [cause] = readCatalogue(release).causes;
      const id = cause?.id ?? '';
      const target = entryPath(locale, 'cause', id);
      const entry = parse(release.site.get(target)?.toString() ?? '');
      const query = entry.querySelector('h1')?.textContent.trim() ?? '';
      expect(query).not.toBe('');
      const context = await browser?.newContext();
      if (context === undefined) throw new Error('There is no browser.');
      const problems = watchContext(context, new Set([new URL(place.url).origin]));
      const page = await context.newPage();
      await page.goto(`${place.url}${locale}/search.html?q=${encodeURIComponent(query)}`);
      await page.locator(`[data-search-results] [data-result-id="${id}"] a`).first().click();
      await page.waitForURL(`${place.url}${target}**`);
      await context.close();
      expect(selectUnexpected(problems, [])).toEqual([]);
    });

    it('offers the page for an address in another case', async () => {
      const { place, release } = subject();
      const { errors } = readCatalogue(release);
      const id = errors.find((error) => /[A-Z]/.test(error.id))?.id ?? '';
      const context = await browser?.newContext();
      if (context === undefined) throw new Error('There is no browser.');
      const problems = watchContext(context, new Set([new URL(place.url).origin]));
      const page = await context.newPage();
      await page.goto(`${place.url}ja/errors/${id.toLowerCase()}.html`);
      await page.locator(`main a[href$="ja/errors/${id}.html"]:visible`).first().click();
      await page.waitForURL(`${place.url}ja/errors/${id}.html`);
      await context.close();
      expect(selectUnexpected(problems, MISSES)).toEqual([]);
    });
  });
}
