import { afterEach, describe, expect, it, vi } from 'vitest';
import { addQuery, createRecentSearches } from '../../../../src/browser/search/recent-searches.ts';
import { stubStorage } from '../../dom/stub-storage.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

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
    const values = stubStorage();
    createRecentSearches().add('vss');
    const recents = createRecentSearches();
    expect(recents.list()).toEqual(['vss']);
    recents.clear();
    expect(recents.list()).toEqual([]);
    expect(values.size).toBe(0);
  });

  it('forgets what was cleared in another tab', () => {
    stubStorage();
    const recents = createRecentSearches();
    recents.add('vss');
    createRecentSearches().clear();
    expect(recents.list()).toEqual([]);
  });

  it.each(['off', 'full'] as const)('lasts as long as the page where storage is %s', (fault) => {
    stubStorage({ 'a-product-recent-searches': '["of another day"]' }, fault);
    const recents = createRecentSearches();
    recents.add('vss');
    expect(recents.list()[0]).toBe('vss');
    recents.clear();
    expect(recents.list()).toEqual([]);
  });

  it.each([
    ['not JSON', '{'],
    ['not a list', '{"a":1}'],
    ['a list of anything', '[1,null,{"a":1}]'],
  ])('is calm about a storage that holds %s', (_, stored) => {
    stubStorage({ 'a-product-recent-searches': stored });
    expect(createRecentSearches().list()).toEqual([]);
  });

  it('takes from the storage only what it would have put there', () => {
    const stored = ['a', 'A', 'x'.repeat(1000), ...'b c d e f g h i j k'.split(' ')];
    stubStorage({ 'a-product-recent-searches': JSON.stringify(stored) });
    expect(createRecentSearches().list()).toEqual('a b c d e f g h'.split(' '));
  });
});
