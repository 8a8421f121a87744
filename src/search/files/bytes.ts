import type { UnzipPayload } from './payloads.ts';

/**
 * Unpacks bytes that travel inside a script: gzip, written as base64. Zipped here, since many
 * intranet hosts do not compress what they serve.
 *
 * @throws when the text is not base64 or the bytes are not gzip
 */
export type Unpack = (packed: string) => Promise<Uint8Array>;

/**
 * Unpacks with what the browser has, and with code that is loaded where it has nothing.
 *
 * `createUnpack(() => source.load('unzip'))` -> `(packed) => …`
 */
export function createUnpack(loadUnzip: () => Promise<UnzipPayload>): Unpack {
  return async (packed) => {
    const binary = atob(packed);
    // A loop, as `Uint8Array.from` with a function takes thirty times as long.
    const zipped = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) zipped[at] = binary.charCodeAt(at);
    // Firefox has it since 113, Safari since 16.4.
    if (typeof DecompressionStream === 'undefined') {
      return (await loadUnzip()).unzip(zipped);
    }
    const unzipped = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(unzipped).arrayBuffer());
  };
}

/** The reverse, for bytes that are gzip already. */
export function packZipped(zipped: Uint8Array): string {
  let binary = '';
  for (const byte of zipped) binary += String.fromCharCode(byte);
  return btoa(binary);
}
