/**
 * `npm run bench:faults -- [--only engine] [--fault damaged]`: what a reader sees when a file of the site is missing, damaged, late
 * or of another build. Spoils each kind of file of the example's site (`.cache/example`) in each way, opens a
 * page in Chromium, searches for words and for a code, mends the fault, presses the button that tries again, and
 * prints a table in Markdown. Waits of five seconds and more run twenty times as fast.
 *
 * Capitals are what should not be: a page without its heading, a search that waits for ever or says nothing, a
 * button that does not help.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Page } from 'playwright';
import { projectRoot } from '../../src/project-root.ts';
import { type Fault, FAULTS, startFaultyServer } from './faulty-server.ts';
import { type Seen, watchReader } from './watch-reader.ts';
import { launchBrowser } from '../launch-browser.ts';

const SITE = join(projectRoot, '.cache/example');
const QUESTIONS = { words: 'セッションがロックを持っている', code: 'DB-00600' };
const PAGE = 'ja/errors/E_LOCK_TIMEOUT.html';

/** Each kind of file, by a pattern of its paths, and the page that needs it. */
const KINDS: readonly {
  name: string;
  paths: RegExp;
  page?: string;
  prepare?: (page: Page) => Promise<void>;
}[] = [
  { name: 'page', paths: /^ja\/errors\/E_LOCK_TIMEOUT\.html$/ },
  { name: 'styles of the page', paths: /^assets\/(?:entry|site|depth)-.*\.css$/ },
  { name: 'script of the page', paths: /^assets\/entry-.*\.js$/ },
  { name: 'script of what comes later', paths: /^assets\/late-.*\.js$/ },
  { name: 'styles of what comes later', paths: /^assets\/late-.*\.css$/ },
  { name: 'script of the search page', paths: /^assets\/page-.*\.js$/, page: 'ja/search.html' },
  { name: 'engine of the search', paths: /^assets\/search-engine-/ },
  { name: 'list of the search', paths: /^ja\/search-list\.js$/ },
  { name: 'names', paths: /\/ja\/names-\w+\.js$/ },
  { name: 'all names', paths: /\/ja\/entries-\w+\.js$/ },
  { name: 'messages', paths: /\/ja\/messages-\w+\.js$/ },
  { name: 'index of words', paths: /\/ja\/text-\w+\.js$/ },
  { name: 'chunks of words', paths: /\/ja\/chunks-\w+\.js$/ },
  { name: 'tokenizer and dictionary', paths: /\/ja\/tokenizer-\w+\.js$/ },
  { name: 'excerpts', paths: /\/ja\/excerpts-\w+\.js$/ },
  {
    name: 'unzipping, in an old browser',
    paths: /\/unzip-\w+\.js$/,
    prepare: async (page) => {
      await page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'DecompressionStream');
      });
    },
  },
  { name: 'picture', paths: /^favicon\.svg$/ },
  { name: 'service worker', paths: /^sw\.js$/ },
  {
    name: 'names for missing addresses',
    paths: /^api\/names\.js$/,
    page: 'ja/errors/E_LOCK_TIMEOU.html',
  },
  {
    name: 'script for missing addresses',
    paths: /^assets\/not-found-.*\.js$/,
    page: 'ja/errors/E_LOCK_TIMEOU.html',
  },
  { name: 'script of the list', paths: /^assets\/browse-.*\.js$/, page: 'ja/browse.html' },
  { name: 'script of the self-check', paths: /^assets\/check-.*\.js$/, page: 'ja/check.html' },
];

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    fault: { type: 'string', default: '' },
  },
});
if (!existsSync(join(SITE, 'index.html'))) {
  throw new Error(
    'Build the example first: SHIRUBE_CONTENT=examples/database npm run build -- --outDir .cache/example',
  );
}
const server = await startFaultyServer(SITE);
const browser = await launchBrowser();

console.log('| file | fault | page | words | a code | after trying again |');
console.log('|---|---|---|---|---|---|');
let bad = 0;
for (const { name, paths, page = PAGE, prepare } of KINDS) {
  if (!name.includes(values.only)) continue;
  for (const fault of Object.keys(FAULTS) as Fault[]) {
    if (!fault.includes(values.fault)) continue;
    server.spoil(paths, fault);
    const seen = await watchReader(browser, {
      address: server.url + page,
      prepare,
      questions: QUESTIONS,
      mend: () => {
        server.spoil(undefined, fault);
      },
    });
    const row = describe(seen);
    // What stands there is not ours; a page of another build says that it must be loaded again, as a whole.
    const isOurs = name !== 'page' || /cut|damaged/.test(fault);
    if (isOurs && row.some((cell) => /[A-Z]{4}/.test(cell.replaceAll(/DB-\d+|E_\w+/g, ''))))
      bad += 1;
    console.log(`| ${[name, fault, ...row].join(' | ')} |`);
  }
}
console.log(`\n${String(bad)} that should not be.`);
await browser.close();
await server.close();

function describe({ heading, isStyled, words, code, afterRetry, odd }: Seen): string[] {
  const page = [
    heading === '' ? 'NO HEADING' : `“${heading}”`,
    ...(isStyled ? [] : ['without styles']),
    ...odd.map((what) => `(${what})`),
  ].join(', ');
  const isHelped = afterRetry === '' || afterRetry.startsWith('finds');
  return [page, words, code, isHelped ? afterRetry : `USELESS: ${afterRetry}`].map((cell) =>
    cell.replaceAll('|', '/').replaceAll('\n', ' '),
  );
}
