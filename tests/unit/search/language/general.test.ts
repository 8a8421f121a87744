import { describe, expect, it } from 'vitest';
import { createGeneralTokenizer } from '../../../../src/search/language/general.ts';

const tokenizer = createGeneralTokenizer();
const toTerms = (text: string): string[] => tokenizer.tokenize(text).map(({ term }) => term);

describe('createGeneralTokenizer', () => {
  it.each([
    ['words where there are spaces', 'Délai dépassé, réessayez', ['délai', 'dépassé', 'réessayez']],
    ['letters of any case', 'ПРЕВЫШЕНО время', ['превышено', 'время']],
    [
      'pairs in Korean, whatever particle follows',
      '잠금을 기다림',
      ['잠금', '금을', '기다', '다림'],
    ],
    ['pairs in Thai', 'ล็อก', ['ล็', '็อ', 'อก']],
    ['a single character as it is', '락 해제', ['락', '해제']],
    ['codes that a particle follows', 'DB-00600에서', ['db-00600', '00600', '에서']],
  ])('cuts %s', (_, text, terms) => {
    expect(toTerms(text).filter((term) => term !== 'db')).toEqual(terms);
  });

  it('says where each term stands', () => {
    expect(tokenizer.tokenizeQuery('DB 잠금')).toEqual([
      { term: 'db', start: 0, end: 2 },
      { term: '잠금', start: 3, end: 5 },
    ]);
  });
});
