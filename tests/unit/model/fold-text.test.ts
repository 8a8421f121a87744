import { expect, it } from 'vitest';
import { foldText } from '../../../src/model/fold-text.ts';

it('does not tell apart what differs by case or width alone', () => {
  expect(foldText('ＶＳＳ Writer')).toBe('vss writer');
  expect(foldText('ﾃﾞｨｽｸ')).toBe('ディスク');
});
