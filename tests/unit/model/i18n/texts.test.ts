import { describe, expect, it } from 'vitest';
import { count, fill } from '../../../../src/model/i18n/texts.ts';

describe('fill', () => {
  it('fills every name, as often as it stands there', () => {
    expect(fill('{a} and {b} and {a}', { a: 1, b: '$&' })).toBe('1 and $& and 1');
  });

  it('refuses a name without a value', () => {
    expect(() => fill('on {date}', {})).toThrowErrorMatchingInlineSnapshot(
      `[Error: No value for "{date}" in "on {date}".]`,
    );
  });
});

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
