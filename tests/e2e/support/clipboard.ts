import type { Page } from '@playwright/test';

/**
 * What the clipboard holds now. A click only begins to copy, so ask until it is there:
 * `await expect.poll(() => readClipboard(page)).toBe('az vm list')`.
 */
export const readClipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());
