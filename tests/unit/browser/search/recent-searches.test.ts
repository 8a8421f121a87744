import { describe, expect, it } from 'vitest';
import { addQuery, createRecentSearches } from '../../../../src/browser/search/recent-searches.ts';

const KEY = 'a-product-recent-searches';

function createStorage(initial?: string) {
  const values = new Map<string, string>();
  if (initial !== undefined) values.set(KEY, initial);
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

describe('addQuery', () => {
  it('puts the newest first, once, however it is written', () => {
    expect(addQuery(['VSS', 'e42'], ' ｖｓｓ ')).toEqual(['ｖｓｓ', 'e42']);
  });

  it('keeps at most eight', () => {
    const queries = Array.from({ length: 20 }, (_, index) => String(index));
    expect(queries.reduce<readonly string[]>(addQuery, [])).toEqual([
      '19',
      '18',
      '17',
      '16',
      '15',
      '14',
      '13',
      '12',
    ]);
  });

  it.each([
    ['nothing', '  '],
    ['a long paste', 'The snapshot of vm-finance-01 failed. '.repeat(3)],
  ])('does not keep %s', (_, query) => {
    expect(addQuery(['a'], query)).toEqual(['a']);
  });
});

describe('createRecentSearches', () => {
  it('remembers over pages', () => {
    const storage = createStorage();
    createRecentSearches(KEY, () => storage).add('vss');
    const recents = createRecentSearches(KEY, () => storage);
    expect(recents.list()).toEqual(['vss']);
    recents.clear();
    expect(recents.list()).toEqual([]);
    expect(storage.values.size).toBe(0);
  });

  it('forgets what was cleared in another tab', () => {
    const storage = createStorage();
    const recents = createRecentSearches(KEY, () => storage);
    recents.add('vss');
    createRecentSearches(KEY, () => storage).clear();
    expect(recents.list()).toEqual([]);
  });

  it('lasts as long as the page where storage is off', () => {
    const recents = createRecentSearches(KEY, () => {
      throw new Error('SecurityError');
    });
    recents.add('vss');
    expect(recents.list()).toEqual(['vss']);
    recents.clear();
    expect(recents.list()).toEqual([]);
  });

  it('lasts as long as the page where storage is full', () => {
    const storage = createStorage();
    const recents = createRecentSearches(KEY, () => ({
      ...storage,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    }));
    recents.add('vss');
    expect(recents.list()).toEqual(['vss']);
  });

  it.each([
    ['not JSON', '{'],
    ['not a list', '{"a":1}'],
    ['a list of anything', '[1,null,{"a":1}]'],
  ])('is calm about a storage that holds %s', (_, stored) => {
    expect(createRecentSearches(KEY, () => createStorage(stored)).list()).toEqual([]);
  });

  it('takes from the storage only what it would have put there', () => {
    const stored = JSON.stringify([
      'a',
      'A',
      'x'.repeat(1000),
      ...'b c d e f g h i j k'.split(' '),
    ]);
    expect(createRecentSearches(KEY, () => createStorage(stored)).list()).toEqual(
      'a b c d e f g h'.split(' '),
    );
  });
});
