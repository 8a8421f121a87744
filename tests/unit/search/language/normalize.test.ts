import { describe, expect, it } from 'vitest';
import {
  cutAtoms,
  isErrorCodeAtom,
  normalizeText,
  normalizeWithOffsets,
} from '../../../../src/search/language/normalize.ts';

describe('normalizeText', () => {
  it.each([
    ['　ＶＭ－０１\n“Backup”', 'vm-01 "backup"'],
    ['ｻｰﾊﾞｰ', 'サーバー'],
    ['サ－バ－', 'サーバー'],
    ['ＵｓｅｒＥｒｒｏｒ', 'usererror'],
    ['can’t', "can't"],
    ['a\u200bb\u0000c', 'ab c'],
    ['復元—失敗', '復元-失敗'],
    ['か\u3099', 'が'],
    ['', ''],
    [' \t\r\n', ''],
  ])('%j -> %j', (text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });

  it('gives the same when applied again', () => {
    const once = normalizeText('①㈱ Ｅ１００１　ﾃﾞｨｽｸ…“x”');
    expect(normalizeText(once)).toBe(once);
  });
});

describe('normalizeWithOffsets', () => {
  it('remembers the source of every unit', () => {
    const text = '㌔ｶﾞb';
    const normalized = normalizeWithOffsets(text);
    expect(normalized.text).toBe('キロガb');
    expect([...normalized.starts]).toEqual([0, 0, 1, 3]);
    expect([...normalized.ends]).toEqual([1, 1, 3, 4]);
  });

  it('bears surrogate pairs, whole and torn', () => {
    expect(normalizeWithOffsets('a😀b').text).toBe('a😀b');
    expect(normalizeWithOffsets('a\ud83d b').text).toBe('a  b');
  });
});

describe('isErrorCodeAtom', () => {
  it.each([
    ...['UserErrorVmNotInDesirableState', '151076', '0x8004', 'IaaSBcdrExtension.exe', 'VSSWriter'],
    ...['job-cancel-failed', 'HKLM\\SOFTWARE', 'E1001', 'ERR_CONN_RESET', '2.6.1198.718', 'a@b'],
  ])('%s is one', (word) => {
    expect(isErrorCodeAtom(word)).toBe(true);
  });

  it.each(['Backup', 'VSS', 'VMs', 'backup', '', 'two words', 'エラー', 'a,b', '-', 'é'])(
    '%j is none',
    (word) => {
      expect(isErrorCodeAtom(word)).toBe(false);
    },
  );
});

describe('cutAtoms', () => {
  it('gives offsets into the original', () => {
    expect(cutAtoms('ｴﾗｰ 151076です')).toEqual([
      { kind: 'text', text: 'エラー ', start: 0, end: 4 },
      { kind: 'atom', text: '151076', start: 4, end: 10 },
      { kind: 'text', text: 'です', start: 10, end: 12 },
    ]);
  });

  it('covers the text, in order, without a gap', () => {
    const text = 'ｴﾗｰ：Ｅ１００１、VM-01の\u200bC:\\Logs\\a.log を見る…😀 id=5';
    const segments = cutAtoms(text);
    expect(segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(segments.filter(({ kind }) => kind === 'atom').map((segment) => segment.text)).toEqual([
      'E1001',
      'VM-01',
      'C:\\Logs\\a.log',
      '5',
    ]);
  });

  it.each([
    ['エラー コード:320001、ResourceNotFound', ['320001', 'ResourceNotFound']],
    ['code:151076/151095', ['151076', '151095']],
    ['【UserErrorFsFreezeFailed】備份', ['UserErrorFsFreezeFailed']],
    ['IaaSBcdrExtension.exe.', ['IaaSBcdrExtension.exe']],
    ['Backup - failed.', []],
  ])('%s', (text, atoms) => {
    expect(
      cutAtoms(text).flatMap((segment) => (segment.kind === 'atom' ? segment.text : [])),
    ).toEqual(atoms);
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
  ])(
    'cuts a megabyte of %s without going quadratic',
    (_, unit) => {
      const text = unit.repeat(Math.floor(1_000_000 / Buffer.byteLength(unit)));
      const segments = cutAtoms(text);
      expect(segments.at(-1)?.end).toBe(text.length);
    },
    20_000,
  );
});
