/**
 * `npm run verify -- <folder or archive> [--all] [--signers <file>]`: compares a copy of a release with its
 * manifest, and tells who signed it.
 */
import { processTerminal, startProgress } from '../terminal/progress.ts';
import { readCopy } from '../release/archive.ts';
import { formatVerification, isWhole, verifyFiles } from '../release/verify.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';
import { parseWords } from './parse-words.ts';

const USAGE = USAGES.verify.usage;

/** Exit codes: the copy is not whole; nothing could be compared. */
const NOT_WHOLE = 1;
const NOT_COMPARED = 2;

await runMain(verify, { code: NOT_COMPARED });

async function verify(): Promise<void> {
  const { values, positionals } = parseWords(
    {
      allowPositionals: true,
      options: { all: { type: 'boolean', default: false }, signers: { type: 'string' } },
    },
    USAGE,
  );
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new Error(`Usage: ${USAGE}`);

  const { files, isArchive } = await readCopy(path);
  const progress = startProgress('Comparing', files.length, processTerminal);
  const verification = verifyFiles(files, {
    isArchive,
    progress,
    signersFile: values.signers,
  });
  progress.end();
  const report = formatVerification(verification, values.all);
  if (isWhole(verification)) {
    console.log(report);
  } else {
    console.error(report);
    process.exitCode = NOT_WHOLE;
  }
}
