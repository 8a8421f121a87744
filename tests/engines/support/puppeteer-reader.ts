import puppeteer, { type LaunchOptions } from 'puppeteer-core';
import type { Reader } from './reader.ts';

/** Starts Chromium, or Firefox by WebDriver BiDi, which needs no driver beside the browser. */
export async function startPuppeteerReader(options: LaunchOptions): Promise<Reader> {
  const browser = await puppeteer.launch({ headless: true, timeout: 120_000, ...options });
  // The page with which Firefox starts leaves the focus to the address bar, and so its inputs without.
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  let problems: string[] = [];
  page.on('pageerror', (error) => {
    problems.push(error instanceof Error ? error.message : String(error));
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return {
    version: (await browser.version()).replace('/', ' '),
    open: async (address) => {
      // A page that leads on at once is left before it is there, which Firefox calls a fault.
      await page.goto(address).catch((error: unknown) => {
        if (!String(error).includes('NS_BINDING_ABORTED')) throw error;
      });
    },
    type: (selector, text) => page.type(selector, text),
    pressEnter: () => page.keyboard.press('Enter'),
    // Waits until the element stands still, as the list of answers does when all of them are there.
    click: (selector) => page.locator(selector).click(),
    evaluate: (expression) => page.evaluate(expression),
    takeProblems: () => {
      const taken = problems;
      problems = [];
      return taken;
    },
    close: () => browser.close(),
  };
}
