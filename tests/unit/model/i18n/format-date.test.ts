import { expect, it } from 'vitest';
import { formatDate } from '../../../../src/model/i18n/format-date.ts';

it('shows a day in the manner of each language', () => {
  expect(formatDate('en', '2025-12-18')).toBe('Dec 18, 2025');
  expect(formatDate('ja', '2025-12-18')).toBe('2025年12月18日');
  expect(formatDate('zh-TW', '2025-12-18')).toBe('2025年12月18日');
});
