import { describe, expect, it } from 'vitest';
import { canBeMisspelt, findNearWord } from '../../../../../src/search/engine/text/near-word.ts';

describe('canBeMisspelt', () => {
  it.each(['wrtier', 'snapshto'])('%s', (word) => {
    expect(canBeMisspelt(word)).toBe(true);
  });

  it.each(['sql', '710009', 'kb9900001', 'バックアップ', '備份失敗了', ''])('not %j', (word) => {
    expect(canBeMisspelt(word)).toBe(false);
  });
});

describe('findNearWord', () => {
  const WORDS = new Set(['write', 'writer', 'protect', 'replication', 'start', 'state']);

  it.each([
    ['wrtier', 'writer'],
    ['protcet', 'protect'],
    ['protecct', 'protect'],
    ['replciatoin', 'replication'],
  ])('%s means %s', (word, meant) => {
    expect(findNearWord(word, WORDS)).toBe(meant);
  });

  it.each([
    ['two are as near', 'stare'],
    ['another first letter', 'srotect'],
    ['two errors in a short word', 'prtcet'],
    ['another word', 'product'],
  ])('says nothing: %s', (_why, word) => {
    expect(findNearWord(word, WORDS)).toBeUndefined();
  });
});
