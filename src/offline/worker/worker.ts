/**
 * The service worker: keeps the site on the reader's device and serves it, with or without a network.
 *
 * What it keeps unasked is kept as a unit. Each file is checked by its hash while it is fetched, so that a build
 * is complete and unmixed or not installed at all, even while a host copies the next one over it. A newer build is
 * installed beside the one in use, from which it takes what has the same hash, and takes over when all pages of
 * the old one are closed, or when the reader says so.
 *
 * Of most bases that is everything. Of a large one it is the frame; pages are kept as they are read, and all of
 * them once the reader has asked for that (`src/offline/browser/keep-whole.ts`).
 */
import { clientsClaim } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { cacheNameOf, isOwnCache, REST_QUESTION, TAKE_OVER_MESSAGE } from '../worker-protocol.ts';
import type { RestOfFiles, WorkerFiles } from '../../model/file-list.ts';
import { pickLocale } from '../../model/i18n/pick-locale.ts';
import { LOCALE_IDS } from '../../model/locales.ts';
import {
  NOT_FOUND_PATH,
  SELF_CHECK_PARAMETER,
  SERVICE_WORKER_PATH,
  unreachablePath,
} from '../../model/urls.ts';
import {
  isFixedPath,
  isInFolder,
  isOwnAddress,
  listFolders,
  toPrecacheEntry,
} from './addresses.ts';
import { movePage } from './move-page.ts';
import { readFile, type ReadingTools, renewRead } from './read-pages.ts';

/** Put before this code by `src/offline/build/service-worker-file.ts`. */
declare const SHIRUBE_FILES: WorkerFiles;

/** The part of a service worker's scope that is used here; its own types exclude those of pages. */
interface WorkerScope {
  registration: { scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(
    type: 'message',
    listener: (event: { data: unknown; ports: readonly MessagePort[] }) => void,
  ): void;
}

/** What a route is given beside the request; the types of pages have none either. */
interface WaitingEvent {
  waitUntil(work: Promise<unknown>): void;
}

const scope = globalThis as unknown as WorkerScope;
const root = scope.registration.scope;
const { files, rest } = SHIRUBE_FILES;
const folders = new Set([...listFolders(Object.keys(files)), ...(rest?.folders ?? [])]);
const precache = new PrecacheController({ cacheName: cacheNameOf(root) });
/** `'https://host.example/kb/ja/a.html'` -> `'ja/a.html'` at `https://host.example/kb/` */
const pathOf = (url: URL): string => url.pathname.slice(new URL(root).pathname.length);

precache.precache(Object.entries(files).map(toPrecacheEntry));
// The first page that the reader opens has the copy too, without being opened again. A page that this
// build does not belong to asks for files under its own names, which are not in the copy.
clientsClaim();

scope.addEventListener('message', ({ data, ports }) => {
  if (data === TAKE_OVER_MESSAGE) void scope.skipWaiting();
  if (data === REST_QUESTION) ports[0]?.postMessage(rest);
});

// The self-check is about the server.
registerRoute(
  ({ url }) => url.searchParams.has(SELF_CHECK_PARAMETER),
  ({ request }) => fetch(request),
);

registerRoute(
  new PrecacheRoute(precache, {
    // `?q=…` is read by the page, `?retry=…` is there for other caches than this one.
    ignoreURLParametersMatching: [/./],
    directoryIndex: 'index.html',
    cleanURLs: true,
  }),
);

// Whether the worker is still there is asked by pages. Without a network the answer is an empty one: a
// failure would be written to the console of the page.
registerRoute(
  ({ url }) => url.href === root + SERVICE_WORKER_PATH,
  ({ request }) => fetch(request).catch(() => new Response(null, { status: 204 })),
  'HEAD',
);

if (rest !== undefined) serveRest(rest);
else {
  scope.addEventListener('activate', (event) => {
    event.waitUntil(removeRest());
  });
}

registerRoute(
  ({ url, request }) =>
    request.mode === 'navigate' && url.href.startsWith(root) && isOwnAddress(pathOf(url), folders),
  async ({ url, request }) => {
    // Without its slash at the end a folder is another address, from which no link would be right.
    const folder = `${url.origin}${url.pathname}/`;
    if (precache.getCacheKeyForURL(`${folder}index.html`)) return Response.redirect(folder);
    const answer = await fetch(request).catch(() => undefined);
    if (answer !== undefined && answer.status !== 404) return answer;
    // The page of this build, as it asks the search of this build.
    return (await findNotFoundPage()) ?? answer ?? Response.error();
  },
);

// A copy that the browser has thrown away in part is no reason to show nothing.
setCatchHandler(({ request }) => fetch(request));

/** Serves what is not kept unasked: from the server, and from what was read or asked for before. */
function serveRest({ folders: places }: RestOfFiles): void {
  const tools: ReadingTools = {
    root,
    caches,
    fetch: (request) => fetch(request),
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
  };
  // Not waited for: pages are served meanwhile.
  scope.addEventListener('activate', () => void renewRead(tools).catch(() => undefined));
  registerRoute(
    // A build before this one that is kept as a whole brings its styles and scripts.
    ({ url }) =>
      url.href.startsWith(root) &&
      (isInFolder(pathOf(url), new Set(places)) || isFixedPath(pathOf(url))),
    async ({ event, request, url }) => {
      const isPage = request.mode === 'navigate';
      const reading = await readFile(request, tools).catch((error: unknown) => {
        // Nobody knows whether there is such a page: "404" would be a guess.
        if (isPage) return undefined;
        throw error;
      });
      if (reading === undefined) return (await findUnreachablePage(url)) ?? Response.error();
      (event as WaitingEvent).waitUntil(reading.kept);
      if (isPage && reading.response.status === 404) {
        return (await findNotFoundPage()) ?? reading.response;
      }
      return reading.response;
    },
  );
}

/** A base that was large may be small again: what was kept of it bit by bit is in this worker's copy. */
async function removeRest(): Promise<void> {
  for (const name of await caches.keys()) {
    if (isOwnCache(name, root) && name !== cacheNameOf(root)) await caches.delete(name);
  }
}

async function findNotFoundPage(): Promise<Response | undefined> {
  const page = await precache.matchPrecache(NOT_FOUND_PATH);
  return page && new Response(page.body, { status: 404, headers: page.headers });
}

/** Says at any address that there is no network and that the page is not kept, in the language of the address. */
async function findUnreachablePage(url: URL): Promise<Response | undefined> {
  const offered = LOCALE_IDS.filter((locale) => Object.hasOwn(files, unreachablePath(locale)));
  const folder = pathOf(url).split('/', 1).join();
  const locale = pickLocale(offered, folder, navigator.languages);
  const path = locale && unreachablePath(locale);
  const page = path && (await precache.matchPrecache(path));
  if (!page) return undefined;
  const html = movePage(await page.text(), root + path);
  return new Response(html, { status: 503, headers: page.headers });
}
