import { expect, it } from 'vitest';
import { formatList } from '../../../../src/model/i18n/format-list.ts';

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
