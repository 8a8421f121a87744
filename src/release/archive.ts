import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { giveUp, nameUnfinished } from '../published/write-whole.ts';
import { type Progress, type ProgressTerminal, startProgress } from '../terminal/progress.ts';
import { listFiles, type ReleaseFile } from '../published/site-files.ts';
import { isSafePath } from './release-paths.ts';
import { isGzip, tarFiles, untarFiles } from './tar.ts';
import { isZip, unzipFiles, zipFiles } from './zip.ts';

type ArchiveWriter = (
  files: readonly ReleaseFile[],
  options: { root: string; time: Date },
) => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** The formats of an archive, by the end of its name. */
const WRITERS = { '.zip': zipFiles, '.tar.gz': tarFiles } as const satisfies Record<
  string,
  ArchiveWriter
>;

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
export async function writeArchive(
  file: string,
  options: {
    root: string;
    extension: ArchiveExtension;
    time: Date;
    files: readonly ReleaseFile[];
    progress?: Progress;
  },
): Promise<{ size: number; sha256: string }> {
  const { root, extension, time, progress } = options;
  // A file is read when its turn has come.
  const files = options.files.map(({ path, read }) => ({
    path,
    read: () => {
      progress?.step();
      return read();
    },
  }));
  const unfinished = nameUnfinished(file);
  const hash = createHash('sha256');
  let size = 0;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const descriptor = openSync(unfinished, 'w');
    try {
      for await (const piece of WRITERS[extension](files, { root, time })) {
        for (let written = 0; written < piece.length;) {
          written += writeSync(descriptor, piece, written);
        }
        hash.update(piece);
        size += piece.length;
      }
    } finally {
      closeSync(descriptor);
    }
    renameSync(unfinished, file);
  } catch (error) {
    throw giveUp(file, error);
  }
  return { size, sha256: hash.digest('hex') };
}

/**
 * Writes an archive of every format, and shows how far that is.
 *
 * `('release', { name: 'shirube-0.1.0', time, files }, terminal)`
 * -> `[{ path: 'shirube-0.1.0.zip', size: 1234567, sha256: '12…' }, ...]`
 */
export async function writeArchives(
  folder: string,
  { name, time, files }: { name: string; time: Date; files: readonly ReleaseFile[] },
  terminal: ProgressTerminal,
): Promise<{ path: string; size: number; sha256: string }[]> {
  const archives = [];
  for (const extension of ARCHIVE_EXTENSIONS) {
    const path = `${name}${extension}`;
    const progress = startProgress(path, files.length, terminal);
    const options = { root: name, extension, time, files, progress };
    const { size, sha256 } = await writeArchive(join(folder, path), options);
    progress.end(formatSize(size));
    archives.push({ path, size, sha256 });
  }
  return archives;
}

/** `1_234_567` -> `'1.2 MB'`, `999` -> `'1 kB'` */
export function formatSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A copy of a release. */
export interface Copy {
  files: readonly ReleaseFile[];
  /** Whether it is still packed, so that no host can have put anything into it. */
  isArchive?: boolean;
}

/**
 * Reads a copy of a release: an unpacked folder, or an archive.
 *
 * `'shirube-0.1.0.zip'` -> `{ files: [{ path: '404.html', read }, ...], isArchive: true }`
 */
export async function readCopy(path: string): Promise<Copy> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new Error(`There is nothing at ${path}.`);
  const isArchive = !stats.isDirectory();
  return { files: isArchive ? await readArchive(path) : listFiles(path), isArchive };
}

/**
 * Reads a release from an archive, without the folder that holds it.
 *
 * `'release/shirube-0.1.0.zip'` -> `[{ path: '404.html', read }, ...]`
 */
export async function readArchive(file: string): Promise<ReleaseFile[]> {
  const bytes = readFileSync(file);
  const files = await readFiles(file, bytes);
  const roots = new Set(files.map(({ path }) => path.split('/', 1)[0]));
  if (roots.size !== 1 || files.some(({ path }) => !isSafePath(path) || !path.includes('/'))) {
    throw new Error(`${file} is no release: it does not hold one folder.`);
  }
  const twice = findRepeated(files.map(({ path }) => path));
  if (twice !== undefined) {
    throw new Error(
      `${file} is no release: it holds ${twice} twice, and which of them is unpacked depends on the program. Get the archive from its maker again.`,
    );
  }
  return files.map(({ path, read }) => ({ path: path.slice(path.indexOf('/') + 1), read }));
}

/** `['a', 'b', 'a']` -> `'a'` */
function findRepeated(paths: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return paths.find((path) => {
    if (seen.has(path)) return true;
    seen.add(path);
    return false;
  });
}

async function readFiles(file: string, bytes: Uint8Array): Promise<ReleaseFile[]> {
  if (!isZip(bytes) && !isGzip(bytes)) {
    throw new Error(`${file} is neither a .zip nor a .tar.gz file.`);
  }
  try {
    return isZip(bytes) ? unzipFiles(bytes) : await untarFiles(bytes);
  } catch (error) {
    throw new Error(
      `${file} is damaged or was not copied whole: compare its size and its SHA-256 with the original, and copy it again.`,
      { cause: error },
    );
  }
}
