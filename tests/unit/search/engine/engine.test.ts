import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSearchEngine } from '../../../../src/search/engine/engine.ts';
import {
  type BuiltSearchIndex,
  buildSearchIndex,
} from '../../../../src/search/build/build-index.ts';
import { closePagefind } from '../../../../src/search/build/pagefind-index.ts';
import { createCachedSource } from '../../../../src/search/files/cached-source.ts';
import { createMemorySource } from '../../../../src/search/files/memory-source.ts';
import { SearchDataError } from '../../../../src/search/types.ts';
import { makeSmallCatalog } from '../build/small-catalog.ts';

let index: BuiltSearchIndex;

beforeAll(async () => {
  index = await buildSearchIndex(makeSmallCatalog(), 'en');
});

afterAll(closePagefind);

describe('createSearchEngine', () => {
  it('finds codes at once, with the list of entries alone', async () => {
    const asked: string[] = [];
    const engine = await createSearchEngine({
      source: createCachedSource((name) => {
        asked.push(name);
        return Promise.resolve(index.payloads.get(name));
      }),
    });
    const { results } = engine.searchCodes('usererroragentstuck');
    expect(results).toMatchObject([{ id: 'UserErrorAgentStuck', layer: 'code' }]);
    expect(asked).toEqual(['entries']);
  });

  it('does not load the text index for a whole code', async () => {
    const asked: string[] = [];
    const engine = await createSearchEngine({
      source: createCachedSource((name) => {
        asked.push(name);
        return Promise.resolve(index.payloads.get(name));
      }),
    });
    const { results } = await engine.search(' UserErrorAgentStuck ');
    expect(results[0]?.excerpt?.parts[0]?.text).toContain('stayed silent');
    expect(asked).toEqual(['entries', 'excerpts-0']);
  });

  it('shows natural text with the matches marked', async () => {
    const engine = await createSearchEngine({ source: createMemorySource(index.payloads) });
    const { results } = await engine.search('restarting the agent');
    expect(results[0]?.excerpt).toEqual({
      lang: 'en',
      parts: [
        { text: 'Restart', marked: true },
        { text: ' the ', marked: false },
        { text: 'agent', marked: true },
        { text: ', then run the backup again.', marked: false },
      ],
    });
  });

  it('shows how a page begins that was found by a piece of its code', async () => {
    const engine = await createSearchEngine({ source: createMemorySource(index.payloads) });
    const { results } = await engine.search('UserErrorAgentStuc');
    expect(results[0]).toMatchObject({ id: 'UserErrorAgentStuck', layer: 'code' });
    expect(results[0]?.excerpt?.parts.map(({ marked }) => marked)).toEqual([false]);
  });

  it('says which file is missing, and tries again', async () => {
    let isOffline = true;
    const engine = await createSearchEngine({
      source: createCachedSource((name) =>
        isOffline && name === 'text'
          ? Promise.reject(new SearchDataError('text could not be loaded'))
          : Promise.resolve(index.payloads.get(name)),
      ),
    });
    await expect(engine.search('restart the agent')).rejects.toThrow(SearchDataError);
    expect(engine.searchCodes('420007').results).toHaveLength(1);
    isOffline = false;
    expect((await engine.search('restart the agent')).results[0]?.id).toBe('UserErrorAgentStuck');
  });

  it('turns broken data into an error of its own', async () => {
    const payloads = new Map(index.payloads).set('text', {
      ...(index.payloads.get('text') as object),
      wasm: btoa('broken'),
    });
    const engine = await createSearchEngine({ source: createMemorySource(payloads) });
    await expect(engine.search('restart the agent')).rejects.toThrow(SearchDataError);
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['signs', '*"\'()[]{}<>+-~^:;!?/\\|&%$#@`'],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['half a surrogate pair', 'agent \uD83D'],
    ['emoji', '🤖🔥👨‍👩‍👧‍👦'],
    ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['a megabyte of words', 'agent disk restore '.repeat(55_000)],
    ['a megabyte of one word', 'x'.repeat(1_000_000)],
    ['a megabyte of kanji', '復元'.repeat(500_000)],
    ['a megabyte of combining marks', `e${'\u0301'.repeat(1_000_000)}`],
  ])('answers calmly to %s', async (_, query) => {
    const engine = await createSearchEngine({ source: createMemorySource(index.payloads) });
    const started = performance.now();
    const response = await engine.search(query);
    expect(response.query).toBe(query);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
