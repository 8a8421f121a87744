import { announce } from '../../dom/announce.ts';
import { findElement } from '../../dom/find-element.ts';
import { loadLateStyle } from '../../dom/late-style.ts';
import { recall, remember } from '../../dom/storage.ts';
import { SERVICE_WORKER_PATH } from '../../model/urls.ts';
import { isOwnCache, TAKE_OVER_MESSAGE } from '../worker-protocol.ts';
import { keyAt } from './place-memory.ts';
import { judgeAbsence } from './worker-absence.ts';

/**
 * Looks after the copy of the site that the service worker keeps on the reader's device: offers what is
 * newer, and removes it where the host has deleted the worker. Who saves data gets newer ones all the same,
 * or would be left with an old one.
 *
 * @param root address of the site's root
 * @returns whether there is a copy to look after
 */
export async function keepOfflineCopy(root: string): Promise<boolean> {
  const known = await navigator.serviceWorker.getRegistration(root);
  if (known === undefined) return false;
  offerUpdates(known);
  // Without a network nobody knows, and it stays.
  const isGone = await isWorkerGone(root).catch(() => false);
  if (isGone) await removeCopy(root, known);
  return !isGone;
}

/** Since when the worker has been missing on the server. */
const MISSING_SINCE_KEY = 'worker-missing';

/** A browser keeps a worker whose file is gone; this is how a host gets rid of it by deleting it. */
async function isWorkerGone(root: string): Promise<boolean> {
  // The worker itself answers without a network.
  const { status } = await fetch(root + SERVICE_WORKER_PATH, { method: 'HEAD', cache: 'no-store' });
  const key = keyAt(root, MISSING_SINCE_KEY);
  const known = recall('device', key);
  const { isGone, missingSince } = judgeAbsence(status, known, Date.now());
  remember('device', key, isGone ? undefined : missingSince);
  return isGone;
}

async function removeCopy(root: string, registration: ServiceWorkerRegistration): Promise<void> {
  await registration.unregister();
  for (const name of await caches.keys()) {
    if (isOwnCache(name, root)) await caches.delete(name);
  }
}

/**
 * Says on the page when a newer build lies ready, and lets the reader take it. Without that it takes
 * over when every page of the site has been closed.
 */
function offerUpdates(registration: ServiceWorkerRegistration): void {
  const { serviceWorker } = navigator;
  let isTaken = false;
  const offer = (): void => {
    showOffer(() => {
      isTaken = true;
      // Where another page has let it take over, there is none that waits.
      if (registration.waiting === null) location.reload();
      else registration.waiting.postMessage(TAKE_OVER_MESSAGE);
    });
  };

  const watch = (worker: ServiceWorker | null): void => {
    worker?.addEventListener('statechange', () => {
      // The first copy of all is no news.
      if (worker.state === 'installed' && serviceWorker.controller !== null) offer();
    });
  };
  if (registration.waiting !== null && serviceWorker.controller !== null) offer();
  watch(registration.installing);
  registration.addEventListener('updatefound', () => {
    watch(registration.installing);
  });

  let hadController = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isTaken) location.reload();
    // A page beside this one took it. This page may hold what somebody has typed.
    else if (hadController) offer();
    hadController = true;
  });
}

function showOffer(take: () => void): void {
  const place = findElement(document, '[data-update]');
  findElement(place, 'button').onclick = take;
  if (!place.hidden) return;
  void loadLateStyle();
  place.hidden = false;
  announce(findElement(place, 'p').textContent);
}
