import type { Copy } from './archive.ts';
import type { Manifest } from './manifest.ts';
import { formatReadme } from './release.ts';
import { type ReleaseFile, sortByPath, textFile } from '../published/site-files.ts';
import { DESCRIPTION_PATHS } from './release-paths.ts';
import { formatVerification, isWhole, verifyFiles } from './verify.ts';

/** The list of files that a newer release does not have any more, one on each line. */
const REMOVED_PATH = 'removed.txt';

/** The folder whose content is copied over the older release. */
const FILES_FOLDER = 'files';

/** What turns one release into another. */
export interface Difference {
  /** Folder and file name: `shirube-0.1.0-to-0.2.0`. */
  name: string;
  from: Manifest;
  to: Manifest;
  time: Date;
  added: string[];
  changed: string[];
  removed: string[];
  /** Everything in the package, in order of path. */
  files: ReleaseFile[];
}

/**
 * Finds what a host who has one release needs to have another: far less than the whole, over a slow
 * link. Both releases must be whole.
 *
 * `(older, newer, readmes)` -> `{ name: 'shirube-0.1.0-to-0.2.0', removed: [...], ... }`
 *
 * @param readmes how to apply it, by file name, with `{name}`, `{from}` and others to be filled in
 */
export function buildDifference(
  older: Copy,
  newer: Copy,
  readmes: Readonly<Record<string, string>>,
): Difference {
  const from = requireWhole('old', older);
  const to = requireWhole('new', newer);
  if (from.name !== to.name) {
    throw new Error(`The old release is one of ${from.name}, the new one of ${to.name}.`);
  }
  const oldHashes = new Map(from.files.map(({ path, sha256 }) => [path, sha256]));
  const newPaths = new Set(to.files.map(({ path }) => path));
  const added = to.files.map(({ path }) => path).filter((path) => !oldHashes.has(path));
  const changed = to.files
    .filter(({ path, sha256 }) => oldHashes.has(path) && oldHashes.get(path) !== sha256)
    .map(({ path }) => path);
  const gone = from.files.map(({ path }) => path).filter((path) => !newPaths.has(path));
  // One build may be packed with other files for hosts.
  if (added.length + changed.length + gone.length === 0) {
    throw new Error(
      `Both are ${to.name} ${to.version}, build ${to.build}: there is no difference.`,
    );
  }
  const wanted = new Set([...added, ...changed, ...listDescriptions(newer.files)]);
  const removed = [
    ...gone,
    // The signature of the old release is none of the new one.
    ...listDescriptions(older.files).filter((path) => !wanted.has(path)),
  ];
  const names = nameDifference(from, to);
  const values = {
    ...names,
    name: to.name,
    fromBuild: from.build,
    toBuild: to.build,
    copied: wanted.size,
    removed: removed.length,
  };
  return {
    name: `${to.name}-${names.from}-to-${names.to}`,
    from,
    to,
    time: new Date(to.date),
    added,
    changed,
    removed,
    files: sortByPath([
      ...newer.files
        .filter(({ path }) => wanted.has(path))
        .map(({ path, read }) => ({ path: `${FILES_FOLDER}/${path}`, read })),
      textFile(REMOVED_PATH, removed.map((path) => `${path}\n`).join('')),
      ...Object.entries(readmes).map(([name, text]) => textFile(name, formatReadme(text, values))),
    ]),
  };
}

/** The files of a release that its manifest does not list. */
function listDescriptions(files: readonly ReleaseFile[]): string[] {
  return files.map(({ path }) => path).filter((path) => DESCRIPTION_PATHS.includes(path));
}

/** Two builds of one version are told apart by their build ids. */
function nameDifference(from: Manifest, to: Manifest): { from: string; to: string } {
  return from.version === to.version
    ? { from: `${from.version}-${from.build}`, to: `${to.version}-${to.build}` }
    : { from: from.version, to: to.version };
}

function requireWhole(which: string, { files, isArchive }: Copy): Manifest {
  const verification = verifyFiles(files, { isArchive });
  if (isWhole(verification)) return verification.manifest;
  throw new Error(`The ${which} release is not whole.\n${formatVerification(verification)}`);
}
