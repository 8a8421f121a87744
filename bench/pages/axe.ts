/**
 * `npm run bench:axe`: what axe finds on every kind of page of the build in `dist/`, in each language, light, dark
 * and in forced colours: more than `npm test` has time for. The pages are the fewest that have every
 * kind of element, with all that is folded opened, and the page of results while it shows some.
 */
import { type Page } from 'playwright';
import { LOCALE_IDS } from '../../src/model/locales.ts';
import { NOT_FOUND_PATH, searchPath } from '../../src/model/urls.ts';
import { startStaticServer } from '../../src/tools/static-server.ts';
import { listForcedViolations, listViolations } from '../../tests/e2e/support/axe.ts';
import { samplePages } from '../../tests/e2e/support/places.ts';
import { distFolder } from '../../tests/support/dist-folder.ts';
import { launchBrowser } from '../launch-browser.ts';

const QUERY = 'snapshot';

const server = await startStaticServer({ directory: distFolder, port: 0 });
const browser = await launchBrowser();
const page = await browser.newPage();
const pages = [
  ...LOCALE_IDS.flatMap((locale) => [
    ...samplePages((path) => path.startsWith(`${locale}/`)),
    `${searchPath(locale)}#q=${QUERY}`,
    // The server shows it there, in that language.
    `${locale}/errors/nope.html`,
  ]),
  ...samplePages((path) => !LOCALE_IDS.some((locale) => path.startsWith(`${locale}/`))),
  NOT_FOUND_PATH,
];
let found = 0;
for (const [at, path] of pages.entries()) {
  await openWhole(page, server.url + path);
  const violations = [...(await listViolations(page)), ...(await listForcedViolations(page))];
  found += violations.length;
  for (const violation of violations) console.info(`${path}: ${violation}`);
  console.info(`${String(at + 1)} of ${String(pages.length)}: ${path}`);
}
console.info(`${String(found)} findings on ${String(pages.length)} pages.`);
await browser.close();
await server.close();
process.exitCode = found === 0 ? 0 : 1;

/** Opens a page with all that is folded, and waits for what its search shows. */
async function openWhole(page: Page, address: string): Promise<void> {
  // The same address with another fragment would not be loaded.
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  if (!address.includes('#q=')) return;
  await page.locator('[data-search-results][data-search-state=done]').waitFor();
}
