/** `npm run difference -- <old archive> <new archive> [--output release]`: packs what has changed. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { ARCHIVE_EXTENSIONS, formatSize, readCopy, writeArchives } from '../release/archive.ts';
import { buildDifference } from '../release/difference.ts';
import { processTerminal } from '../terminal/progress.ts';
import { listSiteLocales, readReadmes } from '../release/readmes.ts';
import { recordSums } from '../release/checksums.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';
import { parseWords } from './parse-words.ts';

const USAGE = USAGES.difference.usage;

/** A difference package larger than this part of the release is not worth its trouble. */
const WORTHWHILE = 0.7;

// A zip file holds a time of day, and not every one exists in every zone: there are no gaps in UTC.
process.env['TZ'] = 'UTC';

await runMain(async () => {
  const { values, positionals } = parseWords(
    {
      allowPositionals: true,
      options: { output: { type: 'string', default: join(projectRoot, 'release') } },
    },
    USAGE,
  );
  const [oldPath, newPath, ...others] = positionals;
  if (oldPath === undefined || newPath === undefined || others.length > 0) {
    throw new Error(`Usage: ${USAGE}`);
  }
  const [older, newer] = [await readCopy(oldPath), await readCopy(newPath)];
  const readmes = readReadmes(projectRoot, 'hosting/difference', listSiteLocales(newer.files));
  const difference = buildDifference(older, newer, readmes);
  const { added, changed, removed } = difference;
  const archives = await writeArchives(values.output, difference, processTerminal);
  recordSums(values.output, archives);

  console.log(
    `\n${added.length} added, ${changed.length} changed, ${removed.length} removed. ${describeGain(
      archives,
      newPath,
    )}`,
  );
  for (const { path, sha256 } of archives) console.log(`${sha256}  ${path}`);
  console.log(`They are in ${values.output}.`);
});

/** Says what is saved over sending the new release in the same format, or that it is hardly worth it. */
function describeGain(
  archives: readonly { path: string; size: number }[],
  newPath: string,
): string {
  const extension = ARCHIVE_EXTENSIONS.find((end) => newPath.endsWith(end));
  const archive = archives.find(({ path }) => extension !== undefined && path.endsWith(extension));
  if (archive === undefined) return '';
  const { size } = statSync(newPath);
  const sizes = `${formatSize(archive.size)} instead of ${formatSize(size)}`;
  return archive.size < size * WORTHWHILE
    ? `${sizes}.`
    : `${sizes}: nearly everything has changed, and the whole release is simpler to send.`;
}
