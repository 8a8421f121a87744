import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderFileList } from '../../../../src/model/file-list.ts';
import {
  isWholeBegun,
  isWholeKept,
  keepWhole,
  removeWhole,
  type WholeProgress,
  type WholeTools,
} from '../../../../src/offline/browser/keep-whole.ts';
import { findWholeCache, readCacheNameOf } from '../../../../src/offline/worker-protocol.ts';
import { createCaches } from '../caches.ts';

const ROOT = 'https://host.example/kb/';
const FIRST = {
  'api/build.js': 'build 1',
  'index.html': 'Home',
  'ja/errors/1.html': '一',
  'ja/errors/2.html': '二',
};

let server: Map<string, string>;
let asked: string[];
let caches: CacheStorage;
let tools: WholeTools;

/** Puts a build on the server, with the list of its files. */
function publish(files: Readonly<Record<string, string>>): void {
  const hashes = Object.entries(files).map(([path, text]) => [path, hashOf(text)] as const);
  server = new Map(Object.entries(files));
  server.set('files.json', renderFileList({ files: Object.fromEntries(hashes), others: '' }));
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

beforeEach(() => {
  publish(FIRST);
  asked = [];
  caches = createCaches();
  tools = {
    root: ROOT,
    caches,
    fetch: (address, { integrity, signal }) => {
      signal?.throwIfAborted();
      // So that the worker lets it through.
      const [, path = ''] = /^https:\/\/host\.example\/kb\/(.*)\?check$/.exec(address) ?? [];
      asked.push(path);
      const text = server.get(path);
      if (text === undefined) return Promise.resolve(new Response('', { status: 404 }));
      return integrity === undefined || integrity === `sha256-${hashOf(text)}`
        ? Promise.resolve(new Response(text))
        : Promise.reject(new TypeError('Failed to fetch'));
    },
  };
});

/** Keeps the base, and gives how far it has come with each file. */
async function keep(signal = new AbortController().signal): Promise<WholeProgress[]> {
  const reports: WholeProgress[] = [];
  await keepWhole(tools, { report: (progress) => reports.push(progress), signal });
  return reports;
}

/** What a reader has of the base without a network. */
async function listKept(): Promise<Record<string, string>> {
  const cache = await findWholeCache(caches, ROOT);
  const kept: Record<string, string> = {};
  for (const { url } of (await cache?.keys()) ?? []) {
    const path = url.slice(ROOT.length);
    if (path !== 'files.json') kept[path] = (await (await cache?.match(url))?.text()) ?? '';
  }
  return kept;
}

it('keeps every file, and says how far it is', async () => {
  expect(await isWholeKept(tools)).toBe(false);
  const reports = await keep();
  expect(reports.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4]);
  expect(reports.every(({ files }) => files === 4)).toBe(true);
  expect(await listKept()).toEqual(FIRST);
  expect(await isWholeKept(tools)).toBe(true);
});

it('goes on where it was stopped', async () => {
  const many = Array.from({ length: 20 }, (_, number) => `en/errors/${String(number)}.html`);
  const all: Record<string, string> = { ...FIRST };
  for (const path of many) all[path] = 'x';
  publish(all);
  const stopping = new AbortController();
  const stopped = keepWhole(tools, {
    report: ({ done }) => {
      if (done === 2) stopping.abort();
    },
    signal: stopping.signal,
  });
  await expect(stopped).rejects.toThrow('aborted');
  expect(await listKept()).toEqual({});
  asked = [];
  await keep();
  // Six were under way beside the two.
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.length).toBeLessThan(1 + 24 - 2);
  expect(await listKept()).toEqual(all);
});

describe('a newer build', () => {
  const next = { ...FIRST, 'api/build.js': 'build 2', 'ja/errors/1.html': '新しい一' };

  it('is kept in place of the one before, of which it takes what is the same', async () => {
    await keep();
    await (await caches.open(readCacheNameOf(ROOT))).put(`${ROOT}x.html`, new Response('read'));
    const { 'ja/errors/2.html': _, ...smaller } = next;
    publish(smaller);
    expect(await isWholeKept(tools)).toBe(false);
    asked = [];
    await keep();
    expect(asked).toEqual(['files.json', 'api/build.js', 'ja/errors/1.html']);
    expect(await listKept()).toEqual(smaller);
    expect((await caches.keys()).length).toBe(1);
  });

  it.each<[string, () => void]>([
    ['lacks a file', () => server.delete('ja/errors/1.html')],
    [
      'has a file of the one before',
      () => server.set('ja/errors/1.html', FIRST['ja/errors/1.html']),
    ],
    ['has no list', () => server.set('files.json', '<!doctype html>')],
    ['is not there', () => server.clear()],
  ])('that %s leaves the one before whole', async (_, spoil) => {
    await keep();
    publish(next);
    spoil();
    await expect(keep()).rejects.toThrow();
    expect(await listKept()).toEqual(FIRST);
    publish(next);
    await keep();
    expect(await listKept()).toEqual(next);
  });
});

it('counts as all that can be had where the server cannot be asked', async () => {
  await keep();
  server.clear();
  expect(await isWholeKept(tools)).toBe(true);
});

it('that was begun of a build makes room for a newer one', async () => {
  await keep();
  for (const build of ['build 2', 'build 3']) {
    publish({ ...FIRST, 'api/build.js': build, 'ja/errors/1.html': '新' });
    server.delete('ja/errors/1.html');
    await expect(keep()).rejects.toThrow();
    // What is whole, and what is on its way.
    expect((await caches.keys()).length).toBe(2);
  }
  expect(await listKept()).toEqual(FIRST);
});

it('is told to have begun until it is removed', async () => {
  await caches.open(readCacheNameOf(ROOT));
  expect(await isWholeBegun(tools)).toBe(false);
  server.delete('ja/errors/1.html');
  await expect(keep()).rejects.toThrow();
  expect(await isWholeBegun(tools)).toBe(true);
  await removeWhole(tools);
  expect(await isWholeBegun(tools)).toBe(false);
});

it('is removed with what was begun', async () => {
  await keep();
  publish({ ...FIRST, 'api/build.js': 'build 2', 'ja/errors/1.html': '新' });
  server.delete('ja/errors/1.html');
  await expect(keep()).rejects.toThrow();
  await removeWhole(tools);
  expect(await caches.keys()).toEqual([]);
});
