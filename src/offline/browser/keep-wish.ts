import { recall, remember } from '../../dom/storage.ts';
import { keyAt } from './place-memory.ts';

/** Whether the reader has asked for all of the base on this device. */
const WANTED_KEY = 'keep-whole';

/** What the reader wants, on every page of this copy of the site. */
export interface Wish {
  isThere: () => boolean;
  set: (isThere: boolean) => void;
  /** Says on the other pages that there is something new: what is wanted, or what is there. */
  tell: () => void;
  /** Hears of it from them. */
  hear: (listener: () => void) => void;
}

/** Whether all of the copy of the site at a place is wanted. */
export function isWholeWanted(root: string): boolean {
  return recall('device', keyAt(root, WANTED_KEY)) === true;
}

/**
 * What is wanted of the copy of the site at a place. It lasts until it is taken back.
 *
 * @param root address of the site's root
 */
export function openWish(root: string): Wish {
  const key = keyAt(root, WANTED_KEY);
  const pages = new BroadcastChannel(`shirube ${root}`);
  const tell = (): void => {
    pages.postMessage(null);
  };
  return {
    isThere: () => isWholeWanted(root),
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
