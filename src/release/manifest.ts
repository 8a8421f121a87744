import { z } from 'zod';
import { formatSums } from './checksums.ts';
import { isRecord } from '../model/is-record.ts';
import { isPlainPath } from '../model/urls.ts';
import { isSafePath } from './release-paths.ts';

const MANIFEST_FORMAT = 1;

const fileSchema = z.strictObject({
  path: z
    .string()
    .refine(isSafePath, 'leads out of the folder')
    // Hosts hand the paths of a package of differences to a shell.
    .refine(isPlainPath, {
      error: ({ input }) =>
        `${JSON.stringify(input)} has more than letters of ASCII, digits, "_", ".", "-" and "/", so no release has it. Get the release from its maker again`,
    }),
  size: z.int().nonnegative(),
  sha256: z.string().regex(/^[\da-f]{64}$/),
});

const manifestSchema = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  /** The id of the product that the site is about. */
  name: z.string().regex(/^[\w.-]+$/),
  version: z.string().regex(/^[\w.+-]+$/),
  build: z.string().regex(/^[\da-f]+$/),
  date: z.iso.datetime(),
  files: z.array(fileSchema),
});

/** What `manifest.json` says about one file. */
export type ManifestFile = z.infer<typeof fileSchema>;

/** The list of everything in a release. */
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * The text of a manifest: one file on each line, so that two of them can be compared by eye.
 *
 * `({ name: 'shirube', version: '0.1.0', files: [...], ... })` -> `'{\n  "format": 1,\n  ...'`
 */
export function formatManifest(about: Omit<Manifest, 'format'>): string {
  const lines = about.files.map(
    ({ path, size, sha256 }) => `    ${JSON.stringify({ path, size, sha256 })}`,
  );
  return `{
  "format": ${MANIFEST_FORMAT},
  "name": ${JSON.stringify(about.name)},
  "version": ${JSON.stringify(about.version)},
  "build": ${JSON.stringify(about.build)},
  "date": ${JSON.stringify(about.date)},
  "files": [
${lines.join(',\n')}
  ]
}
`;
}

/**
 * Reads a manifest, and says what is wrong with one that is damaged.
 *
 * `'{"format": 1, ...'` -> `{ name: 'shirube', version: '0.1.0', files: [...], ... }`
 */
export function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error('manifest.json is damaged: it is not whole. Copy the release again.', {
      cause: error,
    });
  }
  if (isRecord(value) && typeof value['format'] === 'number' && value['format'] > MANIFEST_FORMAT) {
    throw new Error('manifest.json is newer than this program: verify with the newer Shirube.');
  }
  const result = manifestSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.join('.') ?? '';
  throw new Error(`manifest.json is damaged: "${where}": ${issue?.message ?? 'unknown'}.`);
}

/**
 * The text of `SHA256SUMS.txt`, which follows from the manifest: every file, and the manifest too.
 *
 * `([{ path: 'a', sha256: '12…' }], '34…')` -> `'12…  a\n34…  manifest.json\n'`
 */
export function formatManifestSums(
  files: readonly Pick<ManifestFile, 'path' | 'sha256'>[],
  manifestHash: string,
): string {
  return formatSums([...files, { path: 'manifest.json', sha256: manifestHash }]);
}
