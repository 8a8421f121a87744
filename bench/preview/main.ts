/**
 * `npm run bench:preview -- [--edits 5] [--locales ja,zh-TW,en]`: how long an author waits until the search of the
 * development server finds what was saved. Starts one on a copy of the content, opens the search page in
 * Chromium, makes one word after the other that no text has the title of an error, and prints how long after
 * each save the page, which loads again by itself, shows that error as a result.
 */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Page } from 'playwright';
import { isMap, parseDocument } from 'yaml';
import { contentFolder } from '../../src/content/read/content-folder.ts';
import { projectRoot } from '../../src/project-root.ts';
import { findFreePorts, startServerProcess } from '../../tests/support/server-process.ts';
import { launchBrowser } from '../launch-browser.ts';

/** Words of no error, by language. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['giraffe', 'zebra', 'camel', 'walrus', 'otter', 'ferret', 'badger', 'beaver'],
  ja: ['麒麟', '縞馬', '駱駝', '海象', '河馬', '水牛', '羚羊', '子狐'],
  'zh-TW': ['麒麟', '斑馬', '駱駝', '海象', '河馬', '水牛', '羚羊', '狐狸'],
};

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '5' },
    locales: { type: 'string', default: 'ja,zh-TW,en' },
  },
});

const content = await mkdtemp(join(tmpdir(), 'shirube-preview-'));
await cp(contentFolder(projectRoot), content, { recursive: true });
const [port = 0] = await findFreePorts(1);
const site = `http://127.0.0.1:${String(port)}/`;
const server = await startServerProcess(
  process.execPath,
  [
    join(projectRoot, 'scripts/run.cjs'),
    'astro',
    'dev',
    '--port',
    String(port),
    '--host',
    '127.0.0.1',
  ],
  site,
  { SHIRUBE_CONTENT: content },
);
const browser = await launchBrowser();
try {
  for (const locale of values.locales.split(',')) {
    const { id, write } = await pickError(locale);
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    const words = (WORDS[locale] ?? WORDS['en'] ?? []).slice(0, Number(values.edits) + 1);
    const waits: number[] = [];
    const watcher = await watchResult(page, id);
    for (const [at, word] of words.entries()) {
      await page.goto(`${site}${locale}/search.html#q=${encodeURIComponent(word)}`);
      await page.reload();
      await page
        .locator('[data-search-state=done]')
        .waitFor({ state: 'attached', timeout: 120_000 });
      // Who writes looks away for a moment; what still goes on beside them is not theirs to wait for.
      await page.waitForTimeout(1500);
      watcher.begin();
      const saved = performance.now();
      await write(word);
      await watcher.found;
      // The first edit wakes what the others then find awake.
      if (at > 0) waits.push(performance.now() - saved);
    }
    const told = waits.map((wait) => (wait / 1000).toFixed(2)).join(', ');
    console.info(`${locale}: ${told} s; load of the machine ${(loadavg()[0] ?? 0).toFixed(1)}`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.stop();
  await rm(content, { recursive: true });
}

/**
 * Waits for a result. The page itself says when it is there: Playwright looks twice a second.
 */
async function watchResult(
  page: Page,
  id: string,
): Promise<{ begin: () => void; found: Promise<void> }> {
  let fulfil = (): void => undefined;
  const watcher = {
    found: Promise.resolve(),
    begin: (): void => {
      watcher.found = new Promise((resolve) => {
        fulfil = resolve;
      });
    },
  };
  await page.exposeFunction('tellFound', () => {
    fulfil();
  });
  await page.addInitScript((wanted) => {
    const selector = `[data-search-results] [data-result-id="${wanted}"]`;
    const look = (): void => {
      if (document.querySelector(selector) === null) return;
      void (globalThis as unknown as { tellFound: () => Promise<void> }).tellFound();
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true });
  }, id);
  return watcher;
}

/** An error with a title in a language, and how to give it a word more. */
async function pickError(
  locale: string,
): Promise<{ id: string; write: (word: string) => Promise<void> }> {
  for (const id of (await readdir(join(content, 'errors'))).sort()) {
    const file = join(content, 'errors', id, 'error.yaml');
    // What is only known of is no answer to words.
    if (!existsSync(join(content, 'errors', id, `${locale}.mdx`))) continue;
    const text = await readFile(file, 'utf8');
    const title: unknown = parseDocument(text).get('title');
    const own = isMap(title) ? title.get(locale) : undefined;
    if (typeof own !== 'string') continue;
    return {
      id,
      write: async (word) => {
        const document = parseDocument(text);
        document.setIn(['title', locale], word);
        await writeFile(file, document.toString());
      },
    };
  }
  throw new Error(`No error has a title in ${locale}.`);
}
