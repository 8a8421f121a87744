import { plainOf } from '../plain-response.ts';
import { findWholeCache, readCacheNameOf } from '../worker-protocol.ts';
import { isFixedPath } from './addresses.ts';

/** How long a page that is kept may wait for a newer one, in milliseconds. */
const PATIENCE = 3000;

/** How many files are kept of those that were read: what was read longest ago goes first. */
const MAX_KEPT = 1000;

/** What the reader of a large base needs of the browser. */
export interface ReadingTools {
  /** Address of the site's root. */
  root: string;
  caches: Pick<CacheStorage, 'keys' | 'open'>;
  fetch: (request: Request) => Promise<Response>;
  wait: (milliseconds: number) => Promise<void>;
}

/** What a worker has of a file, with what it does afterwards. */
export interface Reading {
  response: Response;
  /** Settles when the file has been kept. */
  kept: Promise<void>;
}

/**
 * Reads a file of a large base. What has a hash in its path is taken from the device where it is there. All else
 * comes from the server, so that it is true today, and from the device where the server fails or takes long.
 *
 * @throws when it is neither there nor kept
 */
export async function readFile(request: Request, tools: ReadingTools): Promise<Reading> {
  const address = addressOf(request.url);
  // Where a browser cannot open what it keeps, the server is asked as if nothing were there.
  const kept = await findKept(address, tools).catch(() => undefined);
  const path = address.slice(tools.root.length);
  if (kept !== undefined && isFixedPath(path)) return { response: kept, kept: Promise.resolve() };
  const fromServer = fetchAndKeep(request, address, tools);
  if (kept === undefined) return fromServer;
  const fromDevice: Reading = {
    response: kept,
    // The server's may still come: it is kept for the next time.
    kept: fromServer.then(({ kept: later }) => later).catch(() => undefined),
  };
  return Promise.race([
    fromServer.then(
      (reading) => (reading.response.status >= 500 ? fromDevice : reading),
      () => fromDevice,
    ),
    tools.wait(PATIENCE).then(() => fromDevice),
  ]);
}

async function fetchAndKeep(
  request: Request,
  address: string,
  tools: ReadingTools,
): Promise<Reading> {
  const response = await tools.fetch(request);
  // What was led elsewhere is kept under the address to which it was led.
  const isWhole = response.status === 200 && !response.redirected;
  return { response, kept: isWhole ? keep(address, response.clone(), tools) : Promise.resolve() };
}

/** A device that is full, or keeps nothing, takes nothing from what is read. */
function keep(address: string, response: Response, tools: ReadingTools): Promise<void> {
  return putAndTidy(address, response, tools).catch(() => undefined);
}

async function putAndTidy(address: string, response: Response, tools: ReadingTools): Promise<void> {
  const cache = await tools.caches.open(readCacheNameOf(tools.root));
  await cache.put(address, response);
  const all = await cache.keys();
  // What is put again comes last.
  await Promise.all(all.slice(0, -MAX_KEPT).map((oldest) => cache.delete(oldest)));
}

async function findKept(address: string, tools: ReadingTools): Promise<Response | undefined> {
  const read = await tools.caches.open(readCacheNameOf(tools.root));
  // All of the base is looked for only where it is needed: that takes a look at every cache of the host.
  return (
    (await findIn(read, address)) ??
    (await findIn(await findWholeCache(tools.caches, tools.root), address))
  );
}

async function findIn(cache: Cache | undefined, address: string): Promise<Response | undefined> {
  for (const variant of listVariants(address)) {
    const response = await cache?.match(variant);
    if (response !== undefined) return response;
  }
  return undefined;
}

/**
 * The addresses at which servers may have a page: some leave `.html` out, and lead there who asks with it.
 *
 * `'https://host.example/kb/ja/'` -> the same, and with `index.html`; `'…/1.html'` -> the same, and `'…/1'`
 */
function listVariants(address: string): string[] {
  if (address.endsWith('/')) return [address, `${address}index.html`];
  if (!address.endsWith('.html')) return [address, `${address}.html`];
  return [address, address.replace(/\/index\.html$/, '/').replace(/\.html$/, '')];
}

/** `?q=…` is read by the page, `?retry=…` is there for other caches than this one. */
function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/**
 * Reads the pages that are kept once more, when a newer release has come: those of the one before look for its
 * styles and scripts, which are gone. Where the server cannot be asked they stay.
 */
export async function renewRead(tools: ReadingTools): Promise<void> {
  const cache = await tools.caches.open(readCacheNameOf(tools.root));
  for (const { url } of await cache.keys()) {
    if (isFixedPath(url.slice(tools.root.length))) continue;
    // The browser may have one of the release before, and take it for new enough.
    const request = new Request(url, { cache: 'no-cache' });
    const response = await tools.fetch(request).catch(() => undefined);
    if (response?.status === 404 || response?.status === 410) await cache.delete(url);
    else if (response?.status === 200) await renew(cache, url, response);
  }
}

async function renew(cache: Cache, url: string, response: Response): Promise<void> {
  const address = response.redirected ? addressOf(response.url) : url;
  // Led elsewhere, to sign in for example, one gets another page.
  if (!listVariants(url).includes(address)) return;
  await cache.put(address, await plainOf(response)).then(
    () => address !== url && cache.delete(url),
    () => undefined,
  );
}
