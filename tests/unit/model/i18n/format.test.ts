import { afterEach, expect, it, vi } from 'vitest';
import {
  formatDate,
  formatLabelled,
  formatList,
  formatNumber,
} from '../../../../src/model/i18n/format.ts';

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

it.each([
  ['en', 'nginx, IIS, Caddy'],
  ['ja', 'nginx、IIS、Caddy'],
  ['zh-TW', 'nginx、IIS、Caddy'],
] as const)('sets things apart as is done in %s', (locale, list) => {
  expect(formatList(locale, ['nginx', 'IIS', 'Caddy'])).toBe(list);
});

it('leaves a single thing as it is', () => {
  expect(formatList('ja', ['nginx'])).toBe('nginx');
});

it('groups the digits of a number', () => {
  expect(formatNumber('ja', 1234)).toBe('1,234');
});

it.each([
  ['en', 'Kind: Cause'],
  ['ja', 'Kind：Cause'],
  ['zh-TW', 'Kind：Cause'],
] as const)('puts a label before a value in %s', (locale, labelled) => {
  expect(formatLabelled(locale, 'Kind', 'Cause')).toBe(labelled);
});
