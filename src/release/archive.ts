import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Progress } from './progress.ts';
import type { ReleaseFile } from './release-file.ts';
import { isSafePath } from './release-paths.ts';
import { isGzip, tarFiles, untarFiles } from './tar.ts';
import { isZip, unzipFiles, zipFiles } from './zip.ts';

/** The formats of an archive, by the end of its name. */
const WRITERS = {
  '.zip': zipFiles,
  '.tar.gz': tarFiles,
} as const satisfies Record<string, typeof zipFiles>;

/** How the name of an archive ends. */
export type ArchiveExtension = keyof typeof WRITERS;

/** Every format that a release is made in. */
export const ARCHIVE_EXTENSIONS = Object.keys(WRITERS) as ArchiveExtension[];

/**
 * Writes an archive with one folder in it. What stands under the name of the archive is whole at any
 * time, even if this is interrupted.
 *
 * `('release/shirube-0.1.0.zip', { root: 'shirube-0.1.0', extension: '.zip', ... })`
 * -> `{ size: 1234567, sha256: '12…' }`
 */
export function writeArchive(
  file: string,
  options: {
    root: string;
    extension: ArchiveExtension;
    time: Date;
    files: readonly ReleaseFile[];
    progress?: Progress;
  },
): { size: number; sha256: string } {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.part`;
  const hash = createHash('sha256');
  let size = 0;
  const descriptor = openSync(unfinished, 'w');
  try {
    for (const piece of WRITERS[options.extension](options.files, options)) {
      for (let written = 0; written < piece.length;) {
        written += writeSync(descriptor, piece, written);
      }
      hash.update(piece);
      size += piece.length;
      options.progress?.step();
    }
  } finally {
    closeSync(descriptor);
  }
  renameSync(unfinished, file);
  return { size, sha256: hash.digest('hex') };
}

/**
 * Reads a release from an archive, without the folder that holds it.
 *
 * `'release/shirube-0.1.0.zip'` -> `[{ path: '404.html', read }, ...]`
 */
export function readArchive(file: string): ReleaseFile[] {
  const bytes = readFileSync(file);
  const files = readFiles(file, bytes);
  const roots = new Set(files.map(({ path }) => path.split('/', 1)[0]));
  if (roots.size !== 1 || files.some(({ path }) => !isSafePath(path) || !path.includes('/'))) {
    throw new Error(`${file} is no release of Shirube: it does not hold one folder.`);
  }
  return files.map(({ path, read }) => ({ path: path.slice(path.indexOf('/') + 1), read }));
}

function readFiles(file: string, bytes: Uint8Array): ReleaseFile[] {
  if (!isZip(bytes) && !isGzip(bytes)) {
    throw new Error(`${file} is neither a .zip nor a .tar.gz file.`);
  }
  try {
    return isZip(bytes) ? unzipFiles(bytes) : untarFiles(bytes);
  } catch (error) {
    throw new Error(
      `${file} is damaged or was not copied whole: compare its size and its SHA-256 with the original, and copy it again.`,
      { cause: error },
    );
  }
}
