import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createScriptSource } from '../../../../src/browser/search/script-source.ts';
import { readPayload } from '../../../../src/search/files/payloads.ts';
import { SearchDataError } from '../../../../src/search/types.ts';
import { type FakeScripts, fakeScripts } from '../../dom/fake-scripts.ts';

let scripts: FakeScripts;

beforeEach(() => {
  scripts = fakeScripts('ja/messages-0a1b', { messages: [] });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const OPTIONS = {
  root: '../',
  locale: 'ja',
  loadList: () => Promise.resolve({ files: { messages: '0a1b' } }),
} as const;

it('loads a file by the name that the list gives it, once', async () => {
  const source = createScriptSource(OPTIONS);
  expect(await source.load('messages')).toEqual({ messages: [] });
  await source.load('messages');
  expect(scripts.requests).toEqual(['../search/ja/messages-0a1b.js']);
});

it('gives up with an error that names the file, and tries again when asked again', async () => {
  scripts.answers = ['error', 'error'];
  const source = createScriptSource(OPTIONS);
  const loading = source.load('messages');
  await expect(loading).rejects.toThrow(SearchDataError);
  await expect(loading).rejects.toThrow('../search/ja/messages-0a1b.js');
  expect(await source.load('messages')).toEqual({ messages: [] });
  expect(scripts.requests).toHaveLength(3);
});

it('tells of what cannot be had, and of a list that cannot', async () => {
  const onMiss = vi.fn();
  const source = createScriptSource({ ...OPTIONS, onMiss });
  await expect(source.load('text')).rejects.toThrow('The search has no file "text".');
  scripts.answers = ['error', 'error'];
  await expect(source.load('messages')).rejects.toThrow(SearchDataError);
  const loadList = () => Promise.reject(new Error('no list'));
  const listless = createScriptSource({ ...OPTIONS, loadList, onMiss });
  await expect(listless.load('messages')).rejects.toThrow(SearchDataError);
  expect(onMiss).toHaveBeenCalledTimes(3);
  await source.load('messages');
  expect(onMiss).toHaveBeenCalledTimes(3);
});

it('does not wait for ever', async () => {
  scripts.answers = ['silence'];
  const source = createScriptSource({ ...OPTIONS, timeout: 5 });
  await expect(source.load('messages')).rejects.toThrow('could not be loaded');
});

it('asks past what a browser keeps for a file that was damaged', async () => {
  const source = createScriptSource(OPTIONS);
  const read = () => {
    throw new Error('no index');
  };
  await expect(readPayload(source, 'messages', read)).rejects.toThrow(
    'The search file "messages" is damaged.',
  );
  expect(await readPayload(source, 'messages', ({ messages }) => messages)).toEqual([]);
  expect(scripts.requests[1]).toMatch(/^\.\.\/search\/ja\/messages-0a1b\.js\?retry=\d+$/);
});

it('keeps a file where something else is missing that it needs', async () => {
  const source = createScriptSource(OPTIONS);
  const read = () => Promise.reject(new SearchDataError('unzip is missing'));
  await expect(readPayload(source, 'messages', read)).rejects.toThrow('unzip is missing');
  await source.load('messages');
  expect(scripts.requests).toHaveLength(1);
});
