import { startStaticServer } from '../../src/tools/static-server.ts';
import { expect, test as siteTest } from './support/fixtures.ts';
import { watchContext, type PageProblem } from './support/page-problems.ts';

// The fixtures themselves, tried on a site of three pages instead of the real one.
const test = siteTest.extend<object, { site: string; subpathSite: string }>({
  site: [
    async ({}, use) => {
      const server = await startStaticServer({ directory: 'tests/fixtures/tiny-site', port: 0 });
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  subpathSite: [
    async ({}, use) => {
      const server = await startStaticServer({
        directory: 'tests/fixtures/tiny-site',
        port: 0,
        mount: '/kb/',
      });
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

// Such a worker is no use to other tests: one takes all of these.
test.describe.configure({ mode: 'default' });

test('a page is read at the root and under a path', async ({ page, site, subpathSite }) => {
  for (const address of [site, subpathSite]) {
    await page.goto(address);
    await expect(page.getByRole('heading')).toHaveCSS('color', 'rgb(0, 128, 0)');
    await expect(page.locator('html')).toHaveAttribute('data-script', 'ran');
    await page.getByRole('link', { name: '日本語' }).click();
    await expect(page).toHaveURL(`${address}ja/index.html`);
  }
});

test('an expected problem passes', async ({ page, site, expectProblems }) => {
  expectProblems(/status of 404/);
  const response = await page.goto(`${site}ja/none.html`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading')).toHaveText('Not here');
});

const FAULTS = {
  'a console warning': {
    page: 'index.html',
    kinds: ['console'],
    cause: (): void => {
      console.warn('careful');
    },
  },
  'an uncaught error': {
    page: 'index.html',
    kinds: ['page-error'],
    cause: (): void => {
      setTimeout(() => {
        throw new Error('uncaught');
      });
    },
  },
  'a violated policy': {
    page: 'index.html',
    kinds: ['csp'],
    cause: (): void => {
      const style = document.createElement('style');
      style.textContent = 'h1 { color: red }';
      document.head.append(style);
    },
  },
  'a missing file': {
    page: 'index.html',
    kinds: ['console'],
    cause: (): void => {
      const image = new Image();
      image.src = 'none.png';
    },
  },
  'a request to a foreign origin': {
    page: 'no-policy.html',
    // The browser's own word about it is in the console.
    kinds: ['console', 'failed-request', 'foreign-request'],
    cause: (): void => {
      const image = new Image();
      image.src = 'http://foreign.invalid/pixel.png';
    },
  },
} as const satisfies Record<
  string,
  { page: string; kinds: PageProblem['kind'][]; cause: () => void }
>;

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`${name} is noticed`, async ({ browser, site }) => {
    const context = await browser.newContext();
    const problems = watchContext(context, new Set([new URL(site).origin]));
    const page = await context.newPage();
    await page.goto(`${site}${fault.page}`);
    expect(problems).toEqual([]);
    await page.evaluate(fault.cause);
    await expect
      .poll(() => [...new Set(problems.map((problem) => problem.kind))].sort())
      .toEqual(fault.kinds);
    await context.close();
  });
}

test('what is noticed fails the test', async ({ page, site }) => {
  // Turned round: the run complains when this test passes.
  test.fail();
  await page.goto(site);
  await page.evaluate(FAULTS['a console warning'].cause);
});

test('a context of the test itself is watched too', async ({ browser, site, watch }) => {
  test.fail();
  const context = await browser.newContext();
  watch(context);
  const page = await context.newPage();
  await page.goto(site);
  await page.evaluate(FAULTS['a console warning'].cause);
  await context.close();
});
