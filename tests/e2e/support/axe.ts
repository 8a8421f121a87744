import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from '@playwright/test';

/**
 * Given to a page as its developer tools would, once: `@axe-core/playwright` does so for each look, which
 * takes longer than the looks.
 */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page in the light, and in the dark: there, only colours are other ones.
 *
 * `(page)` -> `['color-contrast: <a href="x.html">…</a>']`
 */
export async function listViolations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.evaluate(SOURCE);
  const light = await page.evaluate(runAxe, {});
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await page.evaluate(runAxe, { runOnly: ['color-contrast'] });
  return [...light, ...dark];
}

/**
 * What axe finds on a page in forced colours. Not contrast, which the system sees to: axe would read it from
 * `-webkit-text-fill-color`, which Chromium leaves there as the page has it.
 */
export async function listForcedViolations(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.evaluate(SOURCE);
  const found = await page.evaluate(runAxe, { rules: { 'color-contrast': { enabled: false } } });
  await page.emulateMedia({ forcedColors: 'none' });
  return found;
}

/** In the page: what is against the rules, or against some of them. */
async function runAxe(options: axe.RunOptions): Promise<string[]> {
  const { axe: tool } = globalThis as unknown as { axe: typeof axe };
  const { violations, passes } = await tool.run(document, {
    ...options,
    // Passes are counted, not described.
    resultTypes: ['violations'],
  });
  if (passes.length === 0) throw new Error('Axe has not looked at anything.');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}
