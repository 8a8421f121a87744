import { describe, expect, it } from 'vitest';
import { foldName } from '../../../../../src/search/engine/codes/fold-name.ts';
import { buildNameIndex } from '../../../../../src/search/engine/codes/name-index.ts';
import { searchNames } from '../../../../../src/search/engine/codes/search-codes.ts';

const NAMES = [
  ['UserErrorDiskNotReady', '420007'],
  ['UserErrorDiskNotReadyV2'],
  ['AgentStuckInQueue', '420007'],
  ['BackUpPaused'],
  ['FileShare PreRestoreFailed'],
  ['151076'],
  ['agent-not-present'],
  ['UserErrorFsLockFailed'],
];
const index = buildNameIndex(NAMES);

function search(query: string): Record<'exact' | 'likely' | 'possible', string[]> {
  const hits = searchNames(query, index);
  const name = (entry: number): string => NAMES[entry]?.[0] ?? '';
  return {
    exact: hits.exact.map(name),
    likely: hits.likely.map(name),
    possible: hits.possible.map(name),
  };
}

describe('foldName', () => {
  it('folds width, case, spaces and signs', () => {
    expect(foldName('User Error - Ｖｍ_１')).toBe('usererrorvm1');
  });
});

describe('searchNames: whole names', () => {
  it.each([
    'UserErrorDiskNotReady',
    'usererrordisknotready',
    'USERERRORDISKNOTREADY',
    'ＵｓｅｒＥｒｒｏｒＤｉｓｋＮｏｔＲｅａｄｙ',
    'User Error Disk Not Ready',
    'user-error-disk-not-ready',
    'エラー コード: UserErrorDiskNotReady',
    'エラーコード：UserErrorDiskNotReadyが出る',
    'error code - UserErrorDiskNotReady',
    '【UserErrorDiskNotReady】備份',
    '{"code":"UserErrorDiskNotReady","message":"x"}',
    'restore user error disk not ready please',
  ])('%s', (query) => {
    expect(search(query).exact).toEqual(['UserErrorDiskNotReady']);
  });

  it('prefers the longer of two names', () => {
    expect(search('UserErrorDiskNotReadyV2').exact).toEqual(['UserErrorDiskNotReadyV2']);
  });

  it('gives every entry that shares an alias', () => {
    expect(search('error 420007').exact).toEqual(['UserErrorDiskNotReady', 'AgentStuckInQueue']);
    expect(search('code:420007').exact).toHaveLength(2);
  });

  it('finds a name with a space in it', () => {
    expect(search('filesharePRErestorefailed').exact).toEqual(['FileShare PreRestoreFailed']);
  });

  it('does not take digits of a date, a version or an address for a code', () => {
    expect(search('version 2.151076.3').exact).toEqual([]);
    expect(search('151076-12-01').exact).toEqual([]);
  });

  it('finds several names in the order of the query', () => {
    expect(search('151076 BackUpPaused').exact).toEqual(['151076', 'BackUpPaused']);
  });
});

describe('searchNames: pieces of names', () => {
  it.each([
    ['UserErrorDisk', ['UserErrorDiskNotReady', 'UserErrorDiskNotReadyV2']],
    ['DiskNotR', ['UserErrorDiskNotReady', 'UserErrorDiskNotReadyV2']],
    ['fslockfa', ['UserErrorFsLockFailed']],
    ['StuckInQueue 復元', ['AgentStuckInQueue']],
  ])('%s', (query, expected) => {
    expect(search(query).likely).toEqual(expected);
  });

  it.each(['backup', 'users', 'queue', 'agent', 'errordis'])(
    'is not sure of a plain word: %s',
    (query) => {
      expect(search(query).exact).toEqual([]);
      if (query !== 'errordis') expect(search(query).likely).toEqual([]);
    },
  );

  it('offers a number that begins with what was typed', () => {
    expect(search('1510')).toEqual({ exact: [], likely: [], possible: ['151076'] });
  });
});

describe('searchNames: typing errors', () => {
  it.each([
    ['UserErrorDiskNotRaedy', 'UserErrorDiskNotReady'],
    ['UserErorDiskNotReadi', 'UserErrorDiskNotReady'],
    ['AgentStukInQueue', 'AgentStuckInQueue'],
    ['Agent Stuck In Qeue', 'AgentStuckInQueue'],
  ])('%s', (query, expected) => {
    expect(search(query).likely[0]).toBe(expected);
  });

  it('only suggests for a number', () => {
    expect(search('151067')).toEqual({ exact: [], likely: [], possible: ['151076'] });
  });

  it('finds nothing for a code that the base does not have', () => {
    expect(search('UserErrorMirrorBroken')).toEqual({ exact: [], likely: [], possible: [] });
  });
});

describe('searchNames: any input', () => {
  it.each([
    ['a megabyte of words', 'UserError '.repeat(100_000)],
    ['a megabyte without a space', 'a'.repeat(1_000_000)],
    ['a megabyte of digits and dots', '1.'.repeat(500_000)],
    ['control characters and markup', '\u0000<script>alert(1)</script>\uD800 🤖'],
    ['nothing', ''],
  ])('answers calmly to %s', (_, query) => {
    const started = performance.now();
    expect(() => searchNames(query, index)).not.toThrow();
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
