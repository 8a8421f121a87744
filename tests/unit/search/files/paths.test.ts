import { expect, it } from 'vitest';
import { searchFilePath } from '../../../../src/search/files/paths.ts';
import { MAX_PATH_LENGTH } from '../../../../src/model/urls.ts';

it('gives each build a folder of its own', () => {
  expect(searchFilePath('3f2a', 'ja', 'entries')).toBe('search/3f2a/ja/entries.js');
  expect(searchFilePath('9b1c', 'ja', 'entries')).not.toBe(searchFilePath('3f2a', 'ja', 'entries'));
});

it('stays within the longest path', () => {
  const path = searchFilePath('0123456789ab', 'zh-TW', 'excerpts-99999');
  expect(path.length).toBeLessThanOrEqual(MAX_PATH_LENGTH);
});
