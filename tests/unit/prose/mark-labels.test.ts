import { expect, it } from 'vitest';
import { markLabels } from '../../../src/prose/mark-labels.ts';

const show = (html: string, locale: 'en' | 'ja' | 'zh-TW') =>
  markLabels(html, locale)
    .map(({ open, html: label, close }) => `${open}${label}${close}`)
    .join('|');

it('puts the brackets of the language around each label of a path', () => {
  expect(show('設定 &gt; プロパティ', 'ja')).toBe('[設定]|[プロパティ]');
  expect(show('設定 > 屬性', 'zh-TW')).toBe('「設定」|「屬性」');
  expect(show('Settings &#62; Properties', 'en')).toBe('Settings|Properties');
});

it('leaves a label in one piece', () => {
  expect(show(' Backup now ', 'en')).toBe('Backup now');
  expect(show('A&gt;B', 'en')).toBe('A&gt;B');
});
