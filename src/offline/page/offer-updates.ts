import { TAKE_OVER_MESSAGE } from '../cache-name.ts';
import { announce } from '../../dom/announce.ts';

/**
 * Says on the page when a newer build lies ready, and lets the reader take it. Without that it takes
 * over when every page of the site has been closed.
 */
export function offerUpdates(registration: ServiceWorkerRegistration): void {
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
  const place = document.querySelector<HTMLElement>('[data-update]');
  const button = place?.querySelector('button') ?? undefined;
  if (place === null || button === undefined) return;
  button.onclick = take;
  if (!place.hidden) return;
  place.hidden = false;
  announce(place.querySelector('p')?.textContent ?? '');
}
