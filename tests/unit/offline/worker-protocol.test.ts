import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { cacheNameOf } from '../../../src/offline/worker-protocol.ts';

/** Runs the script that removes the copies, and gives what it has deleted and opened again. */
async function runRemoval(scope: string): Promise<string[]> {
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
  const caches = { delete: (name: string) => log(name) };
  const code = readFileSync('hosting/service-worker/remove.js', 'utf8');
  runInContext(code, createContext({ self, caches }));
  const event = { waitUntil: (wait: Promise<unknown>) => waits.push(wait) };
  listeners.get('install')?.(event);
  listeners.get('activate')?.(event);
  await Promise.all(waits);
  return done;
}

it('is the one that the removal deletes, and nothing else', async () => {
  const scope = 'https://host.example/kb/';
  expect(await runRemoval(scope)).toEqual([
    'skipWaiting',
    cacheNameOf(scope),
    'unregister',
    `${scope}a.html`,
  ]);
});

it('differs from place to place', () => {
  const names = ['https://a.example/', 'https://a.example/kb/', 'https://b.example/'].map(
    cacheNameOf,
  );
  expect(new Set(names).size).toBe(3);
});
