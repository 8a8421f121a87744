import type { Browser, Page } from 'playwright';

/** What a reader of a page sees of it. */
export interface Seen {
  /** The heading of the page, shortened; empty where there is none to be seen. */
  heading: string;
  /** Whether the styles of the site are there. */
  isStyled: boolean;
  /** What the search says of a query of words, and of a code. */
  words: string;
  code: string;
  /** What the query of words finds once the fault is mended and the reader has pressed the button, if any. */
  afterRetry: string;
  /** What is wrong beside that: an exception, or something that opened. */
  odd: string[];
}

/** What the box is without its script: Enter leads to the search page, which says what is missing. */
const FORM = 'a plain form';

/** The list of all errors has none, nor has what is not ours. */
const NO_BOX = 'no search box';

const NOTHING: Seen = {
  heading: '',
  isStyled: false,
  words: '',
  code: '',
  afterRetry: '',
  odd: [],
};

/** What a reader asks for. */
export interface Questions {
  words: string;
  code: string;
}

/** Timers of more than that are for what does not arrive: a trial cannot wait for them, and has them run faster. */
const LONG_TIMER = 5000;
const FASTER = 20;
/** How long a reader of the trial waits, in milliseconds. */
const PATIENCE = 6000;
const POLL = 50;

/** Opens a page in a browser that knows nothing of the site yet, and searches in it. */
export async function watchReader(
  browser: Browser,
  {
    address,
    prepare,
    questions,
    mend,
  }: {
    address: string;
    /** Takes something of the browser away. */
    prepare?: ((page: Page) => Promise<void>) | undefined;
    questions: Questions;
    mend: () => void;
  },
): Promise<Seen> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const odd: string[] = [];
  page.on('pageerror', ({ message }) => odd.push(message.slice(0, 80)));
  page.on('dialog', (dialog) => {
    odd.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(
    ([long, faster]) => {
      const plain = globalThis.setTimeout;
      Object.assign(globalThis, {
        setTimeout: (run: () => void, wait = 0, ...rest: []) =>
          plain(run, wait >= long ? wait / faster : wait, ...rest),
      });
    },
    [LONG_TIMER, FASTER] as const,
  );
  await prepare?.(page);
  try {
    const isThere = await page.goto(address, { waitUntil: 'commit', timeout: PATIENCE }).then(
      () => true,
      () => false,
    );
    if (!isThere) return { ...NOTHING, odd: ['what the browser shows'] };
    await page.waitForLoadState('domcontentloaded', { timeout: PATIENCE }).catch(() => undefined);
    await page.waitForTimeout(300);
    const { heading, isStyled } = await page.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLElement>('h1')].find(
        (element) => element.checkVisibility() && element.innerText.trim() !== '',
      );
      return {
        heading: (shown?.innerText ?? '').replaceAll(/\s+/g, ' ').slice(0, 40),
        isStyled: [...document.styleSheets].some(({ cssRules }) => cssRules.length > 5),
      };
    });
    const words = await ask(page, questions.words);
    const code = await ask(page, questions.code);
    mend();
    let afterRetry = '';
    // A box without script is a form, which leads to the search page.
    if (!words.startsWith('finds') && words !== FORM && words !== NO_BOX) {
      await ask(page, questions.words);
      const button = page.locator('[data-search-retry]').first();
      if (await button.isVisible().catch(() => false)) {
        await button.click({ timeout: PATIENCE }).catch(() => undefined);
        afterRetry = await settle(page);
      } else afterRetry = await ask(page, questions.words);
    }
    return { heading, isStyled, words, code, afterRetry, odd };
  } finally {
    await context.close();
  }
}

/** Types a query, and tells what comes of it. */
async function ask(page: Page, query: string): Promise<string> {
  const input = page.locator('input[name=q]:visible').first();
  const isThere = await input.isVisible().catch(() => false);
  if (!isThere) return NO_BOX;
  await input.fill('').catch(() => undefined);
  await input.fill(query).catch(() => undefined);
  await page.waitForTimeout(POLL);
  return settle(page);
}

async function settle(page: Page): Promise<string> {
  const until = Date.now() + PATIENCE;
  let seen = { state: '', first: '', message: '', isLoadingShown: false };
  while (Date.now() < until) {
    seen = await page.evaluate(() => {
      const isShown = (element: Element | null): element is HTMLElement =>
        element instanceof HTMLElement && element.checkVisibility();
      const results = document.querySelector('[data-search-results]');
      const first = [...document.querySelectorAll('[data-search-results] [data-result-id]')].find(
        isShown,
      );
      const message = document.querySelector('[data-search-message]');
      return {
        state: results?.getAttribute('data-search-state') ?? '',
        first: first?.getAttribute('data-result-id') ?? '',
        message: isShown(message) ? message.innerText.trim().slice(0, 160) : '',
        isLoadingShown: isShown(document.querySelector('[data-search-loading]')),
      };
    });
    if (seen.state === 'done' || seen.state === 'error') break;
    await page.waitForTimeout(POLL);
  }
  const { state, first, message } = seen;
  if (state === 'loading') return 'WAITS FOR EVER';
  if (state === 'idle' || state === '') {
    return FORM;
  }
  const told = message === '' ? '' : `says “${message}”`;
  if (first !== '') return ['finds ' + first, told].filter(Boolean).join(', ');
  return told === '' ? `NOTHING (${state})` : told;
}
