import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepOfflineCopy } from '../../../../src/offline/browser/keep-copy.ts';
import { cacheNameOf } from '../../../../src/offline/worker-protocol.ts';
import { stubStorage } from '../../dom/stub-storage.ts';
import { createCaches } from '../caches.ts';

const HERE = 'https://host.example/kb/';
const BESIDE = 'https://host.example/test/';

let caches: CacheStorage;
let storage: Map<string, string>;
/** The places that have a worker. */
let places: Set<string>;

beforeEach(async () => {
  caches = createCaches();
  for (const place of [HERE, BESIDE]) await caches.open(cacheNameOf(place));
  storage = stubStorage();
  places = new Set([HERE, BESIDE]);
  const ignore = (): void => undefined;
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('navigator', {
    serviceWorker: {
      addEventListener: ignore,
      controller: null,
      getRegistration: (place: string) =>
        Promise.resolve(
          places.has(place)
            ? {
                addEventListener: ignore,
                installing: null,
                waiting: null,
                unregister: () => places.delete(place),
              }
            : undefined,
        ),
    },
  });
  answer(() => new Response('', { status: 404 }));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Has the server answer who asks for the worker. */
function answer(respond: () => Response): void {
  vi.stubGlobal('fetch', async () => Promise.resolve(respond()));
}

it('of two copies on one host removes the one whose worker has been missing for an hour', async () => {
  expect(await keepOfflineCopy(HERE)).toBe(true);
  for (const key of storage.keys()) storage.set(key, String(Date.now() - 3_600_000));
  expect(await keepOfflineCopy(BESIDE)).toBe(true);
  expect(await keepOfflineCopy(HERE)).toBe(false);
  expect([...places]).toEqual([BESIDE]);
  expect(await caches.keys()).toEqual([cacheNameOf(BESIDE)]);
  // There is nothing to look after any more.
  expect(await keepOfflineCopy(HERE)).toBe(false);
});

it('does not forget how long it has been missing because the one beside it is there', async () => {
  await keepOfflineCopy(HERE);
  const known = [...storage];
  expect(known.length).toBe(1);
  answer(() => new Response());
  expect(await keepOfflineCopy(BESIDE)).toBe(true);
  expect([...storage]).toEqual(known);
});

it('stays where nobody can be asked', async () => {
  answer(() => {
    throw new TypeError('Failed to fetch');
  });
  expect(await keepOfflineCopy(HERE)).toBe(true);
  expect(places.size).toBe(2);
});
