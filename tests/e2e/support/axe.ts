import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds on a page in the light, and in the dark: there, only colours are other ones.
 *
 * `(page)` -> `['color-contrast: <a href="x.html">…</a>']`
 */
export async function listViolations(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  // Passes are not read; no page has a frame of another origin, for which the other mode opens a page.
  const build = () =>
    new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const light = await build().analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await build().withRules(['color-contrast']).analyze();
  return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
}
