// Removes the copies of the site that browsers keep for reading without a network.
//
// 1. Copy this file over sw.js, beside index.html.
// 2. Leave it there. Each browser removes its copy, and the worker itself, on the reader's next visit.
//
// Deleting sw.js has the same effect as long as the server answers 404 or 410 for it: with 410 a page later,
// with 404 once an hour has passed, as it may be missing because a release is being copied.

self.addEventListener('install', () => {
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(remove());
});

async function remove() {
  // Other sites on this host keep theirs.
  const { scope } = self.registration;
  const own = [`shirube ${scope}`, `shirube-read ${scope}`];
  for (const name of await caches.keys()) {
    if (own.includes(name) || name.startsWith(`shirube-whole ${scope} `)) await caches.delete(name);
  }
  await self.registration.unregister();
  // Only the pages that came from the copy.
  for (const page of await self.clients.matchAll({ type: 'window' })) {
    page.navigate(page.url).catch(() => undefined);
  }
}
