import { afterEach, expect, it, vi } from 'vitest';
import { formatDate } from '../../../../src/model/i18n/format-date.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

// A day that is taken for an instant is the day before on one side of Greenwich or the other.
it.each(['America/Los_Angeles', 'UTC', 'Asia/Tokyo'])(
  'shows a day in the manner of each language, in %s',
  (zone) => {
    vi.stubEnv('TZ', zone);
    expect(formatDate('en', '2025-12-18')).toBe('Dec 18, 2025');
    expect(formatDate('ja', '2025-12-18')).toBe('2025年12月18日');
    expect(formatDate('zh-TW', '2025-12-18')).toBe('2025年12月18日');
  },
);
