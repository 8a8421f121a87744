/**
 * Kana folding: brings the spellings that writers use for one word to one term. Browser-safe.
 */

/** Combinations with a small kana that are also written with one plain kana. */
const COMBINATIONS: ReadonlyMap<string, string> = new Map([
  ['ゔぁ', 'ば'],
  ['ゔぃ', 'び'],
  ['ゔぇ', 'べ'],
  ['ゔぉ', 'ぼ'],
  // チーム / ティーム, セキュリチ / セキュリティ
  ['てぃ', 'ち'],
  // デジタル / ディジタル
  ['でぃ', 'で'],
]);

const SINGLE: ReadonlyMap<string, string> = new Map([
  ['ぁ', 'あ'],
  ['ぃ', 'い'],
  ['ぅ', 'う'],
  ['ぇ', 'え'],
  ['ぉ', 'お'],
  ['ゎ', 'わ'],
  ['ゕ', 'か'],
  ['ゖ', 'け'],
  ['ゐ', 'い'],
  ['ゑ', 'え'],
  ['ゔ', 'ぶ'],
  ['ぢ', 'じ'],
  ['づ', 'ず'],
]);

const E_ROW = 'えけげせぜてでねへべぺめれ';
const LONG_VOWEL = 'ー';
/** A shorter word keeps its final long vowel: キー and 木 stay apart. */
const MIN_KANA_BEFORE_LONG_VOWEL = 2;

/**
 * Katakana to hiragana, one unit for one. `'バックアップ'` -> `'ばっくあっぷ'`
 */
export function toHiragana(text: string): string {
  return text.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Hiragana to katakana, one unit for one. `'ばっくあっぷ'` -> `'バックアップ'` */
export function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/**
 * Folds the kana of a word to one spelling: hiragana; small vowels, ヴ, ティ, ヂ and ヅ as commonly
 * varied; no long vowel at the end of a word; エイ as エー. Other characters stay.
 *
 * `'サーバー'`, `'サーバ'` -> `'さーば'`; `'ウィルス'`, `'ウイルス'` -> `'ういるす'`;
 * `'インターフェイス'`, `'インターフェース'` -> `'いんたーふえーす'`
 */
export function foldKana(word: string): string {
  const hiragana = toHiragana(word);
  let folded = '';
  for (let index = 0; index < hiragana.length; index += 1) {
    const combination = COMBINATIONS.get(hiragana.slice(index, index + 2));
    if (combination !== undefined) {
      folded += combination;
      index += 1;
      continue;
    }
    const kana = hiragana.charAt(index);
    if (kana === LONG_VOWEL && folded.endsWith(LONG_VOWEL)) continue;
    folded += SINGLE.get(kana) ?? kana;
  }
  if (folded.endsWith(LONG_VOWEL) && folded.length > MIN_KANA_BEFORE_LONG_VOWEL) {
    folded = folded.slice(0, -1);
  }
  let result = '';
  for (let index = 0; index < folded.length; index += 1) {
    const kana = folded.charAt(index);
    const isLongE = kana === 'い' && index > 0 && E_ROW.includes(folded.charAt(index - 1));
    result += isLongE ? LONG_VOWEL : kana;
  }
  return result;
}

/** Tells whether a text is kana and long-vowel marks only. `'サーバー'` -> true, `'再起動'` -> false */
export function isKana(text: string): boolean {
  return /^[\u3041-\u3096\u30a1-\u30fa\u30fc]+$/.test(text);
}

/** Tells whether a text is hiragana and long-vowel marks only. `'さーばー'` -> true */
export function isHiraganaWord(text: string): boolean {
  return /^[\u3041-\u3096\u30fc]+$/.test(text);
}
