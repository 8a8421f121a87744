import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { writeServiceWorker } from '../../../../src/offline/build/service-worker-file.ts';
import { textFile } from '../../../../src/published/site-files.ts';
import { writeFiles } from '../../release/small-release.ts';

/*
 * The worker as it is built, in a browser of which only what it uses is there.
 */

const SCOPE = 'https://host.example/kb/';
const folder = mkdtempSync(join(tmpdir(), 'worker-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The files on the server, by path. */
let server: Map<string, string>;
/** What the browser keeps: the same cache for each worker, as its name is that of the place. */
let cache: Map<string, string>;
let fetched: string[];
/** The names of the browser's caches. */
let names: Set<string>;

const FIRST = {
  'index.html': 'Home',
  'ja/index.html': 'ホーム',
  'ja/browse.html': '一覧',
  'search/ja/text-0123456789ab.js': 'text()',
};

beforeEach(() => {
  server = new Map(Object.entries(FIRST));
  cache = new Map();
  fetched = [];
  names = new Set();
});

/** Builds the worker for some files, which need not be those on the server. */
async function buildWorker(files: Readonly<Record<string, string>>): Promise<string> {
  const site = mkdtempSync(join(folder, 'site-'));
  writeFiles(
    site,
    Object.entries(files).map(([path, text]) => textFile(path, text)),
  );
  await writeServiceWorker(site);
  return readFileSync(join(site, 'sw.js'), 'utf8');
}

/** Gives a worker to the browser; says whether it could be installed. Where it can, it takes over. */
async function update(code: string): Promise<boolean> {
  const listeners = new Map<string, ((event: object) => void)[]>();
  const scope: Record<string, unknown> = {
    registration: { scope: SCOPE },
    location: new URL(`${SCOPE}sw.js`),
    addEventListener: (type: string, listener: (event: object) => void) => {
      listeners.set(type, [...(listeners.get(type) ?? []), listener]);
    },
    clients: { claim: () => Promise.resolve() },
    caches: {
      open: (name: string) => {
        names.add(name);
        return Promise.resolve(CACHE);
      },
      match: matchCache,
      keys: () => Promise.resolve([...names]),
      delete: (name: string) => Promise.resolve(names.delete(name)),
    },
    fetch: fetchChecked,
    ...{ Request, Response, Headers, URL, setTimeout, clearTimeout, console },
  };
  scope['self'] = scope;
  // What Workbox tells apart.
  class ExtendableEvent extends Event {}
  class FetchEvent extends ExtendableEvent {}
  Object.assign(scope, { ExtendableEvent, FetchEvent });
  runInContext(code, createContext(scope));
  const dispatch = async (type: string): Promise<void> => {
    const waiting: Promise<unknown>[] = [];
    const event = Object.assign(new ExtendableEvent(type), {
      waitUntil: (promise: Promise<unknown>) => void waiting.push(promise),
    });
    for (const listener of listeners.get(type) ?? []) listener(event);
    await Promise.all(waiting);
  };
  try {
    await dispatch('install');
  } catch {
    return false;
  }
  await dispatch('activate');
  return true;
}

const addressOf = (request: Request | string): string =>
  typeof request === 'string' ? request : request.url;

function matchCache(request: Request | string): Promise<Response | undefined> {
  const text = cache.get(addressOf(request));
  return Promise.resolve(text === undefined ? undefined : new Response(text));
}

const CACHE = {
  match: matchCache,
  put: async (request: Request | string, response: Response) => {
    cache.set(addressOf(request), await response.text());
  },
  delete: (request: Request | string) => Promise.resolve(cache.delete(addressOf(request))),
  keys: () => Promise.resolve([...cache.keys()].map((address) => new Request(address))),
};

/** Refuses what has another hash than was asked for, as a browser does. */
function fetchChecked(request: Request): Promise<Response> {
  const path = addressOf(request).slice(SCOPE.length);
  fetched.push(path);
  const text = server.get(path);
  if (text === undefined) return Promise.resolve(new Response('', { status: 404 }));
  const hash = createHash('sha256').update(text).digest('base64');
  return request.integrity === `sha256-${hash}`
    ? Promise.resolve(new Response(text))
    : Promise.reject(new TypeError('Failed to fetch'));
}

const listKept = (): string[] => [...cache.values()].sort();

it('keeps every file of a build, checked by its hash', async () => {
  expect(await update(await buildWorker(FIRST))).toBe(true);
  expect(fetched.sort()).toEqual(Object.keys(FIRST).sort());
  expect(listKept()).toEqual(Object.values(FIRST).sort());
});

it('takes of a newer build what has changed, and the rest from the older one', async () => {
  await update(await buildWorker(FIRST));
  fetched = [];
  const next = {
    'index.html': FIRST['index.html'],
    'ja/index.html': FIRST['ja/index.html'],
    'ja/browse.html': '新しい一覧',
    'search/ja/text-9876543210ab.js': 'new()',
  };
  server = new Map(Object.entries(next));
  expect(await update(await buildWorker(next))).toBe(true);
  expect(fetched.sort()).toEqual(['ja/browse.html', 'search/ja/text-9876543210ab.js']);
  expect(listKept()).toEqual(Object.values(next).sort());
});

it.each<[string, (files: Map<string, string>) => void]>([
  ['is mixed with the older one', (files) => files.set('ja/browse.html', FIRST['ja/browse.html'])],
  ['has a damaged file', (files) => files.set('ja/browse.html', '新しい一~')],
  ['lacks a file', (files) => files.delete('ja/browse.html')],
])('does not keep a newer build that %s, and leaves the older one whole', async (_, spoil) => {
  await update(await buildWorker(FIRST));
  const next = { ...FIRST, 'index.html': 'New home', 'ja/browse.html': '新しい一覧' };
  const worker = await buildWorker(next);
  server = new Map(Object.entries(next));
  spoil(server);
  expect(await update(worker)).toBe(false);
  expect(listKept()).toEqual(expect.arrayContaining(Object.values(FIRST)));
  // Once it is whole it is taken, and what was whole before is not fetched again.
  server = new Map(Object.entries(next));
  fetched = [];
  expect(await update(worker)).toBe(true);
  expect(fetched).toEqual(['ja/browse.html']);
  expect(listKept()).toEqual(Object.values(next).sort());
});

it('of a base that is small again removes what was kept of it while it was large', async () => {
  const own = [`shirube-read ${SCOPE}`, `shirube-whole ${SCOPE} a1=`];
  const others = ['shirube-read https://host.example/', 'shirube-whole https://host.example/ a1='];
  names = new Set([...own, ...others, 'of another site']);
  await update(await buildWorker(FIRST));
  expect([...names].sort()).toEqual(['of another site', ...others, `shirube ${SCOPE}`].sort());
});
