/** Which script a character is of: by UTF-16 units, as texts are read one by one. */

/** Tells whether a UTF-16 unit is a kanji or hanzi, or an iteration mark. `'復'` -> true */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3005 ||
    code === 0x3006 ||
    code === 0x3007
  );
}

/** Tells whether a UTF-16 unit is hiragana. `'ば'` -> true, `'ー'` -> false */
export function isHiragana(code: number): boolean {
  return code >= 0x3041 && code <= 0x309f && code !== 0x3099 && code !== 0x309a;
}

/** Tells whether a UTF-16 unit is katakana or the long-vowel mark. `'バ'`, `'ー'` -> true */
export function isKatakana(code: number): boolean {
  return (
    (code >= 0x30a1 && code <= 0x30fa) ||
    (code >= 0x30fc && code <= 0x30ff) ||
    (code >= 0x31f0 && code <= 0x31ff)
  );
}

/** Tells whether a UTF-16 unit is bopomofo (zhuyin). `'ㄅ'` -> true */
function isBopomofo(code: number): boolean {
  return (code >= 0x3105 && code <= 0x312f) || (code >= 0x31a0 && code <= 0x31bf);
}

/** Tells whether a UTF-16 unit is Korean: a syllable, or a letter of one. `'잠'` -> true */
function isHangul(code: number): boolean {
  return (
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0x1100 && code <= 0x11ff) ||
    (code >= 0x3131 && code <= 0x318e)
  );
}

/** Tells whether a UTF-16 unit is Thai, Lao, Burmese or Khmer, vowel signs included. */
function isSoutheastAsian(code: number): boolean {
  return (
    (code >= 0x0e01 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff)
  );
}

/**
 * Tells whether a UTF-16 unit belongs to a script in which no space says where a word ends: it is
 * written without spaces or, in Korean, with particles at the end of each word. Tokenizers cut it up.
 * `'復'`, `'잠'`, `'ก'` -> true, `'a'` -> false
 */
export function isUnspaced(code: number): boolean {
  if (code < 0x0e01) return false;
  return (
    isHan(code) ||
    isHiragana(code) ||
    isKatakana(code) ||
    isBopomofo(code) ||
    isHangul(code) ||
    isSoutheastAsian(code)
  );
}

/** Tells whether a UTF-16 unit is a letter or digit of ASCII. `'a'`, `'7'` -> true */
export function isAsciiAlphanumeric(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39)
  );
}

/** Tells whether a UTF-16 unit is a digit of ASCII. `'7'` -> true */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The length in UTF-16 units of the character at `index`, 2 for a surrogate pair. */
export function characterLength(text: string, index: number): 1 | 2 {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
