import { loadScript } from '../../dom/load-script.ts';
import { readPlace, readProps } from '../../dom/page-data.ts';
import { SERVICE_WORKER_PATH } from '../../model/urls.ts';
import { addInstallLinks } from './install-links.ts';

/** What the page tells its body about reading without a network. */
export interface OfflineProps {
  /**
   * Path of the script that looks after the copy on the device, from the site's root; left out where there
   * is no finished site to keep.
   */
  offline?: string | undefined;
}

/** How long a page has been there before anything else is fetched, in milliseconds. */
const CALM_DELAY = 1000;

/**
 * Makes the site work without a network, once the page is there and whatever it needs has been asked for.
 * Only where a browser allows it: not from disk, and not from plain http.
 */
export function keepSiteLater(): void {
  const { offline } = readProps(document.body) as OfflineProps;
  // A page from disk counts as secure in some browsers.
  if (offline === undefined || !isSecureContext || !location.protocol.startsWith('http')) return;
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    setTimeout(() => {
      // The page lacks nothing without it, so nobody is told that it failed.
      keepSite(offline).catch(() => undefined);
    }, CALM_DELAY);
  });
}

/** Asks for a copy of the site; where there is one, the code is loaded that keeps it new. */
async function keepSite(offline: string): Promise<void> {
  const { serviceWorker } = navigator;
  const { root, lang } = readPlace();
  const { href: scope } = new URL(root, document.baseURI);
  addInstallLinks(scope, lang);
  // The one for this very place: another site may have one that covers it.
  if ((await serviceWorker.getRegistration(scope))?.scope === scope) {
    await loadScript(scope + offline);
  } else if (!isSavingData()) {
    await serviceWorker.register(scope + SERVICE_WORKER_PATH, { scope });
    // Where more may be kept than that, the page offers it at once.
    if (document.querySelector('[data-keep]') !== null) await loadScript(scope + offline);
  }
}

/** Some browsers tell that the reader pays for every byte. */
function isSavingData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
