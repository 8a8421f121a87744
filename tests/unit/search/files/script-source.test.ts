import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installRegistry } from '../../../../src/search/files/registry.ts';
import { createScriptSource } from '../../../../src/search/files/script-source.ts';
import { SearchDataError } from '../../../../src/search/types.ts';

/** What the page answers to a script, by the number of the request. */
type Answer = 'data' | 'nothing' | 'error' | 'silence';

let requests: string[] = [];
let answers: Answer[] = [];

class FakeScript {
  src = '';
  readonly #listeners = new Map<string, () => void>();
  addEventListener(type: string, listener: () => void): void {
    this.#listeners.set(type, listener);
  }
  remove(): void {
    this.#listeners.clear();
  }
  run(): void {
    requests.push(this.src);
    const answer = answers.shift() ?? 'data';
    if (answer === 'silence') return;
    if (answer === 'data') installRegistry().receive('b1/ja/messages', { messages: [] });
    queueMicrotask(() => this.#listeners.get(answer === 'error' ? 'error' : 'load')?.());
  }
}

beforeEach(() => {
  requests = [];
  answers = [];
  vi.stubGlobal('document', {
    createElement: () => new FakeScript(),
    head: {
      append: (script: FakeScript) => {
        script.run();
      },
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const OPTIONS = { root: '../', build: 'b1', locale: 'ja' } as const;

describe('createScriptSource', () => {
  it('loads a file from the folder of its build, once', async () => {
    const source = createScriptSource(OPTIONS);
    expect(await source.load('messages')).toEqual({ messages: [] });
    await source.load('messages');
    expect(requests).toEqual(['../search/b1/ja/messages.js']);
  });

  it.each<Answer>(['error', 'nothing'])(
    'tries once more after %s, at a new address',
    async (answer) => {
      answers = [answer];
      expect(await createScriptSource(OPTIONS).load('messages')).toEqual({ messages: [] });
      expect(requests[1]).toMatch(/^\.\.\/search\/b1\/ja\/messages\.js\?retry=\d+$/);
    },
  );

  it('gives up with an error that names the file, and tries again when asked again', async () => {
    answers = ['error', 'error'];
    const source = createScriptSource(OPTIONS);
    await expect(source.load('messages')).rejects.toThrow(SearchDataError);
    expect(await source.load('messages')).toEqual({ messages: [] });
    expect(requests).toHaveLength(3);
  });

  it('does not wait for ever', async () => {
    answers = ['silence', 'silence'];
    const source = createScriptSource({ ...OPTIONS, timeout: 5 });
    await expect(source.load('messages')).rejects.toThrow('did not arrive in time');
  });
});
