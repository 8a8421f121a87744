import { expect, it } from 'vitest';
import { MAX_PATH_LENGTH } from '../../../../src/model/urls.ts';
import { searchFilePath } from '../../../../src/search/files/paths.ts';

it('stays within the longest path', () => {
  const path = searchFilePath('zh-TW', 'tokenizer-0123456789ab');
  expect(path).toBe('search/zh-TW/tokenizer-0123456789ab.js');
  expect(path.length).toBeLessThanOrEqual(MAX_PATH_LENGTH);
});
