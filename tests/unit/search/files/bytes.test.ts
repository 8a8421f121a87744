import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createUnpack, packZipped } from '../../../../src/search/files/bytes.ts';
import { createUnzipPayload } from '../../../../src/search/files/unzip-payload.ts';

const BYTES = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256);
const loadUnzip = vi.fn(() => Promise.resolve(createUnzipPayload()));
const unpack = createUnpack(loadUnzip);

afterEach(() => {
  vi.unstubAllGlobals();
  loadUnzip.mockClear();
});

describe.each([
  ['a browser that can unzip', true],
  ['an old one', false],
])('%s', (_name, canUnzip) => {
  it('gives back what was packed', async () => {
    if (!canUnzip) vi.stubGlobal('DecompressionStream', undefined);
    expect(await unpack(packZipped(gzipSync(BYTES)))).toEqual(BYTES);
    expect(loadUnzip).toHaveBeenCalledTimes(canUnzip ? 0 : 1);
  });

  it.each(['***', btoa('no gzip')])('refuses %s', async (packed) => {
    if (!canUnzip) vi.stubGlobal('DecompressionStream', undefined);
    await expect(unpack(packed)).rejects.toThrow();
  });
});
