import { describe, expect, it } from 'vitest';
import { loadQueryFiles, readUse } from '../../../../bench/search/query-files.ts';

it('reads no queries where there are none, as with the content of another product', async () => {
  expect(await loadQueryFiles('bench/queries-of-nobody')).toEqual([]);
});

describe('readUse', () => {
  it('reads what a file was used for off its name', () => {
    expect(readUse('tuned-on.dev.jsonl')).toBe('tuned-on');
    expect(readUse('seen.mixed.jsonl')).toBe('seen');
  });

  it('refuses a name that does not say it', () => {
    expect(() => readUse('heldout.jsonl')).toThrowErrorMatchingInlineSnapshot(
      `[Error: bench/queries/heldout.jsonl does not say what it was used for: begin its name with "tuned-on." or "seen.".]`,
    );
  });
});
