import { beforeEach, describe, expect, it } from 'vitest';
import {
  readFile,
  type ReadingTools,
  renewRead,
} from '../../../../src/offline/worker/read-pages.ts';
import { readCacheNameOf, wholeCacheNameOf } from '../../../../src/offline/worker-protocol.ts';
import { createCaches } from '../caches.ts';

const ROOT = 'https://host.example/kb/';
const PAGE = `${ROOT}ja/errors/1.html`;
const FIXED = `${ROOT}search/ja/text-0123456789ab.js`;

/** What the server answers, by address: a text, or a status; a promise where it takes its time. */
let server: Map<string, string | number | Promise<string>>;
let asked: string[];
/** Where the server leads who asks for an address. */
let leads: Map<string, string>;
/** How the browser's own cache was to be asked. */
let cacheModes: Set<RequestCache>;
let caches: CacheStorage;
let patience: Promise<void>;

const tools = (): ReadingTools => ({
  root: ROOT,
  caches,
  fetch: async ({ url, cache }) => {
    asked.push(url);
    cacheModes.add(cache);
    const goal = leads.get(url);
    const answer = server.get(goal ?? url.replace(/\?.*/, ''));
    if (answer === undefined) throw new TypeError('Failed to fetch');
    const response =
      typeof answer === 'number'
        ? new Response('', { status: answer })
        : new Response(await answer);
    return goal === undefined
      ? response
      : Object.defineProperties(response, { redirected: { value: true }, url: { value: goal } });
  },
  wait: () => patience,
});

const never = new Promise<never>(() => undefined);

beforeEach(() => {
  server = new Map();
  asked = [];
  leads = new Map();
  cacheModes = new Set();
  caches = createCaches();
  patience = never;
});

/** Reads a file as a page does that waits until it is kept. */
async function read(address: string): Promise<string> {
  const { response, kept } = await readFile(new Request(address), tools());
  await kept;
  return response.status === 200 ? response.text() : String(response.status);
}

/** Keeps a file as if the whole base were there. */
async function keepWhole(address: string, text: string): Promise<void> {
  const whole = await caches.open(wholeCacheNameOf(ROOT, 'a1='));
  await whole.put(address, new Response(text));
  await whole.put(`${ROOT}files.json`, new Response('{}'));
}

describe('a page', () => {
  it('comes from the server, and from the device once it was read and nobody answers', async () => {
    server.set(PAGE, 'first');
    expect(await read(`${PAGE}?from=mail#resolution-1`)).toBe('first');
    server.set(PAGE, 'second');
    expect(await read(PAGE)).toBe('second');
    server.clear();
    expect(await read(PAGE)).toBe('second');
    // As servers lead to it that leave the ending out.
    expect(await read(PAGE.replace('.html', ''))).toBe('second');
    await expect(read(`${ROOT}ja/errors/2.html`)).rejects.toThrow('Failed to fetch');
  });

  it('comes from the device where the server takes long or fails, and is kept all the same', async () => {
    server.set(PAGE, 'first');
    await read(PAGE);
    server.set(PAGE, 503);
    expect(await read(PAGE)).toBe('first');
    const arrival = { with: (text: string): void => void text };
    server.set(PAGE, new Promise((resolve) => (arrival.with = resolve)));
    patience = Promise.resolve();
    const { response, kept } = await readFile(new Request(PAGE), tools());
    expect(await response.text()).toBe('first');
    arrival.with('late');
    await kept;
    server.clear();
    expect(await read(PAGE)).toBe('late');
  });

  it('that is missing is said to be, and is not kept', async () => {
    server.set(PAGE, 404);
    expect(await read(PAGE)).toBe('404');
    server.clear();
    await expect(read(PAGE)).rejects.toThrow('Failed to fetch');
  });

  it('is found at the address at which links have it, where the server leaves the ending out', async () => {
    server.set(PAGE.replace('.html', ''), 'read');
    server.set(`${ROOT}ja/lists/`, 'list');
    await read(PAGE.replace('.html', ''));
    await read(`${ROOT}ja/lists/`);
    server.clear();
    expect(await read(PAGE)).toBe('read');
    expect(await read(`${ROOT}ja/lists/index.html`)).toBe('list');
  });

  it('comes from the server where the browser cannot open what it keeps', async () => {
    const broken = () => Promise.reject(new DOMException('', 'UnknownError'));
    Object.assign(caches, { open: broken, keys: broken });
    server.set(PAGE, 'first');
    expect(await read(PAGE)).toBe('first');
  });

  it('that nobody has read is there where all of the base is', async () => {
    await keepWhole(PAGE, 'kept');
    await keepWhole(`${ROOT}ja/lists/index.html`, 'list');
    expect(await read(PAGE)).toBe('kept');
    expect(await read(`${ROOT}ja/lists/`)).toBe('list');
  });
});

it('asks once for what never changes at its address', async () => {
  server.set(FIXED, 'words');
  expect(await read(FIXED)).toBe('words');
  expect(await read(`${FIXED}?retry=1`)).toBe('words');
  expect(asked).toEqual([FIXED]);
});

it('keeps the thousand files that were read last', async () => {
  const addressOf = (number: number): string => `${ROOT}ja/errors/${String(number)}.html`;
  for (let number = 0; number < 1001; number += 1) {
    server.set(addressOf(number), 'page');
    await read(addressOf(number));
    // Read again and again, it is never the oldest.
    if (number % 100 === 0) await read(addressOf(0));
  }
  server.clear();
  expect(await read(addressOf(0))).toBe('page');
  expect(await read(addressOf(2))).toBe('page');
  await expect(read(addressOf(1))).rejects.toThrow('Failed to fetch');
});

describe('when a newer release has come', () => {
  it('reads once more what was read, without what is gone', async () => {
    const gone = `${ROOT}ja/errors/2.html`;
    const unreachable = `${ROOT}ja/errors/3.html`;
    for (const address of [PAGE, gone, unreachable, FIXED]) server.set(address, 'old');
    for (const address of [PAGE, gone, unreachable, FIXED]) await read(address);
    server = new Map<string, string | number>([
      [PAGE, 'new'],
      [gone, 404],
    ]);
    asked = [];
    await renewRead(tools());
    expect(asked).toEqual([PAGE, gone, unreachable]);
    const cache = await caches.open(readCacheNameOf(ROOT));
    const textOf = async (address: string) => (await cache.match(address))?.text();
    expect(await Promise.all([PAGE, gone, unreachable, FIXED].map(textOf))).toEqual([
      'new',
      undefined,
      'old',
      'old',
    ]);
  });

  it('asks the server, and not what the browser has of the release before', async () => {
    server.set(PAGE, 'old');
    await read(PAGE);
    cacheModes.clear();
    await renewRead(tools());
    expect([...cacheModes]).toEqual(['no-cache']);
  });

  it('keeps a page where it now is, and none of another page', async () => {
    const other = `${ROOT}ja/errors/2.html`;
    for (const address of [PAGE, other]) server.set(address, 'old');
    for (const address of [PAGE, other]) await read(address);
    const now = PAGE.replace('.html', '');
    server = new Map([
      [now, 'new'],
      [`${ROOT}sign-in.html`, 'Sign in'],
    ]);
    leads.set(PAGE, now).set(other, `${ROOT}sign-in.html`);
    await renewRead(tools());
    const cache = await caches.open(readCacheNameOf(ROOT));
    expect((await cache.keys()).map(({ url }) => url)).toEqual([other, now]);
    const kept = await cache.match(now);
    expect(kept?.redirected).toBe(false);
    expect(await kept?.text()).toBe('new');
    leads.clear();
    server.clear();
    expect(await read(PAGE)).toBe('new');
    expect(await read(other)).toBe('old');
  });
});
