import { expect, it } from 'vitest';
import { createWordingFinder } from '../../../../../src/content/checks/texts/find-wordings.ts';

it('finds every place of every wording, in the order of the text', () => {
  expect(createWordingFinder(['サーバ', 'バ', '新'])('新サーバと新バ')).toEqual([
    { wording: '新', offset: 0 },
    { wording: 'サーバ', offset: 1 },
    { wording: 'バ', offset: 3 },
    { wording: '新', offset: 5 },
    { wording: 'バ', offset: 6 },
  ]);
});

it('finds wordings that overlap themselves, and each once that is given twice', () => {
  expect(createWordingFinder(['aa', 'aa'])('aaa').map(({ offset }) => offset)).toEqual([0, 1]);
});

it('tells characters outside of the basic plane apart', () => {
  // Both begin with the same code unit.
  expect(createWordingFinder(['𠮷'])('𠮟𠮷')).toEqual([{ wording: '𠮷', offset: 2 }]);
});

it('finds nothing where there is nothing', () => {
  expect(createWordingFinder([''])('abc')).toEqual([]);
  expect(createWordingFinder(['abc'])('ab')).toEqual([]);
});
