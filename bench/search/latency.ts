import type { Browser } from '@playwright/test';
import type { Locale } from '../../src/model/locales.ts';
import { clearInput, enterText, openFresh, typeText } from './typing.ts';

/** Times in milliseconds from a change of the input to the results in the page. */
export interface Latency {
  /** The first keystroke in a browser that has nothing of the site, as soon as the page can be used. */
  coldKey: number[];
  /** The whole query pasted in such a browser. */
  coldPaste: number[];
  /** Every keystroke while the queries are typed for the first time: files are loaded by need. */
  firstTime: number[];
  /** Every keystroke while they are typed again: all is there. */
  warm: number[];
}

/** Types and pastes queries in the search page of each language. */
export async function measureLatency(
  browser: Browser,
  url: string,
  queries: ReadonlyMap<Locale, readonly string[]>,
): Promise<Latency> {
  const latency: Latency = { coldKey: [], coldPaste: [], firstTime: [], warm: [] };
  for (const [locale, texts] of queries) {
    const address = `${url}${locale}/search.html`;
    for (const text of texts) {
      for (const [entered, times] of [
        [Array.from(text)[0] ?? '', latency.coldKey],
        [text, latency.coldPaste],
      ] as const) {
        const page = await openFresh(browser, address);
        times.push((await enterText(page, entered)).ms);
        await page.context().close();
      }
    }
    const page = await openFresh(browser, address);
    for (const times of [latency.firstTime, latency.warm]) {
      for (const text of texts) {
        await clearInput(page);
        times.push(...(await typeText(page, text)).map(({ ms }) => ms));
      }
    }
    await page.context().close();
  }
  return latency;
}
