import { test as base, expect, type BrowserContext } from '@playwright/test';
import { startStaticServer } from '../../../src/tools/static-server.ts';
import { EXAMPLE_SITE } from '../../example/site.ts';
import { readE2eVariable } from './environment.ts';
import {
  selectUnexpected,
  watchContext,
  type ExpectedProblem,
  type PageProblem,
} from './page-problems.ts';

export { expect };

interface TestFixtures {
  /** Address of the example, a small site about another product in English and Japanese. */
  example: string;
  /** The same under a path of another host. */
  exampleBelow: string;
  /**
   * Says that a problem belongs to this test, as when it opens an address that does not exist:
   * `expectProblems(/404/)`. Every other problem fails the test.
   */
  expectProblems: (...patterns: ExpectedProblem[]) => void;
  /** Watches a further context that the test has made with `browser.newContext()`. */
  watch: (context: BrowserContext) => void;
  problems: { found: PageProblem[][]; expected: ExpectedProblem[] };
}

interface WorkerFixtures {
  /** Address of the site at the root of a host, with a slash at the end. */
  site: string;
  /** Address of the same site under a path of another host, with a slash at the end. */
  subpathSite: string;
  exampleServers: { root: string; below: string };
}

/**
 * Playwright's `test`, with the addresses of the site, and with an eye on every page: a console error
 * or warning, an uncaught error, a violated policy, a failed request or one to another origin fails
 * the test in which it happens.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: [
    async ({}, use) => {
      await use(readE2eVariable('site'));
    },
    { scope: 'worker' },
  ],
  subpathSite: [
    async ({}, use) => {
      await use(readE2eVariable('subpathSite'));
    },
    { scope: 'worker' },
  ],
  exampleServers: [
    async ({}, use) => {
      const root = await startStaticServer({ directory: EXAMPLE_SITE, port: 0 });
      const below = await startStaticServer({ directory: EXAMPLE_SITE, port: 0, mount: '/kb/' });
      await use({ root: root.url, below: below.url });
      await Promise.all([root.close(), below.close()]);
    },
    { scope: 'worker' },
  ],
  example: async ({ exampleServers, expectProblems }, use) => {
    expectProblems(ownAddress(exampleServers.root));
    await use(exampleServers.root);
  },
  exampleBelow: async ({ exampleServers, expectProblems }, use) => {
    expectProblems(ownAddress(exampleServers.below));
    await use(exampleServers.below);
  },
  problems: async ({}, use) => {
    const problems: TestFixtures['problems'] = { found: [], expected: [] };
    await use(problems);
    const unexpected = selectUnexpected(problems.found.flat(), problems.expected);
    expect(unexpected, 'The browser reported problems.').toEqual([]);
  },
  expectProblems: async ({ problems }, use) => {
    await use((...patterns) => {
      problems.expected.push(...patterns);
    });
  },
  watch: async ({ problems, site, subpathSite }, use) => {
    const origins = new Set([site, subpathSite].map((address) => new URL(address).origin));
    await use((context) => {
      problems.found.push(watchContext(context, origins));
    });
  },
  context: async ({ context, watch }, use, testInfo) => {
    watch(context);
    await use(context);
    if (testInfo.status === testInfo.expectedStatus) return;
    for (const [index, page] of context.pages().entries()) {
      const path = testInfo.outputPath(`failed-${String(index + 1)}.png`);
      // A page that has crashed has no picture, and the failure is told all the same.
      await page.screenshot({ path, timeout: 10_000 }).catch(() => undefined);
    }
  },
});

/** What pages ask of a site that is not the one whose addresses they may ask. */
function ownAddress(site: string): RegExp {
  return new RegExp(`^(?:GET|HEAD) ${site}\\S*$`);
}
