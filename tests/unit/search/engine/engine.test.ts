import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSearchEngine } from '../../../../src/search/engine/engine.ts';
import {
  type BuiltSearchIndex,
  buildSearchIndex,
} from '../../../../src/search/build/build-index.ts';
import { closePagefind } from '../../../../src/search/build/pagefind-index.ts';
import {
  createCachedSource,
  createMemorySource,
} from '../../../../src/search/files/cached-source.ts';
import { countNameFiles } from '../../../../src/search/files/name-files.ts';
import type { EntriesPayload } from '../../../../src/search/files/payloads.ts';
import {
  emptyResponse,
  SearchDataError,
  type SearchEngine,
  type SearchResponse,
} from '../../../../src/search/types.ts';
import { makeSmallCatalog } from '../build/small-catalog.ts';

let index: BuiltSearchIndex;
let engine: SearchEngine;

beforeAll(async () => {
  index = await buildSearchIndex(makeSmallCatalog(), 'en');
  engine = createSearchEngine({ source: createMemorySource(index.payloads) });
});

afterAll(closePagefind);

/** An engine that notes which files it asks for. */
function openNoting(nameFiles?: number): { engine: SearchEngine; asked: string[] } {
  const asked: string[] = [];
  const source = createCachedSource((name) => {
    asked.push(name);
    return Promise.resolve(index.payloads.get(name));
  });
  return {
    engine: createSearchEngine({ source, ...(nameFiles === undefined ? {} : { nameFiles }) }),
    asked,
  };
}

/** Changes the bytes of an index, and leaves what is no bytes. */
function spoil(payload: unknown): unknown {
  const { meta } = payload as { meta?: string };
  return meta === undefined
    ? payload
    : { ...(payload as object), meta: `${meta.slice(0, 40)}AAAA${meta.slice(44)}` };
}

describe('createSearchEngine', () => {
  it('tells codes at once, with the list of entries alone, and stops where no more is wanted', async () => {
    const { engine: noting, asked } = openNoting();
    const found: SearchResponse[] = [];
    await noting.search('db 600', {
      onCodes: (codes) => {
        found.push(codes);
        expect(asked).toEqual(['entries']);
      },
    });
    expect(found).toMatchObject([
      { results: [{ id: 'DB-00600', code: 'DB_00600', layer: 'code' }] },
    ]);
    const { engine: other, asked: little } = openNoting();
    expect(await other.search('restart it', { isWanted: () => false })).toEqual(
      emptyResponse('restart it'),
    );
    expect(little).toEqual([]);
  });

  it('does not load the text index for a whole code', async () => {
    const { engine: noting, asked } = openNoting();
    const { results } = await noting.search(' ListenerStuck ');
    expect(results[0]?.excerpt?.parts[0]?.text).toContain('stayed silent');
    expect(asked).toEqual(['entries', expect.stringMatching(/^excerpts-/)]);
  });

  it('answers a name and nothing else from one small file, as from all names', async () => {
    const list = index.payloads.get('entries') as EntriesPayload;
    const count = countNameFiles(list.names);
    for (const name of list.names.flat()) {
      const { engine: quick, asked } = openNoting(count);
      const found = await quick.search(name);
      expect({ ...found, suggestions: [] }).toEqual({
        ...(await engine.search(name)),
        suggestions: [],
      });
      if (!/\s/.test(name))
        expect(asked).toEqual([
          expect.stringMatching(/^names-/),
          expect.stringMatching(/^excerpts-/),
        ]);
    }
    for (const query of ['ListenerStuck again', 'ListenerStuc', '']) {
      const { engine: whole, asked } = openNoting(count);
      await whole.search(query);
      expect(asked).toContain('entries');
    }
  });

  it('asks for no file of names once it has all of them', async () => {
    const { engine: noting, asked } = openNoting(1);
    await noting.search('ListenerStuck again');
    asked.length = 0;
    expect((await noting.search('ListenerStuck')).results).toHaveLength(1);
    expect(asked.filter((name) => name.startsWith('names-'))).toEqual([]);
  });

  it('finds a name although the file of it is missing', async () => {
    const failing = createSearchEngine({
      nameFiles: 1,
      source: createCachedSource((name) =>
        name.startsWith('names-')
          ? Promise.reject(new SearchDataError('gone'))
          : Promise.resolve(index.payloads.get(name)),
      ),
    });
    expect((await failing.search('ListenerStuck')).results).toHaveLength(1);
  });

  it('leaves what else can be searched where a file is damaged, and asks for it again', async () => {
    const asked: string[] = [];
    let isDamaged = true;
    const mended = createSearchEngine({
      source: createCachedSource((name, isAgain) => {
        asked.push(isAgain ? `${name} again` : name);
        const whole = index.payloads.get(name);
        return Promise.resolve(isDamaged ? spoil(whole) : whole);
      }),
    });
    const broken = await mended.search('restart the listener');
    expect(broken.failed).toEqual(['text']);
    isDamaged = false;
    expect((await mended.search('restart the listener')).failed).toEqual([]);
    expect((await mended.search('restart the listener')).results).not.toEqual([]);
    expect(asked.filter((name) => name.endsWith(' again'))).toEqual(['text again']);
  });

  it('asks for the messages and the text index at the same time', async () => {
    let tellAsked = (): void => {};
    const textIsAsked = new Promise<void>((resolve) => {
      tellAsked = resolve;
    });
    const waiting = createSearchEngine({
      source: createCachedSource(async (name) => {
        if (name === 'text') tellAsked();
        // Comes only once the other has been asked for: one after the other, it would never.
        if (name === 'messages') await textIsAsked;
        return index.payloads.get(name);
      }),
    });
    expect((await waiting.search('restart the listener')).results).not.toEqual([]);
  });

  it('names the codes that it knows and those that the base lacks', async () => {
    const { recognized, results } = await engine.search('log: db_00600 and nothing else to say');
    expect(recognized).toEqual([{ name: 'DB-00600', path: 'en/errors/DB-00600.html' }]);
    expect(results[0]?.id).toBe('DB-00600');
    const lacking = await engine.search('StoreEngineBroken: restart the listener');
    expect(lacking).toMatchObject({ unknown: ['StoreEngineBroken'], results: [], recognized: [] });
    expect(lacking.suggestions[0]?.id).toBe('DB-00600');
  });

  it('searches in the language of the query, and shows the results in that of the reader', async () => {
    const japanese = await buildSearchIndex(makeSmallCatalog(), 'ja');
    const sources = {
      en: createMemorySource(index.payloads),
      ja: createMemorySource(japanese.payloads),
    };
    const both = createSearchEngine({
      source: sources.en,
      sourceOf: (locale) => sources[locale === 'ja' ? 'ja' : 'en'],
    });
    const { results, searchedIn } = await both.search('リスナーを再起動する');
    expect(searchedIn).toBe('ja');
    expect(results[0]).toMatchObject({ id: 'DB-00600', title: 'The listener does not answer' });
    expect((await both.search('restart the listener')).searchedIn).toBeUndefined();
    // A name that the reader's language has is of no other; a word is.
    const reader = createSearchEngine({
      source: sources.ja,
      sourceOf: (locale) => sources[locale === 'en' ? 'en' : 'ja'],
    });
    expect((await reader.search('restart the listener')).searchedIn).toBe('en');
    expect((await reader.search('db')).searchedIn).toBeUndefined();
  });

  it('finds a code at the end of a long log', async () => {
    const log = Array.from({ length: 5_000 }, (_, line) => `line ${String(line)} is fine`);
    const { results } = await engine.search(`${log.join('\n')}\nListenerStuck`);
    expect(results[0]?.id).toBe('DB-00600');
  });

  it('shows natural text with the matches marked', async () => {
    const { results } = await engine.search('restarting the listener');
    expect(results[0]?.excerpt).toEqual({
      lang: 'en',
      parts: [
        { text: 'Restart', marked: true },
        { text: ' the ', marked: false },
        { text: 'listener', marked: true },
        { text: ', then run the query again.', marked: false },
      ],
    });
  });

  it('shows how a page begins that was found by a piece of its code', async () => {
    const { results } = await engine.search('ListenerStuc');
    expect(results[0]).toMatchObject({ id: 'DB-00600', layer: 'code' });
    expect(results[0]?.excerpt?.parts.map(({ marked }) => marked)).toEqual([false]);
  });

  it('offers beside a code in a text what else is near', async () => {
    const { results, suggestions } = await engine.search('DB_00600 full drive');
    expect(results.map(({ id }) => id)).toEqual(['DB-00600']);
    expect(suggestions.map(({ id }) => id)).toContain('disk-full');
  });

  it('says which layer is missing, answers from the others, and tries again', async () => {
    let isOffline = true;
    const failing = createSearchEngine({
      source: createCachedSource((name) =>
        isOffline && name === 'text'
          ? Promise.reject(new SearchDataError('text could not be loaded'))
          : Promise.resolve(index.payloads.get(name)),
      ),
    });
    expect(await failing.search('restart the listener')).toMatchObject({
      results: [],
      failed: ['text'],
    });
    const pasted = 'Could not reach the listener of web01 within the given time';
    expect(await failing.search(pasted)).toMatchObject({
      results: [{ id: 'DB-00600', layer: 'message' }],
      failed: ['text'],
    });
    expect((await failing.search('420007')).results).toHaveLength(1);
    isOffline = false;
    expect((await failing.search('restart the listener')).results[0]?.id).toBe('DB-00600');
  });

  it('takes broken data for missing', async () => {
    const payloads = new Map(index.payloads).set('text', {
      ...(index.payloads.get('text') as object),
      meta: btoa('broken'),
    });
    const broken = createSearchEngine({ source: createMemorySource(payloads) });
    expect((await broken.search('restart the listener')).failed).toEqual(['text']);
  });

  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['signs', '*"\'()[]{}<>+-~^:;!?/\\|&%$#@`'],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['half a surrogate pair', 'listener \uD83D'],
    ['emoji', '🤖🔥👨‍👩‍👧‍👦'],
    ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['a megabyte of words', 'listener disk restart '.repeat(50_000)],
    ['a megabyte of one word', 'x'.repeat(1_000_000)],
    ['a megabyte of kanji', '復元'.repeat(500_000)],
    ['a megabyte of combining marks', `e${'\u0301'.repeat(1_000_000)}`],
  ])('answers calmly to %s', async (_, query) => {
    expect((await engine.search(query)).query).toBe(query);
  });
});

describe('codes with signs and leading zeros', () => {
  const CODES = ['ORA-00600', 'E-ACCESSDENIED', '0x80070005', 'AADSTS50126', 'SQLSTATE-08001'];
  let search: (query: string) => Promise<{ results: string[]; near: string[] }>;

  beforeAll(async () => {
    const { payloads } = await buildSearchIndex(makeSmallCatalog([...CODES, 'E10010']), 'en');
    const withCodes = createSearchEngine({ source: createMemorySource(payloads) });
    search = async (query) => {
      const { results, suggestions } = await withCodes.search(query);
      return { results: results.map(({ id }) => id), near: suggestions.map(({ id }) => id) };
    };
  });

  it.each([
    ['ora 600', 'ORA-00600'],
    ['ＯＲＡ－００６００ が出る', 'ORA-00600'],
    ['E_ACCESSDENIED', 'E-ACCESSDENIED'],
    ['error 0X80070005', '0x80070005'],
    ['AADSTS 50126', 'AADSTS50126'],
    ['SQLSTATE=08001', 'SQLSTATE-08001'],
    ['DB-600', 'DB-00600'],
  ])('%s is answered with %s alone', async (query, id) => {
    expect((await search(query)).results).toEqual([id]);
  });

  it.each([
    ['ORA-06000', 'ORA-00600'],
    ['E1001', 'E10010'],
    ['E100100', 'E10010'],
    ['AADSTS5012', 'AADSTS50126'],
    ['SQLSTATE 08003', 'SQLSTATE-08001'],
    ['0x80070006', '0x80070005'],
  ])('%s is not answered with %s, which is near', async (query, id) => {
    const { results, near } = await search(query);
    expect(results).not.toContain(id);
    expect(near).toContain(id);
  });
});
