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
import { loadSite, type Site } from '../published/load-site.ts';
import { requireKey, sign } from '../release/signature.ts';
import { ARCHIVE_SUMS, recordSums } from '../release/checksums.ts';
import { parseWords } from './parse-words.ts';
import { runCommand } from './run-command.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

/** Apart from dist/, which may be in use. */
const BUILD_FOLDER = join(projectRoot, '.cache/release-dist');

// A zip file holds a time of day, and not every one exists in every zone: there are no gaps in UTC.
process.env['TZ'] = 'UTC';

async function pack(): Promise<void> {
  const { directory: given, output, precompress, sign: key } = readCommandLine();
  if (key !== '') requireKey(key);
  const content = contentFolder(projectRoot);
  const time = findReleaseTime(process.env, [projectRoot, content]);
  const ledger = await requireLedger();
  const directory = given === undefined ? await build() : resolve(given);
  const product = loadProduct(content);
  const version = product.version ?? readProgramVersion();
  const site = requireSite(directory, product.id, ledger);
  const parts = {
    site,
    companions: loadCompanions(projectRoot, product, version, site.files),
    name: product.id,
    version,
    time,
    isPrecompressed: precompress,
    sign: key === '' ? undefined : (sums: Uint8Array) => sign(sums, key),
  };
  const hashing = startProgress('Hashing', countParts(parts), processTerminal);
  const release = buildRelease(parts, hashing);
  const { files } = release;
  hashing.end(`${files.length} files`);
  const archive = { name: releaseName(release), time, files };
  const archives = await writeArchives(output, archive, processTerminal);
  recordSums(output, archives);

  console.log(`\n${product.name} ${version}, build ${release.build}, ${time.toISOString()}`);
  for (const { path, sha256 } of archives) console.log(`${sha256}  ${path}`);
  console.log(`They are in ${output}, with ${ARCHIVE_SUMS}.`);
  console.log(
    key === ''
      ? 'They are not signed: --sign <key> or SHIRUBE_SIGNING_KEY names a key of OpenSSH.'
      : `What is in them is signed with ${key}.`,
  );
}

function readCommandLine() {
  return parseWords(
    {
      options: {
        directory: { type: 'string' },
        output: { type: 'string', default: join(projectRoot, 'release') },
        precompress: { type: 'boolean', default: false },
        sign: { type: 'string', default: process.env['SHIRUBE_SIGNING_KEY'] ?? '' },
      },
    },
    USAGES.pack.usage,
  ).values;
}

function readProgramVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/**
 * Loads the built site in a folder.
 *
 * @throws a sentence where it was built from other content than that of the product and its ledger
 */
function requireSite(directory: string, product: string, ledger: LedgerFile): Site {
  const site = loadSite(directory);
  if (site.product !== product) {
    throw new Error(
      `${directory} holds a site about ${site.product}, and the content is about ${product}: name the content of the site in SHIRUBE_CONTENT.`,
    );
  }
  const link = findUnrecordedLink(
    ledger,
    site.files.map(({ path }) => path),
  );
  if (link === undefined) return site;
  throw new Error(
    `${directory} holds ${link}, and ${ledger.file} does not have its name: build the site again from the content that is to be released.`,
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
