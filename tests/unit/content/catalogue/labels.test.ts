import { expect, it } from 'vitest';
import {
  type LabelPlace,
  printLabels,
  viewLabels,
} from '../../../../src/content/catalogue/labels.ts';
import type { LabelFile } from '../../../../src/content/catalogue/types.ts';
import type { Label, LabelStatus } from '../../../../src/content/schemas/labels.ts';

function label(en: string, ja: string | undefined, status: LabelStatus): Label {
  const text = { en, ...(ja === undefined ? {} : { ja }) } as Label['text'];
  return { place: 'portal', text, status: { ja: status } as Label['status'], evidence: [] };
}

const FILE: LabelFile = {
  file: 'content/labels.yaml',
  locate: () => ({ line: 1, column: 1 }),
  isSound: true,
  labels: {
    settings: label('Settings', '設定', 'verified'),
    locks: label('Locks', 'ロック', 'verified'),
    features: label('Features', '機能', 'manual'),
    warnings: label('With warnings', '警告付き', 'unverified'),
    ready: label('Ready', undefined, 'verified'),
    unseen: label('Bash', undefined, 'unverified'),
  },
};
const FIRST: LabelPlace = { locale: 'ja', sourceLocale: 'en', isFirst: true };
const AGAIN: LabelPlace = { ...FIRST, isFirst: false };

it.each([
  // Seen on the screen: the source language is said once.
  ['settings', '[設定]（Settings）', '[設定]'],
  ['settings > locks', '[設定] > [ロック]（Settings > Locks）', '[設定] > [ロック]'],
  // Only documented: the source language is said every time.
  ['features', '[機能]（Features）', '[機能]（Features）'],
  // Not found: the source language comes first.
  ['warnings', '[With warnings]（警告付き）', '[With warnings]（警告付き）'],
  // A path is as sure as its least sure label.
  [
    'settings > features',
    '[設定] > [機能]（Settings > Features）',
    '[設定] > [機能]（Settings > Features）',
  ],
  [
    'settings > warnings',
    '[Settings] > [With warnings]（設定 > 警告付き）',
    '[Settings] > [With warnings]（設定 > 警告付き）',
  ],
  // The same in both languages.
  ['ready', '[Ready]', '[Ready]'],
  ['unseen', '[Bash]', '[Bash]'],
  ['settings > unseen', '[設定] > [Bash]（Settings > Bash）', '[設定] > [Bash]'],
])('prints %s', (path, first, again) => {
  expect(printLabels(FILE, path, FIRST)).toBe(first);
  expect(printLabels(FILE, path, AGAIN)).toBe(again);
});

it('prints labels in the source language alone on its own pages', () => {
  const place: LabelPlace = { locale: 'en', sourceLocale: 'en', isFirst: true };
  expect(printLabels(FILE, 'settings > warnings', place)).toBe('Settings > With warnings');
});

it('keeps the label of the source language for those who ask, where it is not printed', () => {
  const sources = (place: LabelPlace) =>
    viewLabels(FILE, 'settings > ready', place)?.labels.map(({ source }) => source);
  expect(sources(AGAIN)).toEqual(['Settings', undefined]);
  expect(sources(FIRST)).toEqual([undefined, undefined]);
});

it('knows no label that is not in the file', () => {
  expect(printLabels(FILE, 'settings > lock', FIRST)).toBeUndefined();
});
