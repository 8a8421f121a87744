import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import {
  cacheNameOf,
  findWholeCache,
  isOwnCache,
  readCacheNameOf,
  wholeCacheNameOf,
} from '../../../src/offline/worker-protocol.ts';
import { createCaches } from './caches.ts';

const SCOPE = 'https://host.example/kb/';

/** Everything that a browser may have of the site at a place. */
const namesOf = (scope: string): string[] => [
  cacheNameOf(scope),
  readCacheNameOf(scope),
  wholeCacheNameOf(scope, 'a1='),
  wholeCacheNameOf(scope, 'b2='),
];

/** Of other sites on the same host. */
const FOREIGN = [
  'of another site',
  ...namesOf(`${SCOPE}other/`),
  ...namesOf('https://host.example/'),
];

/** Runs the script that removes the copies, and gives what it has deleted and opened again. */
async function runRemoval(scope: string, names: readonly string[]): Promise<string[]> {
  const done: string[] = [];
  const log = (text: string) => {
    done.push(text);
    return Promise.resolve();
  };
  const listeners = new Map<string, (event: object) => void>();
  const waits: Promise<unknown>[] = [];
  const self = {
    registration: { scope, unregister: () => log('unregister') },
    skipWaiting: () => log('skipWaiting'),
    clients: {
      matchAll: () =>
        Promise.resolve([{ url: `${scope}a.html`, navigate: (url: string) => log(url) }]),
    },
    addEventListener: (type: string, listener: (event: object) => void) =>
      listeners.set(type, listener),
  };
  const caches = { delete: (name: string) => log(name), keys: () => Promise.resolve(names) };
  const code = readFileSync('hosting/service-worker/remove.js', 'utf8');
  runInContext(code, createContext({ self, caches }));
  const event = { waitUntil: (wait: Promise<unknown>) => waits.push(wait) };
  listeners.get('install')?.(event);
  listeners.get('activate')?.(event);
  await Promise.all(waits);
  return done;
}

describe('the caches of a place', () => {
  it('are those that the removal deletes, and no others', async () => {
    const own = namesOf(SCOPE);
    expect(await runRemoval(SCOPE, [...FOREIGN, ...own])).toEqual([
      'skipWaiting',
      ...own,
      'unregister',
      `${SCOPE}a.html`,
    ]);
  });

  it('are told from those of other sites', () => {
    expect(namesOf(SCOPE).filter((name) => !isOwnCache(name, SCOPE))).toEqual([]);
    expect(FOREIGN.filter((name) => isOwnCache(name, SCOPE))).toEqual([]);
  });
});

describe('all of a large base', () => {
  it('is there once its list is, which comes last', async () => {
    const caches = createCaches();
    const page = new Request(`${SCOPE}ja/errors/1.html`);
    const begun = await caches.open(wholeCacheNameOf(SCOPE, 'b2='));
    await begun.put(page, new Response('new'));
    expect(await findWholeCache(caches, SCOPE)).toBeUndefined();
    const older = await caches.open(wholeCacheNameOf(SCOPE, 'a1='));
    await older.put(page, new Response('old'));
    await older.put(`${SCOPE}files.json`, new Response('{}'));
    expect(await findWholeCache(caches, SCOPE)).toBe(older);
    expect(await findWholeCache(caches, `${SCOPE}other/`)).toBeUndefined();
  });
});
