import { gzipSync } from 'fflate';
import { brotliCompressSync, constants } from 'node:zlib';
import type { ReleaseFile } from '../published/site-files.ts';

/** What is text gets smaller; a .png or .ico file would not. */
const COMPRESSIBLE = /\.(?:css|html|js|json|md|svg|txt|webmanifest|xml)$/;

/** Below this, the headers of an answer weigh more than what is saved. */
const SMALLEST = 1024;

/**
 * Makes the compressed twins of a file, which nginx, Apache and Caddy can send as they are. None for
 * a file that is small or compressed already.
 *
 * `{ path: 'en/index.html', ... }` -> `[{ path: 'en/index.html.br', ... }, { path: 'en/index.html.gz', ... }]`
 */
export function precompress(file: ReleaseFile): ReleaseFile[] {
  if (!COMPRESSIBLE.test(file.path)) return [];
  const bytes = file.read();
  if (bytes.length < SMALLEST) return [];
  const gz = gzipSync(bytes, { level: 9, mtime: 0 });
  const br = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return [
    { path: `${file.path}.br`, read: () => br },
    { path: `${file.path}.gz`, read: () => gz },
  ].filter((twin) => twin.read().length < bytes.length);
}
