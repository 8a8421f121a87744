import { describe, expect, it } from 'vitest';
import { count } from '../../../../src/model/i18n/count.ts';

describe('count', () => {
  const english = { one: '{count} result', other: '{count} results' };

  it('takes the singular where the language has one', () => {
    expect(count('en', english, 1)).toBe('1 result');
    expect(count('en', english, 0)).toBe('0 results');
    expect(count('en', english, 1234)).toBe('1,234 results');
  });

  it('needs one form only in Japanese and Chinese', () => {
    expect(count('ja', { other: '{count}件' }, 1)).toBe('1件');
    expect(count('zh-TW', { other: '{total} 筆中的 {count} 筆' }, 2, { total: 3 })).toBe(
      '3 筆中的 2 筆',
    );
  });
});
