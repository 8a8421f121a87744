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
  isWholeBegun,
  isWholeKept,
  keepWhole,
  removeWhole,
  type WholeProgress,
  type WholeTools,
} from './keep-whole.ts';
import { keyAt } from './place-memory.ts';

/** Whether the reader has asked for all of the base on this device. */
const WANTED_KEY = 'keep-whole';

/**
 * Goes on keeping all of a large base where the reader has asked for that: what was stopped when a page was closed,
 * and what a newer release has changed. The home page shows how far it is.
 */
export async function keepWholeOn(root: string): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-keep]');
  const wish = openWish(root);
  if (place === null && !wish.isThere()) return;
  const rest = await askForRest();
  // A small base is kept as it is.
  if (rest === undefined) return;
  const tools = openTools(root);
  if (place !== null) await mountKeepOffer(place, { rest, tools, wish });
  else await keepUnseen(tools, wish);
}

function openTools(root: string): WholeTools {
  return { root, caches, fetch: (address, options) => fetch(address, options) };
}

/** What the reader wants, on every page of this copy of the site. */
interface Wish {
  isThere: () => boolean;
  set: (isThere: boolean) => void;
  /** Says on the other pages that there is something new: what is wanted, or what is there. */
  tell: () => void;
  /** Hears of it from them. */
  hear: (listener: () => void) => void;
}

function openWish(root: string): Wish {
  const key = keyAt(root, WANTED_KEY);
  const pages = new BroadcastChannel(`shirube ${root}`);
  const tell = (): void => {
    pages.postMessage(null);
  };
  return {
    isThere: () => recall('device', key) === true,
    set: (isThere) => {
      remember('device', key, isThere ? true : undefined);
      tell();
    },
    tell,
    hear: (listener) => {
      pages.onmessage = listener;
    },
  };
}

/** Nobody looks; who stops it does so on the home page, or closes this one. */
async function keepUnseen(tools: WholeTools, wish: Wish): Promise<void> {
  const stopping = new AbortController();
  wish.hear(() => {
    if (!wish.isThere()) stopping.abort();
  });
  await keepAlone(tools, { report: () => undefined, signal: stopping.signal });
}

/** One page at a time works on the copy; another waits, and then finds it done. */
async function keepAlone(
  tools: WholeTools,
  options: Parameters<typeof keepWhole>[1],
): Promise<void> {
  await navigator.locks.request(lockOf(tools), { signal: options.signal }, async () => {
    if (!(await isWholeKept(tools))) await keepWhole(tools, options);
  });
}

const lockOf = ({ root }: WholeTools): string => `shirube ${root}`;

/** Offers on the home page to keep all of the base, shows how far it is, and lets the reader stop or remove it. */
async function mountKeepOffer(
  place: HTMLElement,
  { rest, tools, wish }: { rest: RestOfFiles; tools: WholeTools; wish: Wish },
): Promise<void> {
  const show = createView(place, rest);
  let stopping: AbortController | undefined;

  const showIdle = async (): Promise<void> => {
    show({ state: (await isWholeBegun(tools)) ? 'begun' : 'offered' });
  };
  const keep = async (): Promise<void> => {
    const own = new AbortController();
    stopping = own;
    show({ state: 'keeping', progress: undefined });
    const report = (progress: WholeProgress): void => {
      show({ state: 'keeping', progress });
    };
    const outcome = await keepAlone(tools, { report, signal: own.signal }).then(
      () => 'kept' as const,
      (error: unknown) => (isFull(error) ? 'full' : 'failed'),
    );
    // It may have been begun once more meanwhile.
    if (stopping !== own) return;
    stopping = undefined;
    if (own.signal.aborted && outcome !== 'kept') await showIdle();
    else show({ state: outcome });
  };
  const begin = async (): Promise<void> => {
    wish.set(true);
    // Else a browser may throw it away when the device runs full; where it refuses, that may happen.
    void navigator.storage.persist().catch(() => undefined);
    await keep();
  };
  const stop = (): void => {
    wish.set(false);
    stopping?.abort();
  };
  const remove = async (): Promise<void> => {
    stop();
    // Another page may still be at work on it.
    await navigator.locks.request(lockOf(tools), () => removeWhole(tools));
    wish.tell();
    show({ state: 'offered' });
  };
  const followOtherPage = async (): Promise<void> => {
    if (wish.isThere()) {
      if (stopping === undefined) await keep();
    } else if (stopping !== undefined) stopping.abort();
    else {
      // Once the other page is done with it.
      const isKept = await navigator.locks.request(lockOf(tools), () => isWholeKept(tools));
      if (!isKept) await showIdle();
    }
  };

  buttonOf(place, 'take').onclick = () => void begin();
  buttonOf(place, 'stop').onclick = stop;
  buttonOf(place, 'remove').onclick = () => void remove();
  wish.hear(() => void followOtherPage());
  if (await isWholeKept(tools)) show({ state: 'kept' });
  else if (wish.isThere()) void keep();
  else await showIdle();
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
