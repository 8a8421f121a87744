import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatSums, parseSums } from './checksums.ts';

/** The file beside the archives with their hashes. */
export const ARCHIVE_SUMS = 'SHA256SUMS';

/**
 * Records the hashes of archives beside them, and forgets those of archives that are gone.
 *
 * `('release', [{ path: 'shirube-0.1.0.zip', sha256: '12…' }])` -> `release/SHA256SUMS` is written
 */
export function recordSums(
  folder: string,
  archives: readonly { path: string; sha256: string }[],
): void {
  const file = join(folder, ARCHIVE_SUMS);
  const sums = parseSums(existsSync(file) ? readFileSync(file, 'utf8') : '');
  for (const { path, sha256 } of archives) sums.set(path, sha256);
  const present = [...sums].filter(([path]) => existsSync(join(folder, path)));
  writeFileSync(file, formatSums(present.map(([path, sha256]) => ({ path, sha256 }))));
}
