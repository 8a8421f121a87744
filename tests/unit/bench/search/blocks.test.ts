import { describe, expect, it } from 'vitest';
import { formatTable, replaceBlock } from '../../../../bench/search/blocks.ts';

describe('replaceBlock', () => {
  const once = replaceBlock('# Results\n', 'dev', 'old');

  it('adds a block at the end', () => {
    expect(once).toBe('# Results\n\n<!-- begin dev -->\n\nold\n\n<!-- end dev -->\n');
  });

  it('replaces it and nothing else', () => {
    const two = replaceBlock(once, 'other', 'stays');
    const again = replaceBlock(two, 'dev', 'new');
    expect(again).toBe(two.replace('old', 'new'));
  });
});

it('makes a table', () => {
  expect(formatTable(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | ---: |\n| 1 | 2 |');
});
