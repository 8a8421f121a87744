import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createScriptSource } from '../../../../src/browser/search/script-source.ts';
import { SearchDataError } from '../../../../src/search/types.ts';
import { type FakeScripts, fakeScripts } from '../../dom/fake-scripts.ts';

let scripts: FakeScripts;

beforeEach(() => {
  scripts = fakeScripts('b1/ja/messages', { messages: [] });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const OPTIONS = { root: '../', build: 'b1', locale: 'ja' } as const;

it('loads a file from the folder of its build, once', async () => {
  const source = createScriptSource(OPTIONS);
  expect(await source.load('messages')).toEqual({ messages: [] });
  await source.load('messages');
  expect(scripts.requests).toEqual(['../search/b1/ja/messages.js']);
});

it('gives up with an error that names the file, and tries again when asked again', async () => {
  scripts.answers = ['error', 'error'];
  const source = createScriptSource(OPTIONS);
  const loading = source.load('messages');
  await expect(loading).rejects.toThrow(SearchDataError);
  await expect(loading).rejects.toThrow('../search/b1/ja/messages.js');
  expect(await source.load('messages')).toEqual({ messages: [] });
  expect(scripts.requests).toHaveLength(3);
});

it('does not wait for ever', async () => {
  scripts.answers = ['silence', 'silence'];
  const source = createScriptSource({ ...OPTIONS, timeout: 5 });
  await expect(source.load('messages')).rejects.toThrow('could not be loaded');
});
