import { announce } from '../../dom/announce.ts';
import { findElement } from '../../dom/find-element.ts';
import { readPlace, readProps } from '../../dom/page-data.ts';
import type { RestOfFiles } from '../../model/file-list.ts';
import { formatNumber } from '../../model/i18n/format.ts';
import { fill } from '../../model/i18n/texts.ts';
import type { Locale } from '../../model/locales.ts';
import type { KeepTexts } from '../keep-texts.ts';
import type { WholeProgress } from './keep-whole.ts';

/** What the offer shows. */
export type View =
  | { state: 'keeping'; progress: WholeProgress | undefined }
  | { state: 'offered' | 'begun' | 'kept' | 'full' | 'failed' };

/** Which buttons there are in each state. */
const BUTTONS = {
  offered: ['take'],
  begun: ['take', 'remove'],
  keeping: ['stop'],
  kept: ['remove'],
  full: ['take', 'remove'],
  failed: ['take', 'remove'],
} as const satisfies Record<View['state'], readonly string[]>;

/**
 * Makes the function that shows how far it is: in words, as a bar, and by the buttons that there are.
 *
 * @param place the offer on the home page
 * @param rest what all of the base takes
 */
export function createView(place: HTMLElement, rest: RestOfFiles): (view: View) => void {
  const texts = readProps(place) as KeepTexts;
  // The page has a language of the site.
  const locale = readPlace().lang as Locale;
  const line = findElement(place, 'p');
  const bar = findElement(place, 'progress', HTMLProgressElement);
  const size = formatNumber(locale, Math.max(1, Math.round(rest.bytes / 1e6)));
  const number = formatNumber(locale, rest.files);
  let shown: View['state'] | undefined;
  return (view) => {
    const progress = view.state === 'keeping' ? view.progress : undefined;
    line.textContent = fill(texts[view.state], {
      size,
      files: progress === undefined ? number : formatNumber(locale, progress.files),
      done: formatNumber(locale, progress?.done ?? 0),
    });
    bar.hidden = view.state !== 'keeping';
    if (progress !== undefined) {
      bar.max = progress.files;
      bar.value = progress.done;
    }
    if (view.state === shown) return;
    const visible: readonly string[] = BUTTONS[view.state];
    const hadFocus = place.contains(document.activeElement);
    for (const button of place.querySelectorAll('button')) {
      button.hidden = !visible.includes(button.dataset['do'] ?? '');
    }
    if (hadFocus) buttonOf(place, BUTTONS[view.state][0]).focus();
    // What has come of itself while the page was opened is no news.
    if (shown !== undefined) announce(line.textContent);
    shown = view.state;
  };
}

/** A button of the offer. */
export function buttonOf(place: HTMLElement, what: 'take' | 'stop' | 'remove'): HTMLButtonElement {
  return findElement(place, `button[data-do=${what}]`, HTMLButtonElement);
}
