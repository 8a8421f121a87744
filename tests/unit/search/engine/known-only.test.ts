import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../../src/search/build/build-index.ts';
import { closePagefind } from '../../../../src/search/build/pagefind-index.ts';
import { createSearchEngine } from '../../../../src/search/engine/engine.ts';
import { createMemorySource } from '../../../../src/search/files/cached-source.ts';
import type { SearchEngine } from '../../../../src/search/types.ts';
import { makeKnownOnlyCatalog } from '../build/small-catalog.ts';

const KNOWN = 'import-quota-reached';

let engine: SearchEngine;
beforeAll(async () => {
  const { payloads } = await buildSearchIndex(makeKnownOnlyCatalog(), 'en');
  engine = createSearchEngine({ source: createMemorySource(payloads) });
});
afterAll(closePagefind);

describe('an error without a page', () => {
  it.each([
    ['its code', 'ImportLimitExceeded'],
    ['its id', 'import-quota-reached'],
    ['a misspelt code', 'ImportLimitExceded'],
    ['a piece of its code', 'LimitExceeded'],
    ['its message', '已達到資料表空間配額'],
    ['its message in a log', '2026-01-01 09:00 srv-3 已達到資料表空間配額 (retry 3)'],
  ])('is found by %s, and marked', async (_, query) => {
    const { results } = await engine.search(query);
    expect(results).toMatchObject([{ id: KNOWN, isKnownOnly: true }]);
  });

  it('is shown with what its source says', async () => {
    const { results } = await engine.search('ImportLimitExceeded');
    expect(results[0]?.excerpt?.parts.map(({ text }) => text).join('')).toContain('storehouse');
  });

  it.each([
    ['its title', 'No room to import'],
    ['its line', 'import would pass the quota of the storehouse'],
    ['a word of its code', 'limit'],
    ['the words of its name', 'import quota reached'],
    ['a misspelt word of its name', 'quotta reached'],
    ['a word of its message', '配額'],
  ])('is no answer to %s, nor near it', async (_, query) => {
    const { results, suggestions } = await engine.search(query);
    expect([...results, ...suggestions].map(({ id }) => id)).not.toContain(KNOWN);
  });
});

it('leaves the written pages where they were', async () => {
  expect((await engine.search('listener not answering')).results[0]?.id).toBe('DB-00600');
  expect((await engine.search('system drive full')).results[0]?.id).toBe('disk-full');
});
