import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sortByPath } from '../published/site-files.ts';
import { writeWhole } from '../published/write-whole.ts';

/** `new Uint8Array()` -> `'e3b0c442…'`, 64 hexadecimal digits */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The lines that `sha256sum --check` reads.
 *
 * `[{ path: 'a', sha256: '12…' }]` -> `'12…  a\n'`
 */
export function formatSums(files: readonly { path: string; sha256: string }[]): string {
  return sortByPath(files)
    .map((file) => `${file.sha256}  ${file.path}\n`)
    .join('');
}

/**
 * Reads such lines, also those of a file that was edited on Windows; others are left out.
 *
 * `'12…  a\n'` -> `Map { 'a' => '12…' }`
 */
function parseSums(text: string): Map<string, string> {
  const lines = [...text.matchAll(/^([\da-f]{64}) [ *](.+?)\r?$/gim)];
  return new Map(lines.map(([, hash = '', path = '']) => [path, hash.toLowerCase()]));
}

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
  writeWhole(file, formatSums(present.map(([path, sha256]) => ({ path, sha256 }))));
}
