/**
 * `npm run ledger`: records every name and step that would be published, before it is. `--dry-run` only
 * says what that is.
 */
import { resolve } from 'node:path';
import { type HeldContent, holdContent } from '../authoring/apply-changes.ts';
import { planLedger } from '../authoring/record-ledger.ts';
import { formatIssues } from '../content/checks/report.ts';
import { contentFolder } from '../content/read/content-folder.ts';
import { loadCatalog } from '../content/read/load.ts';
import { projectRoot } from '../project-root.ts';
import { parseWords } from './parse-words.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

/** How many lines are shown of what was recorded. */
const LIMIT = 20;

await runMain(async () => {
  const { values } = parseWords(
    { options: { 'dry-run': { type: 'boolean', default: false } } },
    USAGES.ledger.usage,
    'Nothing was recorded: ',
  );
  if (values['dry-run']) await record();
  else await holdContent(contentFolder(projectRoot), ({ apply }) => record(apply));
});

/**
 * Records what would be published, or only says what that is.
 *
 * @param apply none where it only says so
 */
async function record(apply?: HeldContent['apply']): Promise<void> {
  const isDry = apply === undefined;
  const { catalog, issues } = await loadCatalog(projectRoot);
  if (issues.length > 0) {
    throw new Error(
      `${formatIssues(issues)}\n\nNothing was recorded: mend this first, as what is recorded stays for ever.`,
    );
  }
  const { added, writes } = planLedger(catalog);
  const { file } = catalog.ledger;
  const shown = isDry ? added : added.slice(0, LIMIT);
  for (const line of shown) console.log(`  ${line}`);
  if (shown.length < added.length) {
    console.log(`  and ${String(added.length - shown.length)} more`);
  }
  const prose = [...writes.keys()].filter((path) => path !== file);
  if (isDry) for (const path of prose) console.log(`  ${path}`);
  if (prose.length > 0) {
    console.log(`In ${String(prose.length)} prose files, each step gets its number as its id.`);
  }
  if (writes.size === 0) {
    console.log(`${file} has everything already.`);
  } else if (isDry) {
    console.log(`${String(added.length)} lines would come to ${file}. Nothing was written.`);
  } else {
    apply({
      writes: new Map([...writes].map(([path, text]) => [resolve(projectRoot, path), text])),
    });
    console.log(`${String(added.length)} lines more in ${file}. Commit it with what it records.`);
  }
}
