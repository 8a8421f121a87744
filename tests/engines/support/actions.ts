import { expect } from 'vitest';
import type { Reader } from './reader.ts';

/** Waits until an expression in the page has a value; a page that is just being left has none. */
export async function expectSoon(
  reader: Reader,
  expression: string,
  expected: unknown,
): Promise<void> {
  await expect
    .poll(() => reader.evaluate(expression), { timeout: 60_000, interval: 200 })
    .toEqual(expected);
}

/**
 * Waits until the browser is at an address, as far as its path from the site's root, and the page there
 * is whole: one that is left before that tells of the files that it no longer gets.
 */
export async function expectPath(reader: Reader, root: string, path: string): Promise<void> {
  await expectSoon(reader, '[location.href, document.readyState]', [
    new URL(path, root).href,
    'complete',
  ]);
}

/** Waits until the first answer of the search is an entry. */
export async function expectFirst(reader: Reader, id: string): Promise<void> {
  const first = `document.querySelector('[data-search-results] [data-result-id]')`;
  await expectSoon(reader, `${first}?.dataset.resultId ?? ''`, id);
}

/** Puts a text into an input at once, as pasting tells it to the page. */
export async function paste(reader: Reader, selector: string, text: string): Promise<void> {
  await reader.click(selector);
  await reader.evaluate(`(() => {
    const input = document.querySelector(${JSON.stringify(selector)});
    input.value = ${JSON.stringify(text)};
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  })()`);
}
