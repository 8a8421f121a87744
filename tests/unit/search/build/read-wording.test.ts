import { describe, expect, it } from 'vitest';
import { readWording } from '../../../../src/search/build/read-wording.ts';
import { loadFullTokenizer } from '../../../../src/search/build/full-tokenizer.ts';
import { createJapaneseTokenizer } from '../../../../src/search/language/ja.ts';

const tokenizer = createJapaneseTokenizer(await loadFullTokenizer());

describe('readWording', () => {
  it.each([
    ['再起動', 'さいきどう'],
    ['復元ポイント', 'ふくげんぽいんと'],
  ])('%s is read %s', (wording, reading) => {
    expect(readWording(wording, tokenizer)).toBe(reading);
  });

  it.each([
    ['バックアップ', 'is kana'],
    ['再', 'is read too short to be told from other words'],
    ['終わら', 'is cut off'],
    ['時間が切れ', 'has a particle'],
  ])('gives no reading of %s, which %s', (wording) => {
    expect(readWording(wording, tokenizer)).toBeUndefined();
  });
});
