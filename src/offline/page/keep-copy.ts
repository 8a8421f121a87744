import { cacheNameOf } from '../cache-name.ts';
import { SERVICE_WORKER_PATH } from '../../model/urls.ts';
import { offerUpdates } from './offer-updates.ts';

/**
 * Keeps a copy of the site on the reader's device by means of the service worker, and removes it where
 * the host has deleted the worker.
 *
 * @param root address of the site's root
 */
export async function keepOfflineCopy(root: string): Promise<void> {
  const { serviceWorker } = navigator;
  const known = await findRegistration(root);
  if (known !== undefined) {
    offerUpdates(known);
    if (await isWorkerGone(root)) await removeCopy(root, known);
    return;
  }
  // Who has a copy gets newer ones all the same, or would be left with an old one.
  if (isSavingData()) return;
  const worker = root + SERVICE_WORKER_PATH;
  offerUpdates(await serviceWorker.register(worker, { scope: root }));
}

/** The one for this very place: another site may have one that covers it. */
async function findRegistration(root: string): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(root);
  return found?.scope === root ? found : undefined;
}

/** A browser keeps a worker whose file is gone; this is how a host gets rid of it by deleting it. */
async function isWorkerGone(root: string): Promise<boolean> {
  // The worker itself answers without a network.
  const { status } = await fetch(root + SERVICE_WORKER_PATH, { method: 'HEAD', cache: 'no-store' });
  return status === 404 || status === 410;
}

async function removeCopy(root: string, registration: ServiceWorkerRegistration): Promise<void> {
  await registration.unregister();
  await caches.delete(cacheNameOf(root));
}

/** Some browsers tell that the reader pays for every byte. */
function isSavingData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
