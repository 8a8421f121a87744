import type { BrowserContext, Page, Request } from '@playwright/test';
import { LOCALE_IDS } from '../../src/model/locales.ts';
import { startStaticServer } from '../../src/tools/static-server.ts';
import { EXAMPLE_LOCALES } from '../example/site.ts';
import { buildHostileSite, HOSTILE_ID } from './support/hostile-site.ts';
import { expect, test as siteTest } from './support/fixtures.ts';

/** What would run, or become markup, if any of it were taken for more than text. */
const HOSTILE = [
  '<img src=x onerror=__ran()>',
  '"><script>__ran()</script><svg onload=__ran()>',
  "'><iframe srcdoc='<script>parent.__ran()</script>'></iframe>",
  'javascript:__ran()',
  '</title></script><script>__ran()</script>',
  '{{constructor.constructor("__ran()")()}}${__ran()}',
];

/** Fails the test when anything ran, asked, or was only stopped by the policy. */
const test = siteTest.extend<{ guard: undefined }>({
  guard: [
    async ({ context }, use) => {
      const ran: string[] = [];
      await context.exposeBinding('__ran', ({ page }) => ran.push(`script on ${page.url()}`));
      await context.exposeBinding('__violated', (_, text: string) => ran.push(text));
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
          // What `exposeBinding` puts there.
          const scope = globalThis as { __violated?: (text: string) => void };
          scope.__violated?.(`${violatedDirective} ${sample}`);
        });
      });
      context.on('dialog', (dialog) => {
        ran.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await use(undefined);
      expect(ran).toEqual([]);
    },
    { auto: true },
  ],
});

/** Whatever on the page no page of the site has. */
async function expectPlain(page: Page): Promise<void> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          element.matches(
            'img:not(.mark), iframe, object, embed, base, style, script:not([src])',
          ) ||
          element.getAttributeNames().some((name) => /^on|^srcdoc$|^style$/.test(name)) ||
          (element instanceof HTMLAnchorElement && !/^(https?|file):$/.test(element.protocol)),
      )
      .map((element) => element.outerHTML),
  );
  expect(found).toEqual([]);
}

async function expectState(page: Page, state: string): Promise<void> {
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', state);
}

test.describe('a hostile text stays text', () => {
  test('in the search box', async ({ page, example }) => {
    await page.goto(`${example}ja/errors/DB-00600.html`);
    const input = page.locator('input[name=q]');
    for (const text of HOSTILE) {
      await input.fill(`${text} DB-00600`);
      await expect(input).toHaveAttribute('aria-expanded', 'true');
      await expectState(page, 'done');
      await expectPlain(page);
    }
  });

  test('in ?q=, where it is quoted, and in the title', async ({ page, example }) => {
    for (const [index, text] of HOSTILE.entries()) {
      const locale = EXAMPLE_LOCALES[index % EXAMPLE_LOCALES.length] ?? 'en';
      await page.goto(`${example}${locale}/search.html?q=${encodeURIComponent(text)}`);
      await expectState(page, 'done');
      await expectPlain(page);
      expect(await page.title()).toContain(text.slice(0, 20));
      await expect(page.locator('main input[name=q]')).toHaveValue(text);
    }
  });

  test('in the fragment, which opens the page at its top', async ({ page, example }) => {
    await page.goto(`${example}en/errors/DB-00600.html#${HOSTILE[0] ?? ''}`);
    // Links to other languages take the fragment along.
    await page.locator('a[hreflang=ja]').first().click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
    await expectPlain(page);
    for (const [turn, text] of [...HOSTILE, 'no-such-section', '%', 'resolution-99'].entries()) {
      // Another address, or nothing would be loaded.
      await page.goto(`${example}ja/errors/DB-00600.html?${String(turn)}#${text}`);
      await expect(page.locator('main')).toHaveAttribute('data-entry-id', 'DB-00600');
      await expectPlain(page);
      expect(await page.evaluate(() => scrollY)).toBe(0);
    }
  });

  test('in the filters of the address', async ({ page, example }) => {
    const all = ['text', 'severity', 'area', 'versions', 'kind'];
    // Every filter has another text, and another one the second time.
    for (const turn of [0, 1]) {
      const query = all
        .map((name, at) => `${name}=${encodeURIComponent(HOSTILE[(at + turn) % all.length] ?? '')}`)
        .join('&');
      await page.goto(`${example}ja/browse.html?${query}`);
      await expect(page.locator('[data-browse-count]')).not.toBeEmpty();
      await expectPlain(page);
      await page.goto(`${example}ja/search.html?q=DB-00600&${query}`);
      await expectState(page, 'done');
      await expect(page.locator('[data-search-results] [data-result-id]').first()).toBeVisible();
      await expectPlain(page);
    }
  });

  test('in an address that does not exist', async ({ page, example, expectProblems }) => {
    // The page asks for its files from every depth.
    expectProblems(/404/, /MIME type/);
    for (const text of HOSTILE) {
      const address = `${example}en/${encodeURIComponent(text)}`;
      await page.goto(`${address}?q=${encodeURIComponent(text)}#${text}`);
      await expect(page.locator('[data-not-found=en] input[name=q]')).toBeVisible();
      await expectPlain(page);
    }
  });

  test('in the storage', async ({ page, example }) => {
    await page.goto(`${example}ja/index.html`);
    for (const stored of [JSON.stringify(HOSTILE), HOSTILE[0], '{"0":"<img>"}', '[{},null,1]']) {
      await page.evaluate((text = '') => {
        localStorage.setItem('stonefish-recent-searches', text);
        localStorage.setItem('stonefish-language', text);
      }, stored);
      await page.goto(example);
      await expect(page).toHaveURL(`${example}en/index.html`);
      await page.goto(`${example}en/search.html`);
      await expectState(page, 'idle');
      await expectPlain(page);
      if (stored === JSON.stringify(HOSTILE)) {
        await expect(page.locator('[data-search-recent] a')).toHaveText(HOSTILE);
      }
    }
  });
});

test.describe('hostile content', () => {
  let url = '';
  let stop = (): Promise<void> => Promise.resolve();

  test.beforeAll(async () => {
    const directory = await buildHostileSite(HOSTILE);
    const server = await startStaticServer({ directory, port: 0 });
    url = server.url;
    stop = () => server.close();
  });
  test.afterAll(() => stop());

  test('is text on every page and in every result', async ({ page, expectProblems }) => {
    expectProblems(`GET ${url}`);
    for (const locale of LOCALE_IDS) {
      for (const path of ['index', 'browse', `errors/${HOSTILE_ID}`, 'causes/a-cause']) {
        await page.goto(`${url}${locale}/${path}.html`);
        await expectPlain(page);
        expect(await page.title()).toContain('Workshop');
        if (!path.startsWith('errors')) continue;
        for (const text of HOSTILE) await expect(page.locator('main')).toContainText(text);
      }
      await page.goto(`${url}${locale}/search.html`);
      for (const query of ['onerror', '__ran', HOSTILE_ID]) {
        await page.locator('main input[name=q]').fill(query);
        await expect(page).toHaveURL(new RegExp(`#q=${query}$`));
        await expectState(page, 'done');
        await expectPlain(page);
      }
      await expect(page.locator('[data-search-results] a').first()).toContainText(HOSTILE[0] ?? '');
    }
  });
});

/** Nobody else's word: where it turns up, it was sent. */
const SECRET = 'Zq7secretvm';

/** Everything that left the page in any way, and to where. */
function watchRequests(context: BrowserContext): { requests: Request[]; sockets: string[] } {
  const seen: { requests: Request[]; sockets: string[] } = { requests: [], sockets: [] };
  context.on('request', (request) => seen.requests.push(request));
  context.on('page', (page) => page.on('websocket', (socket) => seen.sockets.push(socket.url())));
  return seen;
}

function carriesSecret(request: Request): boolean {
  const { referer = '' } = request.headers();
  const sent = `${request.url()} ${request.postData() ?? ''} ${referer}`;
  return sent.toLowerCase().includes(SECRET.toLowerCase());
}

test('nothing that is typed leaves the machine', async ({
  context,
  page: unused,
  example,
  expectProblems,
}) => {
  const locale = 'ja';
  await unused.close();
  expectProblems(/foreign|GET https:/);
  const seen = watchRequests(context);
  await context.route(/^https:/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
  );
  const page = await context.newPage();
  await page.goto(`${example}${locale}/errors/DB-00600.html`);
  const input = page.locator('input[name=q]');
  await input.pressSequentially(`E_LOCK_TIMEOUT ${SECRET} 快照集 セッション`);
  await expectState(page, 'done');
  expect(seen.requests.filter(carriesSecret).map((request) => request.url())).toEqual([]);

  // Enter leads to the search page: its address holds the text behind the sign after which no server
  // is told anything.
  await input.fill(`${SECRET} 快照集 セッション`);
  await input.press('Enter');
  await expect(page).toHaveURL(new RegExp(`^${example}${locale}/search\\.html#q=${SECRET}`));
  await expectState(page, 'done');
  const carrying = (): Request[] => seen.requests.filter(carriesSecret);

  const field = page.locator('main input[name=q]');
  await field.fill(`${SECRET} DB-00600`);
  await expectState(page, 'done');
  await page.locator('[data-search-results] a').first().click();
  await expect(page.locator('main')).toHaveAttribute('data-entry-id', 'DB-00600');
  await page.locator('#sources a[rel~=external]').first().click();
  await expect(page).toHaveTitle('Elsewhere');

  expect(carrying()).toEqual([]);
  expect(seen.sockets).toEqual([]);
  for (const request of seen.requests) {
    expect(request.method(), request.url()).toBe('GET');
    expect((await request.allHeaders())['referer'], request.url()).toBeUndefined();
    expect(['document', 'script', 'stylesheet', 'image', 'other']).toContain(
      request.resourceType(),
    );
  }

  // What this browser keeps.
  await page.goto(`${example}${locale}/index.html`);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage).sort(),
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    viewed: localStorage.getItem('stonefish-viewed'),
  }));
  expect(kept).toEqual({
    local: ['stonefish-recent-searches', 'stonefish-viewed'],
    // Which pages were read, and nothing that was typed.
    viewed: expect.not.stringContaining(SECRET),
    session: 0,
    cookies: '',
    databases: 0,
  });
});

test('a string never becomes markup or code, whatever a script does with it', async ({
  browser,
  example,
}) => {
  // A context that nobody watches: the policy is meant to speak here.
  const context = await browser.newContext();
  const page = await context.newPage();
  for (const path of ['en/errors/DB-00600.html', '404.html', 'e/DB-00600.html']) {
    await page.goto(`${example}${path}`);
    const refused = await page.evaluate(() => {
      const attempts = {
        innerHTML: () => {
          document.createElement('p').innerHTML = '<b>x</b>';
        },
        script: () => {
          document.createElement('script').text = 'x';
        },
        foreign: () => {
          document.createElement('script').src = 'https://elsewhere.invalid/x.js';
        },
        inline: () => {
          document.createElement('script').src = 'data:text/javascript,x//.js';
        },
      };
      return Object.entries(attempts).flatMap(([name, attempt]) => {
        try {
          attempt();
          return [];
        } catch {
          return [name];
        }
      });
    });
    expect(refused, path).toEqual(['innerHTML', 'script', 'foreign', 'inline']);
  }
  await context.close();
});
