import { test as base, expect, type BrowserContext } from '@playwright/test';
import { readE2eVariable } from './environment.ts';
import {
  selectUnexpected,
  watchContext,
  type ExpectedProblem,
  type PageProblem,
} from './page-problems.ts';

export { expect };

interface TestFixtures {
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
  context: async ({ context, watch }, use) => {
    watch(context);
    await use(context);
  },
});
