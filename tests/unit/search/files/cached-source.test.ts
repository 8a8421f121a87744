import { describe, expect, it, vi } from 'vitest';
import { createCachedSource } from '../../../../src/search/files/cached-source.ts';

describe('createCachedSource', () => {
  it('loads a file once, also when asked twice at the same time', async () => {
    const loadFile = vi.fn(() => Promise.resolve('data'));
    const source = createCachedSource(loadFile);
    await Promise.all([source.load('messages'), source.load('messages')]);
    await source.load('messages');
    expect(loadFile).toHaveBeenCalledTimes(1);
  });

  it('tries again after a failure', async () => {
    const loadFile = vi
      .fn<() => Promise<unknown>>()
      .mockRejectedValueOnce(new Error('offline'))
      .mockResolvedValueOnce('data');
    const source = createCachedSource(loadFile);
    await expect(source.load('text')).rejects.toThrow('offline');
    await expect(source.load('text')).resolves.toBe('data');
  });
});
