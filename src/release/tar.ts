import { Gzip } from 'fflate';
import { createTarPacker, type TarPackController, unpackTar } from 'modern-tar';
import { gunzipSync } from 'node:zlib';
import type { ReleaseFile } from '../published/site-files.ts';

const READABLE_BY_ALL = 0o644;

/**
 * Writes files into a compressed tar file, piece by piece, in the given order, with no owner and one
 * time for all.
 *
 * `([{ path: 'a.txt', read }], { root: 'shirube-0.1.0', time })` -> pieces of a .tar.gz file
 */
export async function* tarFiles(
  files: readonly ReleaseFile[],
  options: { root: string; time: Date },
): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  // `mtime: 0` leaves the time out. fflate rather than zlib, for the same reason as with zip files.
  const gzip = new Gzip({ level: 9, mtime: 0 }, (piece) => {
    pieces.push(piece);
  });
  const { readable, controller } = createTarPacker();
  // Beside the loop below, which takes what comes out; what goes wrong comes out there too.
  void addFiles(controller, files, options);
  for await (const block of readable) {
    gzip.push(block);
    yield Buffer.concat(pieces.splice(0));
  }
  gzip.push(new Uint8Array(), true);
  yield Buffer.concat(pieces.splice(0));
}

async function addFiles(
  controller: TarPackController,
  files: readonly ReleaseFile[],
  { root, time }: { root: string; time: Date },
): Promise<void> {
  try {
    for (const { path, read } of files) {
      const content = read();
      const header = { name: `${root}/${path}`, size: content.length, mtime: time };
      const writer = controller
        .add({ ...header, mode: READABLE_BY_ALL, uid: 0, gid: 0 })
        .getWriter();
      await writer.write(content);
      await writer.close();
    }
    controller.finalize();
  } catch (error) {
    controller.error(error);
  }
}

/**
 * Reads every file of a compressed tar file. A link counts as a file that holds nothing: a release has none, and
 * unpacked it would lead out of the folder, or stand in the place of a file that was read.
 *
 * `<bytes of a .tar.gz file>` -> `[{ path: 'shirube-0.1.0/a.txt', read }]`
 */
export async function untarFiles(bytes: Uint8Array): Promise<ReleaseFile[]> {
  const entries = await unpackTar(gunzipSync(bytes), { strict: true });
  return entries.flatMap(({ header, data }) => {
    if (header.type === 'directory') return [];
    const content = header.type === 'file' && data !== undefined ? data : new Uint8Array();
    return [{ path: header.name, read: () => content }];
  });
}

/** Tells a gzip file by its first bytes. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
