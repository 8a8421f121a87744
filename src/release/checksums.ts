import { createHash } from 'node:crypto';
import { sortByPath } from '../published/release-file.ts';

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
export function parseSums(text: string): Map<string, string> {
  const lines = [...text.matchAll(/^([\da-f]{64}) [ *](.+?)\r?$/gim)];
  return new Map(lines.map(([, hash = '', path = '']) => [path, hash.toLowerCase()]));
}
