import { resolve } from 'node:path';
import { applyChanges } from '../authoring/apply-changes.ts';
import { keepLineEnds, takeBackFirst } from '../authoring/carry-out.ts';
import { planLedger } from '../authoring/record-ledger.ts';
import { formatIssues } from '../content/checks/report.ts';
import { contentFolder } from '../content/read/content-folder.ts';
import { loadCatalog } from '../content/read/load.ts';
import { projectRoot } from '../project-root.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

/**
 * `npm run ledger`: records every name and step that would be published, before it is. `--dry-run` only
 * says what that is.
 */
const words = process.argv.slice(2);

/** How many lines are shown of what was recorded. */
const LIMIT = 20;

await runMain(record);

async function record(): Promise<void> {
  if (words.some((word) => word !== '--dry-run')) {
    throw new Error(`Nothing was recorded: ${USAGES.ledger.usage}`);
  }
  const isDry = words.length > 0;
  const content = contentFolder(projectRoot);
  if (!isDry) takeBackFirst(content);
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
    const texts = [...writes].map(([path, text]): [string, string] => {
      const absolute = resolve(projectRoot, path);
      return [absolute, keepLineEnds(absolute, text)];
    });
    applyChanges(content, { writes: new Map(texts), moves: [], removals: [] });
    console.log(`${String(added.length)} lines more in ${file}. Commit it with what it records.`);
  }
}
