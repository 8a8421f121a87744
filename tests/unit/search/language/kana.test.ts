import { describe, expect, it } from 'vitest';
import { foldKana } from '../../../../src/search/language/kana.ts';

describe('foldKana', () => {
  it.each([
    ['サーバー', 'サーバ'],
    ['ウィルス', 'ウイルス'],
    ['ヴァージョン', 'バージョン'],
    ['ディジタル', 'デジタル'],
    ['セキュリティー', 'セキュリチ'],
    ['インターフェイス', 'インターフェース'],
    ['メイン', 'メーン'],
    ['バックアップ', 'ばっくあっぷ'],
    ['フォルダー', 'フォルダ'],
  ])('%s and %s are one', (a, b) => {
    expect(foldKana(a)).toBe(foldKana(b));
  });

  it.each([
    ['キー', '木'],
    ['キー', 'キ'],
    ['ハク', 'バグ'],
    ['シャドウ', 'シヤドウ'],
  ])('%s and %s stay apart', (a, b) => {
    expect(foldKana(a)).not.toBe(foldKana(b));
  });

  it('leaves kanji alone', () => {
    expect(foldKana('再起動')).toBe('再起動');
  });
});
