import { describe, expect, it } from 'vitest';
import { judgeIds, quantile, spread, summarizeQuality } from '../../../../bench/search/figures.ts';

const ASKED = { q: 'x', ui: 'en', category: 'variants', expect: ['b'] } as const;
const QUERY = { ...ASKED, expect: [...ASKED.expect] };

describe('judgeIds', () => {
  it('counts places from one', () => {
    expect(judgeIds(QUERY, ['a', 'b']).rank).toBe(2);
    expect(judgeIds(QUERY, ['a']).rank).toBeUndefined();
  });
});

describe('summarizeQuality', () => {
  it('keeps queries without an answer apart, where finding nothing is right', () => {
    const none = { ...QUERY, category: 'no-answer' as const, expect: [] };
    const { answerable, noAnswer } = summarizeQuality([
      judgeIds(QUERY, ['b']),
      judgeIds(QUERY, ['a', 'b']),
      judgeIds(none, []),
      judgeIds(none, ['a']),
    ]);
    expect(answerable.en).toEqual({ count: 2, first: 0.5, firstThree: 1, reciprocal: 0.75 });
    expect(noAnswer.all).toMatchObject({ count: 2, first: 0.5 });
    expect(answerable.ja).toBeUndefined();
  });
});

describe('quantile', () => {
  it.each([
    [[4, 1, 3, 2], 0.5, 2],
    [[1, 2, 3], 0.95, 3],
    [[7], 0.5, 7],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });
});

describe('spread', () => {
  it('takes some, from the whole length', () => {
    expect(spread(['a', 'b', 'c', 'd'], 2)).toEqual(['a', 'c']);
    expect(spread(['a'], 2)).toEqual(['a']);
  });
});
