import type { Browser, Page } from '@playwright/test';

/** One change of the input, answered. */
export interface Keystroke {
  /** From the event to the results in the page, in milliseconds. */
  ms: number;
  /** Ids of the results then. */
  results: string[];
}

const ANSWER_TIMEOUT = 30_000;

/** Opens a page as a reader who comes for the first time: nothing is cached. */
export async function openFresh(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(watchAnswers);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.locator('main input[type=search]').focus();
  return page;
}

/** Changes the input with what is typed or pasted at once, and waits for the answer. */
export async function enterText(page: Page, text: string): Promise<Keystroke> {
  await page.evaluate(() => {
    window.benchAnswer = undefined;
  });
  if (text.length === 1) await page.keyboard.type(text);
  else await page.keyboard.insertText(text);
  const answer = await page.waitForFunction(() => window.benchAnswer, undefined, {
    timeout: ANSWER_TIMEOUT,
    polling: 'raf',
  });
  const keystroke = await answer.jsonValue();
  if (keystroke === undefined) throw new Error('The page gave no answer.');
  return keystroke;
}

/** Types a text as people do, each character after the answer to the one before. */
export async function typeText(page: Page, text: string): Promise<Keystroke[]> {
  const keystrokes: Keystroke[] = [];
  for (const character of text) keystrokes.push(await enterText(page, character));
  return keystrokes;
}

/** Empties the input and waits until the page has taken notice. */
export async function clearInput(page: Page): Promise<void> {
  await page.locator('main input[type=search]').fill('');
  await page.waitForTimeout(50);
}

declare global {
  interface Window {
    benchAnswer: Keystroke | undefined;
  }
}

/** Runs in the page before anything of it: tells when the answer to a change stands in the page. */
function watchAnswers(): void {
  let changed: number | undefined;
  addEventListener(
    'input',
    (event) => {
      changed = event.timeStamp;
    },
    true,
  );
  new MutationObserver((records) => {
    const list = records.at(-1)?.target as HTMLElement;
    const state = list.dataset['searchState'];
    if (changed === undefined || (state !== 'done' && state !== 'error' && state !== 'idle'))
      return;
    window.benchAnswer = {
      ms: performance.now() - changed,
      results: [...list.querySelectorAll<HTMLElement>('[data-result-id]')].map(
        (item) => item.dataset['resultId'] ?? '',
      ),
    };
    changed = undefined;
  }).observe(document, { subtree: true, attributeFilter: ['data-search-state'] });
}
