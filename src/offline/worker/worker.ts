/**
 * The service worker: keeps one whole build of the site on the reader's device and serves it, with or
 * without a network.
 *
 * A build is kept as a unit. Each file is checked by its hash while it is fetched, so that a build is
 * complete and unmixed or not installed at all, even while a host copies the next one over it. A newer
 * build is installed beside the one in use, from which it takes what has the same hash, and takes over when
 * all pages of the old one are closed, or when the reader says so.
 */
import { clientsClaim } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { cacheNameOf, TAKE_OVER_MESSAGE } from '../worker-protocol.ts';
import type { FileList } from '../../model/file-list.ts';
import { NOT_FOUND_PATH, SELF_CHECK_PARAMETER, SERVICE_WORKER_PATH } from '../../model/urls.ts';
import { isOwnAddress, listFolders, toPrecacheEntry } from './addresses.ts';

/** Put before this code by `src/offline/build/service-worker-file.ts`. */
declare const SHIRUBE_FILES: FileList;

/** The part of a service worker's scope that is used here; its own types exclude those of pages. */
interface WorkerScope {
  registration: { scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const root = scope.registration.scope;
const folders = listFolders(Object.keys(SHIRUBE_FILES.files));
const precache = new PrecacheController({ cacheName: cacheNameOf(root) });

precache.precache(Object.entries(SHIRUBE_FILES.files).map(toPrecacheEntry));
// The first page that the reader opens has the copy too, without being opened again. A page that this
// build does not belong to asks for files under its own names, which are not in the copy.
clientsClaim();

scope.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER_MESSAGE) void scope.skipWaiting();
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

registerRoute(
  ({ url, request }) =>
    request.mode === 'navigate' &&
    url.href.startsWith(root) &&
    isOwnAddress(url.pathname.slice(new URL(root).pathname.length), folders),
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

async function findNotFoundPage(): Promise<Response | undefined> {
  const page = await precache.matchPrecache(NOT_FOUND_PATH);
  return page && new Response(page.body, { status: 404, headers: page.headers });
}
