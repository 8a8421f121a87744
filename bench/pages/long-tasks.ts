/**
 * `npm run bench:pages -- [--pages 12] [--times 5] [--slower 4]`: how long a page keeps the browser busy. Opens the
 * list of all errors and the heaviest pages of errors of the build in `dist/`, in each language, in Chromium, and prints the longest
 * task that held up the page, and how far what was shown has moved. A reader feels what is longer than
 * 50 ms. `--slower 4` makes the processor four times as slow, as on a phone.
 *
 * Each page is opened once before it is measured, so that no file is waited for, then several times, of
 * which the calmest one counts: the machine has other things to do.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Page } from 'playwright';
import { LOCALE_IDS } from '../../src/model/locales.ts';
import { projectRoot } from '../../src/project-root.ts';
import { startStaticServer } from '../../src/tools/static-server.ts';
import { launchBrowser } from '../launch-browser.ts';

const DIST = join(projectRoot, 'dist');
/** How long a page is watched after it was loaded, in milliseconds: its scripts wait a second. */
const WATCHED = 2500;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '12' },
    times: { type: 'string', default: '5' },
    slower: { type: 'string', default: '1' },
  },
});

/** The list of all errors and the heaviest pages of errors in a language, from the site's root. */
function listMeasured(locale: string, count: number): string[] {
  const folder = join(DIST, locale, 'errors');
  const heaviest = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ path: `${locale}/errors/${name}`, size: statSync(join(folder, name)).size }))
    .sort((a, b) => b.size - a.size)
    .slice(0, count)
    .map(({ path }) => path);
  return [`${locale}/browse.html`, ...heaviest];
}

interface Watched {
  tasks: number[];
  shift: number;
}

async function watchPage(page: Page, address: string): Promise<Watched> {
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(WATCHED);
  return page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
}

const server = await startStaticServer({ directory: DIST, port: 0 });
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
await page.addInitScript(() => {
  const watched: Watched = { tasks: [], shift: 0 };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasks.push(Math.round(duration));
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      watched.shift += (entry as PerformanceEntry & { value: number }).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
});
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slower) });

let longest = 0;
for (const path of LOCALE_IDS.flatMap((locale) => listMeasured(locale, Number(values.pages)))) {
  await page.goto(server.url + path, { waitUntil: 'load' });
  const runs: Watched[] = [];
  for (let run = 0; run < Number(values.times); run += 1) {
    runs.push(await watchPage(page, server.url + path));
  }
  const task = Math.min(...runs.map(({ tasks }) => Math.max(0, ...tasks)));
  const shift = Math.max(...runs.map((run) => run.shift));
  longest = Math.max(longest, task);
  const told = task === 0 ? 'no long task' : `${String(task)} ms`;
  console.info(`${path}: ${told}, moved ${shift.toFixed(4)}`);
}
console.info(longest === 0 ? 'No long task on any page.' : `Longest: ${String(longest)} ms`);
await browser.close();
await server.close();
