import { loadScript } from '../../dom/load-script.ts';
import { readPlace, readProps } from '../../dom/page-data.ts';

/** What the page tells its body about reading without a network. */
export interface OfflineProps {
  /** Path of the script for it, from the site's root; left out where there is no finished site to keep. */
  offline?: string | undefined;
}

/** How long a page has been there before anything else is fetched, in milliseconds. */
const CALM_DELAY = 1000;

/**
 * Loads what makes the site work without a network, once the page is there and whatever it needs has
 * been asked for. Only where a browser allows it: not from disk, and not from plain http.
 */
export function loadOfflineLater(): void {
  const { offline } = readProps(document.body) as OfflineProps;
  // A page from disk counts as secure in some browsers.
  if (offline === undefined || !isSecureContext || !location.protocol.startsWith('http')) return;
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    setTimeout(() => {
      // The page lacks nothing without it, so nobody is told that it failed.
      loadScript(readPlace().root + offline).catch(() => undefined);
    }, CALM_DELAY);
  });
}
