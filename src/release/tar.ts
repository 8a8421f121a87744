import { Gzip } from 'fflate';
import { gunzipSync } from 'node:zlib';
import type { ReleaseFile } from './release-file.ts';

/**
 * The ustar format, of which a release needs little: plain files with ASCII names.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
const BLOCK = 512;

/** Where the parts of a header stand: [offset, length]. */
const FIELDS = {
  name: [0, 100],
  mode: [100, 8],
  uid: [108, 8],
  gid: [116, 8],
  size: [124, 12],
  mtime: [136, 12],
  checksum: [148, 8],
  type: [156, 1],
  magic: [257, 8],
  prefix: [345, 155],
} as const satisfies Record<string, readonly [offset: number, length: number]>;

const PLAIN_FILE = '0';

/**
 * Writes files into a compressed tar file, piece by piece, in the given order, with no owner and one
 * time for all.
 *
 * `([{ path: 'a.txt', read }], { root: 'shirube-0.1.0', time })` -> pieces of a .tar.gz file
 */
export function* tarFiles(
  files: readonly ReleaseFile[],
  options: { root: string; time: Date },
): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  // `mtime: 0` leaves the time out. fflate rather than zlib, for the same reason as with zip files.
  const gzip = new Gzip({ level: 9, mtime: 0 }, (piece) => {
    pieces.push(piece);
  });
  for (const { path, read } of files) {
    const content = read();
    gzip.push(buildHeader(`${options.root}/${path}`, content.length, options.time));
    gzip.push(padToBlock(content));
    yield Buffer.concat(pieces.splice(0));
  }
  // Two empty blocks are the end.
  gzip.push(new Uint8Array(2 * BLOCK), true);
  yield Buffer.concat(pieces.splice(0));
}

function buildHeader(path: string, size: number, time: Date): Uint8Array {
  const { name, prefix } = splitPath(path);
  const header = Buffer.alloc(BLOCK);
  const write = (field: keyof typeof FIELDS, text: string): void => {
    header.write(text, FIELDS[field][0], 'ascii');
  };
  write('name', name);
  write('mode', '0000644\0');
  write('uid', '0000000\0');
  write('gid', '0000000\0');
  write('size', `${toOctal(size, 11)}\0`);
  write('mtime', `${toOctal(time.getTime() / 1000, 11)}\0`);
  write('type', PLAIN_FILE);
  write('magic', 'ustar\u000000');
  write('prefix', prefix);
  write('checksum', `${toOctal(sumHeader(header), 6)}\0 `);
  return header;
}

/** A long path stands in two parts, which are divided at a slash. */
function splitPath(path: string): { name: string; prefix: string } {
  if (path.length <= FIELDS.name[1]) return { name: path, prefix: '' };
  const slash = path.indexOf('/', path.length - FIELDS.name[1] - 1);
  if (slash < 0 || slash > FIELDS.prefix[1]) {
    throw new Error(`The path is too long for a tar file: ${path}`);
  }
  return { name: path.slice(slash + 1), prefix: path.slice(0, slash) };
}

function toOctal(value: number, length: number): string {
  return value.toString(8).padStart(length, '0');
}

/** The sum of all bytes of a header, in which its own place counts as spaces. */
function sumHeader(header: Uint8Array): number {
  const [offset, length] = FIELDS.checksum;
  return header.reduce(
    (sum, byte, index) => sum + (index >= offset && index < offset + length ? 0x20 : byte),
    0,
  );
}

function padToBlock(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil(content.length / BLOCK) * BLOCK);
  padded.set(content);
  return padded;
}

/**
 * Reads every plain file of a compressed tar file.
 *
 * `<bytes of a .tar.gz file>` -> `[{ path: 'shirube-0.1.0/a.txt', read }]`
 */
export function untarFiles(bytes: Uint8Array): ReleaseFile[] {
  const tar = gunzipSync(bytes);
  const files: ReleaseFile[] = [];
  for (let offset = 0; offset + BLOCK <= tar.length && tar[offset] !== 0;) {
    const header = tar.subarray(offset, offset + BLOCK);
    if (parseInt(readField(header, 'checksum'), 8) !== sumHeader(header)) {
      throw new Error('A header of the tar file is damaged.');
    }
    const start = offset + BLOCK;
    const end = start + parseInt(readField(header, 'size'), 8);
    if (end > tar.length) throw new Error('The tar file ends too early.');
    if (readField(header, 'type') === PLAIN_FILE) {
      const path = [readField(header, 'prefix'), readField(header, 'name')].filter(Boolean);
      files.push({ path: path.join('/'), read: () => tar.subarray(start, end) });
    }
    offset = start + Math.ceil((end - start) / BLOCK) * BLOCK;
  }
  return files;
}

function readField(header: Buffer, field: keyof typeof FIELDS): string {
  const [offset, length] = FIELDS[field];
  return header
    .toString('ascii', offset, offset + length)
    .replace(/\0.*$/s, '')
    .trim();
}

/** Tells a gzip file by its first bytes. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
