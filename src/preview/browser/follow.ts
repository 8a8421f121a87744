/**
 * Keeps an open page of the development server as things are: it is loaded again where something else is wrong
 * with it than it shows, and when the server is there again. Vite's client, which this begins, does so when a
 * file was saved.
 */
const POLL_MS = 1000;

/** Whether the check, which goes on while pages are made, has found what the page shows. */
async function followIssues({ issues = '', page = '' }: DOMStringMap): Promise<void> {
  // The check takes the server's time: what the page itself needs comes first.
  if (document.readyState !== 'complete') {
    await new Promise((fulfil) => {
      addEventListener('load', fulfil, { once: true });
    });
  }
  const response = await fetch(`/@preview/issues?page=${encodeURIComponent(page)}`);
  if (response.ok && (await response.text()) !== issues) location.reload();
}

/** Vite's client waits for it, which its types do not say. */
async function followServer(): Promise<unknown> {
  for (;;) {
    await new Promise((fulfil) => setTimeout(fulfil, POLL_MS));
    if (document.hidden) continue;
    const isThere = await fetch(location.href).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    location.reload();
    // Until the page has gone, Vite's client is to wait: it would look for the server by a script that the
    // policy of the pages forbids.
    await new Promise(() => undefined);
  }
}

const script = document.querySelector<HTMLElement>('script[data-preview]');
if (script !== null) followIssues(script.dataset).catch(() => undefined);
const whenGone: () => unknown = followServer;
import.meta.hot?.on('vite:ws:disconnect', whenGone);
