import type { RestOfFiles } from '../../model/file-list.ts';
import { REST_QUESTION } from '../worker-protocol.ts';
import { buttonOf, createView } from './keep-view.ts';
import {
  isWholeBegun,
  isWholeKept,
  keepWhole,
  removeWhole,
  type WholeProgress,
  type WholeTools,
} from './keep-whole.ts';
import { isWholeWanted, openWish, type Wish } from './keep-wish.ts';

/**
 * Goes on keeping all of a large base where the reader has asked for that: what was stopped when a page was closed,
 * and what a newer release has changed. The home page shows how far it is.
 */
export async function keepWholeOn(root: string): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-keep]');
  if (place === null && !isWholeWanted(root)) return;
  const rest = await askForRest();
  // A small base is kept as it is.
  if (rest === undefined) return;
  const tools = openTools(root);
  const wish = openWish(root);
  if (place !== null) await mountKeepOffer(place, { rest, tools, wish });
  else await keepUnseen(tools, wish);
}

function openTools(root: string): WholeTools {
  return { root, caches, fetch: (address, options) => fetch(address, options) };
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
