import { announce } from '../../dom/announce.ts';
import { findElement } from '../../dom/find-element.ts';
import { readPlace, readProps } from '../../dom/page-data.ts';
import { recall, remember } from '../../dom/storage.ts';
import type { RestOfFiles } from '../../model/file-list.ts';
import { formatNumber } from '../../model/i18n/format.ts';
import { fill } from '../../model/i18n/texts.ts';
import type { Locale } from '../../model/locales.ts';
import type { KeepTexts } from '../keep-texts.ts';
import { REST_QUESTION } from '../worker-protocol.ts';
import {
  isWholeKept,
  keepWhole,
  removeWhole,
  type WholeProgress,
  type WholeTools,
} from './keep-whole.ts';

/** Whether the reader has asked for all of the base on this device. */
const WANTED_KEY = 'keep-whole';

/**
 * Goes on keeping all of a large base where the reader has asked for that: what was stopped when a page was closed,
 * and what a newer release has changed. The home page shows how far it is.
 */
export async function keepWholeOn(root: string): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-keep]');
  if (place !== null) await mountKeepOffer(place, root);
  else if (recall('device', WANTED_KEY) === true) await keepAlone(openTools(root), ignore());
}

/** Nobody looks, and nobody stops it but who closes the page. */
const ignore = () => ({ report: () => undefined, signal: new AbortController().signal });

function openTools(root: string): WholeTools {
  return { root, caches, fetch: (address, options) => fetch(address, options) };
}

/** One page at a time works on the copy; another waits, and then finds it done. */
async function keepAlone(
  tools: WholeTools,
  options: Parameters<typeof keepWhole>[1],
): Promise<void> {
  await navigator.locks.request(`shirube ${tools.root}`, { signal: options.signal }, async () => {
    if (!(await isWholeKept(tools))) await keepWhole(tools, options);
  });
}

/** Offers on the home page to keep all of the base, shows how far it is, and lets the reader stop or remove it. */
async function mountKeepOffer(place: HTMLElement, root: string): Promise<void> {
  const rest = await askForRest();
  // A small base is kept as it is.
  if (rest === undefined) return;
  const tools = openTools(root);
  const show = createView(place, rest);
  let stopping = new AbortController();

  const keep = async (): Promise<void> => {
    stopping = new AbortController();
    const { signal } = stopping;
    const report = (progress: WholeProgress): void => {
      show({ state: 'keeping', progress });
    };
    try {
      await keepAlone(tools, { report, signal });
      show({ state: 'kept' });
    } catch (error) {
      if (signal.aborted) show({ state: 'offered' });
      else show({ state: isFull(error) ? 'full' : 'failed' });
    }
  };
  const begin = (): void => {
    remember('device', WANTED_KEY, true);
    show({ state: 'keeping', progress: undefined });
    // Else a browser may throw it away when the device runs full; where it refuses, that may happen.
    void navigator.storage.persist().catch(() => undefined);
    void keep();
  };
  const end = async (): Promise<void> => {
    remember('device', WANTED_KEY, undefined);
    stopping.abort();
    await removeWhole(tools);
    show({ state: 'offered' });
  };

  buttonOf(place, 'take').onclick = begin;
  buttonOf(place, 'stop').onclick = () => {
    remember('device', WANTED_KEY, undefined);
    stopping.abort();
  };
  buttonOf(place, 'remove').onclick = () => void end();
  if (await isWholeKept(tools)) show({ state: 'kept' });
  else if (recall('device', WANTED_KEY) === true) begin();
  else show({ state: 'offered' });
  place.hidden = false;
}

/** What the worker does not keep unasked. */
async function askForRest(): Promise<RestOfFiles | undefined> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<unknown>((resolve) => {
    port1.onmessage = ({ data }) => {
      resolve(data);
    };
  });
  active?.postMessage(REST_QUESTION, [port2]);
  // The worker is of the same site.
  return (await answer) as RestOfFiles | undefined;
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

type View =
  | { state: 'keeping'; progress: WholeProgress | undefined }
  | { state: 'offered' | 'kept' | 'full' | 'failed' };

/** Which buttons there are in each state. */
const BUTTONS = {
  offered: ['take'],
  keeping: ['stop'],
  kept: ['remove'],
  full: ['take', 'remove'],
  failed: ['take', 'remove'],
} as const satisfies Record<View['state'], readonly string[]>;

function createView(place: HTMLElement, rest: RestOfFiles): (view: View) => void {
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

function buttonOf(place: HTMLElement, what: 'take' | 'stop' | 'remove'): HTMLButtonElement {
  return findElement(place, `button[data-do=${what}]`, HTMLButtonElement);
}
