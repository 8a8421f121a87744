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

/**
 * The same by the rule alone: what NFKC may compose with the character before it is folded together with it, and
 * each of the signs that vary becomes one.
 */
function normalizeByRule(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212\u2500]/g, '-')
    .replaceAll(/[\u0060\u2018-\u201b\u2032]/g, "'")
    .replaceAll(/[\u201c-\u201f\u2033]/g, '"')
    .replaceAll('\u301c', '~')
    .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll(/[\p{Cc}\u00a0\u2028\u2029]/gu, ' ')
    .replaceAll(/(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/g, ' ');
}

describe('a character beside each other one', () => {
  const characters = [
    ...'aZ09 ~_^`',
    ...'\u0000\u001f\u007f\u0085\u00a0\u2028\u2029\u3000',
    ...'\u00ad\u200b\u2060\ufeff\u2018\u201d\u301c',
    // Marks, and what they stand on, composed and not.
    ...'e\u0301\u0300\u0323é\u0345ι',
    ...'か\u3099\u309aはがぱんー、。「』亀龜',
    ...'ア\u30fbヴｶﾊﾞﾟﾞ',
    // Letters of Hangul, which make up one.
    ...'\u1100\u1161\u11a8\u1160\u11ff가각',
    '😀',
    '\ud800',
    '\udbff',
    '\udc00',
    '\udfff',
    // A letter and a mark beyond the basic plane that make up one.
    '\u{11131}',
    '\u{11127}',
    ...'㌔①ﬁＡ５％',
  ];

  it.each(characters.map((first) => [JSON.stringify(first), first] as const))(
    '%s is what the rule makes of it',
    (_, first) => {
      const wrong = characters
        .map((second) => `a${first}${second}b`)
        .filter((text) => normalizeWithOffsets(text).text !== normalizeByRule(text));
      expect(wrong.map((text) => JSON.stringify(text))).toEqual([]);
    },
  );

  it('comes from its own place', () => {
    for (const first of characters) {
      const { text, starts, ends } = normalizeWithOffsets(`ab${first}cd`);
      expect([text.at(0), starts.at(0), ends.at(0)]).toEqual(['a', 0, 1]);
      expect([text.at(-1), starts.at(-1)]).toEqual(['d', 3 + first.length]);
    }
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
