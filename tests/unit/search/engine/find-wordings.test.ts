import { describe, expect, it } from 'vitest';
import { createWordingFinder } from '../../../../src/search/engine/find-wordings.ts';

const LISTS = [
  ['time out', 'タイムアウト', '時間切れ'],
  ['freeze', 'deny'],
  ['lock', 'ロック'],
  ['終わら'],
  ['慢'],
];
const find = createWordingFinder(LISTS);

function found(text: string): string[] {
  return find(text).map(({ list, start, end }) => `${String(list)}:${text.slice(start, end)}`);
}

describe('createWordingFinder', () => {
  it('finds a wording with and without spaces and hyphens, with an ending', () => {
    expect(found('it timed out')).toEqual([]);
    expect(found('a Time-Out, two timeouts')).toEqual(['0:Time-Out', '0:timeouts']);
    expect(found('freezing was denied')).toEqual(['1:freezing', '1:denied']);
  });

  it('finds whole words only', () => {
    expect(found('clock blocks locker unlocked')).toEqual(['2:locker']);
    expect(found('ブロックされた')).toEqual([]);
    expect(found('ロックされた')).toEqual(['2:ロック']);
  });

  it('finds Japanese and Chinese wordings inside a text, in any width and kana', () => {
    expect(found('復元が終わらない')).toEqual(['3:終わら']);
    expect(found('還原很慢')).toEqual(['4:慢']);
    expect(found('ﾀｲﾑｱｳﾄする')).toEqual(['0:ﾀｲﾑｱｳﾄ']);
    expect(found('たいむあうと')).toEqual(['0:たいむあうと']);
  });

  it('folds characters as it is told', () => {
    const fold = (text: string): string => text.replaceAll('时', '時');
    expect(createWordingFinder([['時間']], fold)('时间時間')).toHaveLength(1);
    expect(createWordingFinder([['時']], fold)('时')).toHaveLength(1);
  });
});
