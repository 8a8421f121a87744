/** How long a page has been there before anything else is fetched, in milliseconds. */
const CALM_DELAY = 1000;

/**
 * Loads what makes the site work without a network, once the page is there and whatever it needs has
 * been asked for. Only where a browser allows it: not from disk, and not from plain http.
 */
export function loadOfflineLater(): void {
  const address = document.body.dataset['offline'];
  // A page from disk counts as secure in some browsers.
  if (address === undefined || !isSecureContext || !location.protocol.startsWith('http')) return;
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    setTimeout(() => {
      const script = document.createElement('script');
      script.src = address;
      document.head.append(script);
    }, CALM_DELAY);
  });
}
