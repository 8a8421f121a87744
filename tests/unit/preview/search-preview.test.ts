import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import type {
  SearchPreviewMessage,
  SearchPreviewRequest,
} from '../../../src/preview/follow-search.ts';
import { previewSearch, type SearchThread } from '../../../src/preview/search-preview.ts';

/** A thread of which the test says what it tells. */
class FakeThread extends EventEmitter {
  asked: SearchPreviewRequest[] = [];
  postMessage = (request: SearchPreviewRequest): void => void this.asked.push(request);
  unref = vi.fn();
  terminate = vi.fn();
  tell(message: SearchPreviewMessage): void {
    this.emit('message', message);
  }
}

const filesOf = (text: string) => [{ path: 'search/x/en/entries.js', text }];
const PATH = 'search/x/en/entries.js';

function begin() {
  const threads: FakeThread[] = [];
  const search = previewSearch(() => {
    const thread = new FakeThread();
    threads.push(thread);
    return Promise.resolve(thread as unknown as SearchThread);
  });
  return { search, threads };
}

it('starts its thread when a search is used, once', async () => {
  const { search, threads } = begin();
  search.change('/content/a.yaml');
  expect(threads).toEqual([]);
  search.prepare('en');
  const loading = search.load('en', PATH);
  await setImmediate();
  expect(threads).toHaveLength(1);
  expect(threads[0]?.asked).toEqual([
    { shown: 'en', state: 1 },
    { wanted: 'en', state: 1 },
  ]);
  expect(threads[0]?.unref).toHaveBeenCalled();
  threads[0]?.tell({ locale: 'en', state: 1, files: filesOf('one') });
  expect(await loading).toBe('one');
  expect(await search.load('en', 'search/x/en/nothing.js')).toBeUndefined();
});

it('gives no file of before a change', async () => {
  const { search, threads } = begin();
  search.prepare('en');
  await setImmediate();
  threads[0]?.tell({ locale: 'en', state: 0, files: filesOf('old') });
  expect(await search.load('en', PATH)).toBe('old');
  search.change('/content/a.yaml');
  const loading = search.load('en', PATH);
  await setImmediate();
  expect(threads[0]?.asked).toContainEqual({ changed: '/content/a.yaml', state: 1 });
  threads[0]?.tell({ locale: 'en', state: 0, files: filesOf('still old') });
  threads[0]?.tell({ locale: 'ja', state: 1, files: filesOf('of another language') });
  threads[0]?.tell({ locale: 'en', state: 1, files: filesOf('new') });
  expect(await loading).toBe('new');
});

it('says why there is no index to all who ask, until something changes', async () => {
  const { search, threads } = begin();
  const loading = search.load('en', PATH);
  await setImmediate();
  threads[0]?.tell({ locale: 'en', state: 0, problem: 'The disk is full.' });
  await expect(loading).rejects.toThrow('The disk is full.');
  await expect(search.load('en', PATH)).rejects.toThrow('The disk is full.');
  search.change('/content/a.yaml');
  const again = search.load('en', PATH);
  await setImmediate();
  threads[0]?.tell({ locale: 'en', state: 1, files: filesOf('mended') });
  expect(await again).toBe('mended');
});

it('begins a new thread where one has failed', async () => {
  const { search, threads } = begin();
  const loading = search.load('en', PATH);
  await setImmediate();
  threads[0]?.emit('error', new Error('Out of memory.'));
  await expect(loading).rejects.toThrow('Out of memory.');
  const again = search.load('en', PATH);
  await setImmediate();
  expect(threads).toHaveLength(2);
  threads[1]?.tell({ locale: 'en', state: 0, files: filesOf('new') });
  expect(await again).toBe('new');
  search.close();
  await setImmediate();
  expect(threads[1]?.terminate).toHaveBeenCalledTimes(1);
});

it('tries again where a thread cannot begin, and outlives a change meanwhile', async () => {
  const start = vi.fn(() => Promise.reject<SearchThread>(new Error('No build id.')));
  const search = previewSearch(start);
  const loading = search.load('en', PATH);
  search.change('/content/a.yaml');
  await expect(loading).rejects.toThrow('No build id.');
  await expect(search.load('en', PATH)).rejects.toThrow('No build id.');
  expect(start).toHaveBeenCalledTimes(2);
  search.close();
});
