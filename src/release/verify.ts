import { sha256 } from './checksums.ts';
import { formatManifestSums, type Manifest, parseManifest } from './manifest.ts';
import type { Progress } from '../terminal/progress.ts';
import { checkSignature, type SignatureVerdict } from './signature.ts';
import type { ReleaseFile } from '../published/site-files.ts';
import {
  DESCRIPTION_PATHS,
  HOST_PATHS,
  MANIFEST_PATH,
  SIGNATURE_PATH,
  SUMS_PATH,
  SYSTEM_NAMES,
} from './release-paths.ts';

/** How a copy of a release differs from what its manifest says. */
export interface Verification {
  manifest: Manifest;
  /** Whether the copy is still packed. */
  isArchive: boolean;
  /** Files that the copy lacks. */
  missing: string[];
  /** Files with other bytes, with what is known about the reason. */
  changed: { path: string; reason: string }[];
  /** Files of which the release knows nothing. */
  extra: string[];
  /** The host's own settings in an unpacked copy, which are no fault. */
  host: string[];
  /** Whose signature is on the sums; undefined where there is none. */
  signature: SignatureVerdict | undefined;
}

/**
 * Compares a copy of a release with the manifest in it.
 *
 * `[{ path: 'manifest.json', read }, ...]` -> `{ missing: ['ja/index.html'], changed: [], ... }`
 *
 * @param options.isArchive whether the copy is still packed: what hosts and systems leave in a folder is extra there
 * @param options.signersFile who may sign a release: see `signature.ts`; with it, one without a signature is none
 */
export function verifyFiles(
  files: readonly ReleaseFile[],
  {
    isArchive = false,
    progress,
    signersFile,
  }: {
    isArchive?: boolean | undefined;
    progress?: Progress | undefined;
    signersFile?: string | undefined;
  } = {},
): Verification {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const manifestBytes = byPath.get(MANIFEST_PATH)?.read();
  if (manifestBytes === undefined) {
    throw new Error(
      'There is no manifest.json: give the folder that holds index.html and manifest.json, or an archive. Without a manifest the copy is not whole.',
    );
  }
  const manifest = parseManifest(new TextDecoder().decode(manifestBytes));
  const sums = byPath.get(SUMS_PATH)?.read();
  const signature = byPath.get(SIGNATURE_PATH)?.read();
  const found = compareFiles(manifest, byPath, progress);
  if (signature === undefined && signersFile !== undefined) found.missing.push(SIGNATURE_PATH);
  // The sums cover the manifest, which cannot cover itself.
  if (sums === undefined) found.missing.push(SUMS_PATH);
  else if (
    new TextDecoder().decode(sums) !== formatManifestSums(manifest.files, sha256(manifestBytes))
  ) {
    found.changed.push({ path: SUMS_PATH, reason: `does not agree with ${MANIFEST_PATH}` });
  }
  return {
    manifest,
    isArchive,
    ...found,
    ...sortUnlisted(manifest, files, isArchive),
    signature: signature && checkSignature(sums ?? new Uint8Array(), signature, signersFile),
  };
}

/** Which of the files that a manifest lists a copy lacks, and which have other bytes. */
function compareFiles(
  manifest: Manifest,
  byPath: ReadonlyMap<string, ReleaseFile>,
  progress: Progress | undefined,
): Pick<Verification, 'missing' | 'changed'> {
  const missing: Verification['missing'] = [];
  const changed: Verification['changed'] = [];
  for (const { path, size, sha256: expected } of manifest.files) {
    const bytes = byPath.get(path)?.read();
    if (bytes === undefined) missing.push(path);
    else if (bytes.length !== size) {
      changed.push({ path, reason: `${bytes.length} bytes instead of ${size}` });
    } else if (sha256(bytes) !== expected) {
      changed.push({ path, reason: 'same size, other content' });
    }
    progress?.step();
  }
  return { missing, changed };
}

/** The files that no manifest lists: in a folder, those of the host and of the system are no fault. */
function sortUnlisted(
  manifest: Manifest,
  files: readonly ReleaseFile[],
  isArchive: boolean,
): Pick<Verification, 'extra' | 'host'> {
  const known = new Set([...manifest.files.map(({ path }) => path), ...DESCRIPTION_PATHS]);
  const unlisted = files.map(({ path }) => path).filter((path) => !known.has(path));
  if (isArchive) return { extra: unlisted, host: [] };
  const isSystems = (path: string): boolean => SYSTEM_NAMES.includes(path.split('/').at(-1) ?? '');
  return {
    extra: unlisted.filter((path) => !HOST_PATHS.includes(path) && !isSystems(path)),
    host: unlisted.filter((path) => HOST_PATHS.includes(path)),
  };
}

/** Whether a copy is exactly the release. */
export function isWhole({ missing, changed, extra, signature }: Verification): boolean {
  return missing.length + changed.length + extra.length === 0 && signature?.kind !== 'bad';
}

function describeSignature(signature: SignatureVerdict | undefined): string {
  switch (signature?.kind) {
    case 'known':
      return `Signed by ${signature.signer}.`;
    case 'unknown':
      return `Signed with the key ${signature.key}: --signers <file> tells whose that is.`;
    case 'bad':
      return `The signature is not good: ${signature.reason}`;
    case undefined:
      return 'Not signed: who can change the files can change the sums too.';
  }
}

function listRemedies({ isArchive, missing, changed, extra }: Verification): string[] {
  if (isArchive) return ['Do not unpack it: get the archive from its maker again.'];
  return [
    ...(missing.length + changed.length > 0
      ? ['Copy the missing and changed files from the release again.']
      : []),
    ...(extra.length > 0
      ? ['Delete the extra files, or keep them elsewhere: some may be of an older release.']
      : []),
  ];
}

/** So many files of a folder are named one by one; a copy that lacks most of them is short to tell. */
const NAMED = 20;

/**
 * Says in words what was found.
 *
 * `{ missing: ['ja/index.html'], ... }` -> `'Missing (1):\n  ja/index.html\n…'`
 */
export function formatVerification(verification: Verification, isEveryFileNamed = false): string {
  const { manifest, missing, changed, extra, host } = verification;
  const about = `${manifest.name} ${manifest.version}, build ${manifest.build}, ${manifest.files.length} files`;
  const list = (title: string, lines: readonly string[]): string[] => {
    if (lines.length === 0) return [];
    const named = isEveryFileNamed ? lines : lines.slice(0, NAMED);
    const rest = lines.length - named.length;
    return [
      `${title} (${lines.length}):`,
      ...named.map((line) => `  ${line}`),
      ...(rest > 0 ? [`  and ${rest} more: --all names them`] : []),
    ];
  };
  const hostNote =
    host.length > 0 ? [`Not of the release, but the host's: ${host.join(', ')}`] : [];
  if (isWhole(verification)) {
    return [
      `${about}: every file is there and unchanged.`,
      describeSignature(verification.signature),
      ...hostNote,
    ].join('\n');
  }
  return [
    `${about}: this copy is not the release.`,
    describeSignature(verification.signature),
    ...list('Missing', missing),
    ...list(
      'Changed',
      changed.map(({ path, reason }) => `${path}: ${reason}`),
    ),
    ...list('Extra', extra),
    ...hostNote,
    ...listRemedies(verification),
  ].join('\n');
}
