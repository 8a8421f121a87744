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
  exampleServer: string;
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
  exampleServer: [
    async ({}, use) => {
      const server = await startStaticServer({ directory: EXAMPLE_SITE, port: 0 });
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  example: async ({ exampleServer, expectProblems }, use) => {
    // Its address is another than the ones that pages of the site may ask.
    expectProblems(new RegExp(`^(?:GET|HEAD) ${exampleServer}\\S*$`));
    await use(exampleServer);
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
  context: async ({ context, watch }, use) => {
    watch(context);
    await use(context);
  },
});
