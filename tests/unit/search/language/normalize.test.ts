import { describe, expect, it } from 'vitest';
import { normalizeText, normalizeWithOffsets } from '../../../../src/search/language/normalize.ts';

describe('normalizeText', () => {
  it.each([
    ['　ＤＢ－０１\n“Disk”', 'db-01 "disk"'],
    ['ｻｰﾊﾞｰ', 'サーバー'],
    ['サ－バ－', 'サーバー'],
    ['ＤｉｓｋＦｕｌｌ', 'diskfull'],
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
