/**
 * `npm run pack [-- --directory dist --output release --precompress --sign <key>]`: makes a release, signed
 * where a key is given.
 */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { writeArchives } from '../release/archive.ts';
import { processTerminal, startProgress } from '../terminal/progress.ts';
import { buildRelease, countParts, loadCompanions, releaseName } from '../release/release.ts';
import { findReleaseTime } from '../release/release-time.ts';
import {
  findUnrecordedLink,
  formatLedgerItem,
  type LedgerFile,
  listUnrecorded,
} from '../content/catalogue/ledger.ts';
import { contentFolder } from '../content/read/content-folder.ts';
import { readCatalog } from '../content/read/load.ts';
import { loadProduct } from '../content/read/product.ts';
import { locateBuild } from '../published/finished-build.ts';
import { loadSite } from '../published/load-site.ts';
import { requireKey, sign } from '../release/signature.ts';
import { ARCHIVE_SUMS, recordSums } from '../release/checksums.ts';
import { parseWords } from './parse-words.ts';
import { runCommand } from './run-command.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

const USAGE = USAGES.pack.usage;

/** Apart from dist/, which may be in use. */
const BUILD_FOLDER = join(projectRoot, '.cache/release-dist');

// A zip file holds a time of day, and not every one exists in every zone: there are no gaps in UTC.
process.env['TZ'] = 'UTC';

async function pack(): Promise<void> {
  const { values } = parseWords(
    {
      options: {
        directory: { type: 'string' },
        output: { type: 'string', default: join(projectRoot, 'release') },
        precompress: { type: 'boolean', default: false },
        sign: { type: 'string', default: process.env['SHIRUBE_SIGNING_KEY'] ?? '' },
      },
    },
    USAGE,
  );
  const program = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const key = values.sign;
  if (key !== '') requireKey(key);
  const time = findReleaseTime(process.env, [projectRoot, contentFolder(projectRoot)]);
  const ledger = await requireLedger();
  const directory = values.directory === undefined ? await build() : resolve(values.directory);

  const product = loadProduct(contentFolder(projectRoot));
  const version = product.version ?? program.version;
  const site = loadSite(directory);
  if (site.product !== product.id) {
    throw new Error(
      `${directory} holds a site about ${site.product}, and the content is about ${product.id}: name the content of the site in SHIRUBE_CONTENT.`,
    );
  }
  const link = findUnrecordedLink(
    ledger,
    site.files.map(({ path }) => path),
  );
  if (link !== undefined) {
    throw new Error(
      `${directory} holds ${link}, and ${ledger.file} does not have its name: build the site again from the content that is to be released.`,
    );
  }
  const parts = {
    site,
    companions: loadCompanions(projectRoot, product, version, site.files),
    name: product.id,
    version,
    time,
    isPrecompressed: values.precompress,
    sign: key === '' ? undefined : (sums: Uint8Array) => sign(sums, key),
  };
  const hashing = startProgress('Hashing', countParts(parts), processTerminal);
  const release = buildRelease(parts, hashing);
  hashing.end(`${release.files.length} files`);

  const { files } = release;
  const archives = await writeArchives(
    values.output,
    { name: releaseName(release), time, files },
    processTerminal,
  );
  recordSums(values.output, archives);

  console.log(`\n${product.name} ${version}, build ${release.build}, ${time.toISOString()}`);
  for (const { path, sha256 } of archives) console.log(`${sha256}  ${path}`);
  console.log(`They are in ${values.output}, with ${ARCHIVE_SUMS}.`);
  console.log(
    key === ''
      ? 'They are not signed: --sign <key> or SHIRUBE_SIGNING_KEY names a key of OpenSSH.'
      : `What is in them is signed with ${key}.`,
  );
}

/** The ledger, which has to have everything that the content would publish. */
async function requireLedger(): Promise<LedgerFile> {
  const { catalog } = await readCatalog(projectRoot);
  const [first, ...others] = listUnrecorded(catalog);
  if (first !== undefined) {
    const more = others.length === 0 ? '' : ` and ${String(others.length)} more`;
    throw new Error(
      `${catalog.ledger.file} lacks "${formatLedgerItem(first)}"${more}: what a release publishes stays for ever, so run "npm run ledger" and commit what it records.`,
    );
  }
  return catalog.ledger;
}

/** What leaves the house is made of the content alone, and not of pages of an earlier build. */
async function build(): Promise<string> {
  await rm(locateBuild(projectRoot, BUILD_FOLDER).kept, { recursive: true, force: true });
  const { code } = await runCommand(['src/tools/build.ts', '--outDir', BUILD_FOLDER]);
  if (code !== 0) throw new Error('The build failed, so there is nothing to pack.');
  return BUILD_FOLDER;
}

await runMain(pack);
