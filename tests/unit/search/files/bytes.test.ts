import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { packZipped, unpackBytes } from '../../../../src/search/files/bytes.ts';

it('gives back what was packed', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256);
  expect(await unpackBytes(packZipped(gzipSync(bytes)))).toEqual(bytes);
});

it.each(['***', btoa('no gzip')])('refuses %s', async (packed) => {
  await expect(unpackBytes(packed)).rejects.toThrow();
});
