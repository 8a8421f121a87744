import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill } from '../model/i18n/texts.ts';
import type { Localized } from '../model/locales.ts';
import { formatSize } from './archive.ts';
import { measureCopy } from './measure-copy.ts';
import { listSiteLocales, readmeName, readReadmes } from './readmes.ts';
import { sha256 } from './checksums.ts';
import { formatManifest, formatManifestSums } from './manifest.ts';
import { precompress } from './precompress.ts';
import type { Progress } from '../terminal/progress.ts';
import { listFiles, type ReleaseFile, sortByPath, textFile } from '../published/site-files.ts';
import type { Site } from '../published/load-site.ts';
import { DESCRIPTION_PATHS, MANIFEST_PATH, SIGNATURE_PATH, SUMS_PATH } from './release-paths.ts';

/** Where the settings for servers and the texts for hosts are written. */
const HOSTING_FOLDER = 'hosting';

/** A release, ready to be packed. */
export interface Release {
  /** The id of the product. */
  name: string;
  version: string;
  build: string;
  time: Date;
  /** Everything, in order of path, the manifest included. */
  files: ReleaseFile[];
}

/** What a release says of the product that the site is about. */
export interface ReleasedProduct {
  id: string;
  name: string;
  tagline: Localized<string>;
  notice?: Localized<string> | undefined;
}

/** What goes into a release. */
export interface ReleaseParts {
  site: Site;
  /** Files that come with the site: see {@link loadCompanions}. */
  companions: readonly ReleaseFile[];
  /** The id of the product. */
  name: string;
  version: string;
  time: Date;
  /** Whether each file of the site gets compressed twins beside it. */
  isPrecompressed: boolean;
  /** Signs the sums; without it the release is not signed. */
  sign?: ((sums: Uint8Array) => string) | undefined;
}

/**
 * The files that a host gets with the site: how to host it, in each language, the licence, and the
 * settings for servers.
 *
 * `(projectRoot, product, '0.1.0', site.files)` -> `[{ path: 'LICENSE.txt', read }, { path: 'hosting/nginx/root.conf', read }, ...]`
 */
export function loadCompanions(
  root: string,
  { id, name, tagline, notice }: ReleasedProduct,
  version: string,
  siteFiles: readonly ReleaseFile[],
): ReleaseFile[] {
  const locales = listSiteLocales(siteFiles);
  const copySize = formatSize(measureCopy(siteFiles));
  const hosting = join(root, HOSTING_FOLDER);
  const texts = readReadmes(root, HOSTING_FOLDER, locales);
  const readmes = locales.map((locale) => ({
    path: readmeName(locale),
    values: {
      name,
      release: releaseName({ name: id, version }),
      version,
      copySize,
      tagline: tagline[locale],
      notice: notice?.[locale] ?? '',
    },
  }));
  return [
    // With an ending, a double click opens it on Windows.
    { path: 'LICENSE.txt', read: () => readFileSync(join(root, 'LICENSE')) },
    ...readmes.map(({ path, values }) => textFile(path, formatReadme(texts[path] ?? '', values))),
    ...listFiles(hosting)
      .filter(({ path }) => !/^README\.[\w-]+\.txt$/.test(path))
      .filter(({ path }) => !path.startsWith('difference/'))
      .map(({ path, read }) => ({ path: `${HOSTING_FOLDER}/${path}`, read })),
  ];
}

/**
 * Makes a text readable in every editor of Windows: old ones take a file without a mark for one in the
 * code page of the machine, and show a text without carriage returns on one line.
 *
 * `('Shirube {version}\n', { version: '0.1.0' })` -> `'\uFEFFShirube 0.1.0\r\n'`
 */
export function formatReadme(
  text: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return `\uFEFF${fill(text, values).replaceAll(/\r?\n/g, '\r\n')}`;
}

/** How many files {@link buildRelease} goes through. */
export function countParts({ site, companions }: ReleaseParts): number {
  return site.files.length + companions.length;
}

/**
 * Puts a release together, with the manifest of all that is in it.
 *
 * `{ site, companions, name: 'shirube', version: '0.1.0', ... }`
 * -> `{ name: 'shirube', version: '0.1.0', files: [...], ... }`
 */
export function buildRelease(parts: ReleaseParts, progress?: Progress): Release {
  const { site, companions, name, version, time, isPrecompressed, sign } = parts;
  const hashed: { file: ReleaseFile; size: number; sha256: string }[] = [];
  const add = (file: ReleaseFile): void => {
    const bytes = file.read();
    hashed.push({ file, size: bytes.length, sha256: sha256(bytes) });
  };
  for (const file of site.files) {
    add(file);
    if (isPrecompressed) precompress(file).forEach(add);
    progress?.step();
  }
  for (const file of companions) {
    add(file);
    progress?.step();
  }
  refuseDuplicates(hashed.map(({ file }) => file));

  const entries = sortByPath(
    hashed.map(({ file, size, sha256: hash }) => ({ path: file.path, size, sha256: hash })),
  );
  const manifest = textFile(
    MANIFEST_PATH,
    formatManifest({ name, version, build: site.build, date: time.toISOString(), files: entries }),
  );
  const sums = textFile(SUMS_PATH, formatManifestSums(entries, sha256(manifest.read())));
  return {
    name,
    version,
    build: site.build,
    time,
    files: sortByPath([
      ...hashed.map(({ file }) => file),
      manifest,
      sums,
      ...(sign === undefined ? [] : [textFile(SIGNATURE_PATH, sign(sums.read()))]),
    ]),
  };
}

/** Windows would keep only one of two files whose names differ by case. */
function refuseDuplicates(files: readonly ReleaseFile[]): void {
  const seen = new Map(DESCRIPTION_PATHS.map((path) => [path.toLowerCase(), path] as const));
  for (const { path } of files) {
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) throw new Error(`${path} and ${other} cannot both be in a release.`);
    seen.set(path.toLowerCase(), path);
  }
}

/** `{ name: 'shirube', version: '0.1.0' }` -> `'shirube-0.1.0'`, the one folder that an archive holds */
export function releaseName({ name, version }: Pick<Release, 'name' | 'version'>): string {
  return `${name}-${version}`;
}
