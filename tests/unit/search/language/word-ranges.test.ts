import { describe, expect, it } from 'vitest';
import { normalizeWithOffsets } from '../../../../src/search/language/normalize.ts';
import { findWordRanges, isErrorCodeAtom } from '../../../../src/search/language/word-ranges.ts';

describe('isErrorCodeAtom', () => {
  it.each([
    ...['FatalDiskNotReady', '730019', '0x8004', 'StoreAgent.exe', 'DBWriter', 'DB_00600'],
    ...['job-abort-failed', 'HKLM\\SOFTWARE', 'E1001', 'ERR_CONN_RESET', '3.4.1200.5', 'a@b'],
  ])('%s is one', (word) => {
    expect(isErrorCodeAtom(word)).toBe(true);
  });

  it.each(['Disk', 'SQL', 'CPUs', 'disk', '', 'two words', 'エラー', 'a,b', '-', 'é'])(
    '%j is none',
    (word) => {
      expect(isErrorCodeAtom(word)).toBe(false);
    },
  );
});

describe('findWordRanges', () => {
  /** Microseconds that memory which others have used may take to be cleared. */
  const NOISE = 500_000;

  /** The words of a text in normal form, atoms in brackets. */
  function find(text: string): string[] {
    return findWordRanges(text).map(({ kind, start, end }) =>
      kind === 'atom' ? `[${text.slice(start, end)}]` : text.slice(start, end),
    );
  }

  it.each([
    ['エラー 1401です', '[1401]'],
    [
      'エラー：E1001、DB-01の C:\\Logs\\a.log を見る…😀 id=5',
      '[E1001] [DB-01] [C:\\Logs\\a.log] id [5]',
    ],
    ['エラー コード:730019、StoreNotFound', '[730019] [StoreNotFound]'],
    ['code:1401/1402', 'code [1401] [1402]'],
    ['【DB_00600】錯誤', '[DB_00600]'],
    ['StoreAgent.exe.', '[StoreAgent.exe]'],
    ['Disk - failed.', 'Disk failed'],
  ])('%s', (text, words) => {
    expect(find(text).join(' ')).toBe(words);
  });

  it.each([
    ['letters', 'a'],
    ['dots', 'a.'],
    ['dashes', '-'],
    ['backslashes', '\\'],
    ['capitals', 'aB'],
    ['combining marks', '\u0301'],
    ['half-width marks', 'ﾞ'],
    ['quotes', "a'"],
    ['kanji', '復'],
    ['ligatures', '\ufdfa'],
  ])('reads %s without going quadratic', (_, unit) => {
    const repeat = (bytes: number): string => unit.repeat(bytes / Buffer.byteLength(unit));
    const short = Math.min(...[1, 2, 3].map(() => measure(repeat(4_000))));
    // 64 times the length takes 64 times as long, and up to 4,096 times where it is quadratic.
    expect(measure(repeat(256_000))).toBeLessThan(Math.max(300 * short, NOISE));
  });

  /** Microseconds of processor time, which other work on the machine does not add to. */
  function measure(text: string): number {
    const before = process.cpuUsage();
    const normalized = normalizeWithOffsets(text);
    const words = findWordRanges(normalized.text).length;
    const { user, system } = process.cpuUsage(before);
    expect(normalized.ends.at(-1)).toBe(text.length);
    expect(words).toBeLessThanOrEqual(normalized.text.length);
    return user + system;
  }
});
