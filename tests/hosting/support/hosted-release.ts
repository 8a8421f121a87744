import { chmodSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contentFolder } from '../../../src/content/read/content-folder.ts';
import { loadProduct } from '../../../src/content/read/product.ts';
import { projectRoot } from '../../../src/project-root.ts';
import { precompress } from '../../../src/release/precompress.ts';
import { buildRelease, loadCompanions } from '../../../src/release/release.ts';
import { loadSite } from '../../../src/published/load-site.ts';
import type { ReleaseFile } from '../../../src/published/site-files.ts';

/** A release that lies unpacked in a folder, as it does with a host. */
export interface HostedRelease {
  folder: string;
  /** The content of each file of the site, by its path. */
  site: ReadonlyMap<string, Buffer>;
  /** Compressed twins of some files, by their paths, as `en/index.html.gz`. */
  twins: ReadonlyMap<string, Buffer>;
}

/** One page and one script: compressing all of them would take longer than the tests. */
const PRECOMPRESSED = /^en\/index\.html$|^assets\/page-[\da-f]+\.js$/;

/** Where the global set-up leaves the name of the folder. */
export const RELEASE_VARIABLE = 'SHIRUBE_HOSTED_RELEASE';

/** Unpacks a release of dist/, or of the folder in SHIRUBE_DIST, into a new folder. */
export function unpackRelease(): string {
  const { site, twins } = loadParts();
  const product = loadProduct(contentFolder(projectRoot));
  const time = new Date('2026-11-21T04:44:58.000Z');
  const release = buildRelease({
    site: { ...site, files: [...site.files, ...twins] },
    companions: loadCompanions(projectRoot, product, '0.0.0', site.files),
    name: product.id,
    version: '0.0.0',
    time,
    isPrecompressed: false,
  });
  const parent = mkdtempSync(join(tmpdir(), 'shirube-hosting-'));
  // A server may run as somebody else.
  chmodSync(parent, 0o755);
  const folder = join(parent, 'release');
  for (const { path, read } of release.files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true, mode: 0o755 });
    writeFileSync(file, read());
    utimesSync(file, time, time);
  }
  return folder;
}

/** The release that the global set-up has unpacked. */
export function readHostedRelease(): HostedRelease {
  hosted ??= { folder: process.env[RELEASE_VARIABLE] ?? '', ...readParts() };
  return hosted;
}
let hosted: HostedRelease | undefined;

function readParts(): Pick<HostedRelease, 'site' | 'twins'> {
  const { site, twins } = loadParts();
  return { site: toMap(site.files), twins: toMap(twins) };
}

function loadParts(): { site: ReturnType<typeof loadSite>; twins: ReleaseFile[] } {
  const site = loadSite(process.env['SHIRUBE_DIST'] ?? join(projectRoot, 'dist'));
  return {
    site,
    twins: site.files.filter(({ path }) => PRECOMPRESSED.test(path)).flatMap(precompress),
  };
}

function toMap(files: readonly ReleaseFile[]): Map<string, Buffer> {
  return new Map(files.map(({ path, read }) => [path, Buffer.from(read())]));
}
