import { describe, expect, it } from 'vitest';
import { stemWord } from '../../../../src/search/language/stem.ts';
import { createWordingFinder } from '../../../../src/search/language/find-wordings.ts';

const LISTS = [
  ['time out', 'タイムアウト', '時間切れ'],
  ['freeze', 'deny'],
  ['lock', 'ロック'],
  ['終わら'],
  ['慢'],
];
const find = createWordingFinder(LISTS, { stem: stemWord });

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
    expect(found('clock blocks locker unlocked')).toEqual([]);
    expect(found('locks locked locking')).toEqual(['2:locks', '2:locked', '2:locking']);
    expect(found('ブロックされた')).toEqual([]);
    expect(found('ロックされた')).toEqual(['2:ロック']);
  });

  it('finds the forms of the last word only, and none that is shorter', () => {
    const findNames = createWordingFinder([['named'], ['guest user'], ['VM'], ['port 42']], {
      stem: stemWord,
    });
    expect(findNames('the name of a host')).toEqual([]);
    expect(findNames('what the guest uses')).toEqual([]);
    expect(findNames('guest users').map(({ list }) => list)).toEqual([1]);
    expect(findNames('two VMs').map(({ list }) => list)).toEqual([2]);
    expect(findNames('port 420')).toEqual([]);
    expect(findNames('port-42').map(({ list }) => list)).toEqual([3]);
  });

  it('finds Japanese and Chinese wordings inside a text, in any width and kana', () => {
    expect(found('復元が終わらない')).toEqual(['3:終わら']);
    expect(found('還原很慢')).toEqual(['4:慢']);
    expect(found('ﾀｲﾑｱｳﾄする')).toEqual(['0:ﾀｲﾑｱｳﾄ']);
    expect(found('たいむあうと')).toEqual(['0:たいむあうと']);
  });

  it('folds characters as it is told', () => {
    const fold = (text: string): string => text.replaceAll('时', '時');
    expect(createWordingFinder([['時間']], { fold, stem: stemWord })('时间時間')).toHaveLength(1);
    expect(createWordingFinder([['時']], { fold, stem: stemWord })('时')).toHaveLength(1);
  });
});
