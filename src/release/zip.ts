import { strFromU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import type { ReleaseFile } from '../published/site-files.ts';

/** Unix, so that the permissions below are read as such. */
const MADE_ON_UNIX = 3;
const PLAIN_FILE_READABLE_BY_ALL = 0o100644;

/**
 * Writes files into a zip file, piece by piece, in the given order. Nothing of this machine gets into
 * it, and the compression is plain JavaScript: zlib packs differently on other processors.
 *
 * `([{ path: 'a.txt', read }], { root: 'shirube-0.1.0', time })` -> pieces of a zip file
 */
export function* zipFiles(
  files: readonly ReleaseFile[],
  options: { root: string; time: Date },
): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const time = toZipTime(options.time);
  for (const { path, read } of files) {
    const entry = new ZipDeflate(`${options.root}/${path}`, { level: 9 });
    entry.mtime = time;
    entry.os = MADE_ON_UNIX;
    entry.attrs = PLAIN_FILE_READABLE_BY_ALL << 16;
    zip.add(entry);
    entry.push(read(), true);
    yield takeAll(pieces);
  }
  zip.end();
  yield takeAll(pieces);
}

/**
 * Zip files hold a time of day without a time zone, and fflate takes that of this machine. A time
 * with the same digits in this machine's zone makes them the same everywhere.
 */
function toZipTime(time: Date): Date {
  return new Date(
    time.getUTCFullYear(),
    time.getUTCMonth(),
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  );
}

/** Joins the pieces that have come so far, and forgets them. */
function takeAll(pieces: Uint8Array[]): Uint8Array {
  return Buffer.concat(pieces.splice(0));
}

/**
 * Reads every file of a zip file, one of two with the same name too. Folders are left out.
 *
 * `<bytes of a zip file>` -> `[{ path: 'shirube-0.1.0/a.txt', read }]`
 */
export function unzipFiles(bytes: Uint8Array): ReleaseFile[] {
  const paths: string[] = [];
  // What comes back has each name once.
  const contents = unzipSync(bytes, {
    filter: ({ name }) => {
      paths.push(name);
      return true;
    },
  });
  return paths
    .filter((path) => !path.endsWith('/'))
    .map((path) => ({ path, read: () => contents[path] ?? new Uint8Array() }));
}

/** Tells a zip file by its first bytes. */
export function isZip(bytes: Uint8Array): boolean {
  return strFromU8(bytes.subarray(0, 4), true) === 'PK\u0003\u0004';
}
