import type { Page } from '@playwright/test';
import { test as deploymentTest } from './deployment.ts';

/** A machine that is busy with other things is no reason to fail. */
export const PATIENCE = 300_000;

/** Playwright's `test`, with a context for each test to itself, as the copy that is kept is what is tested. */
export const test = deploymentTest.extend({
  context: async ({ browser, watch }, use) => {
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    watch(context);
    await use(context);
    await context.close();
  },
  page: async ({ context }, use) => {
    await use(await context.newPage());
  },
});

/** Waits until the page is served by a worker that holds all that it keeps unasked. */
export async function waitForCopy(page: Page): Promise<void> {
  await page.waitForFunction(
    () => navigator.serviceWorker.controller?.state === 'activated',
    undefined,
    // The browser fetches the whole site.
    { timeout: PATIENCE },
  );
}
