import { isUnfinished } from '../authoring/apply-changes.ts';
import { listUnrecorded } from '../content/catalogue/ledger.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { contentFolder, showPath } from '../content/read/content-folder.ts';
import { loadCatalog } from '../content/read/load.ts';
import { isKnownOnly, listEntries } from '../content/catalogue/entries.ts';
import { describeDueFact, listDueFacts } from '../content/catalogue/ageing.ts';
import { countStates } from '../content/catalogue/translation-status.ts';
import { formatGaps, listGaps } from '../content/checks/gaps.ts';
import { describeUnchecked, formatIssues } from '../content/checks/report.ts';
import type { Issue } from '../model/issue.ts';
import { projectRoot } from '../project-root.ts';
import { parseWords } from './parse-words.ts';
import { runMain } from './run-main.ts';
import { USAGES } from './usages.ts';

/** `npm run check`: says what is wrong with the content, how far translations are, and what is due. */
await runMain(async () => {
  parseWords({}, USAGES.check.usage);
  await check();
});

async function check(): Promise<void> {
  const folder = contentFolder(projectRoot);
  // Whoever has a base of their own sees that it is meant, or that it is not.
  if ((process.env['SHIRUBE_CONTENT'] ?? '') !== '')
    console.log(`Content: ${showPath(projectRoot, folder)}`);
  if (isUnfinished(folder)) {
    console.error(
      'A command was ended while it changed files: the next one takes that back first.',
    );
  }
  const { catalog, issues } = await loadCatalog(projectRoot);
  if (issues.length > 0) {
    printIssues(catalog, issues);
    process.exitCode = 1;
  } else printState(catalog);
  const due = listDueFacts(catalog);
  if (due.length > 0) {
    console.log('\nTo confirm, as the day has come:');
    for (const fact of due) console.log(`  ${describeDueFact(fact)}`);
  }
}

function printIssues(catalog: Catalog, issues: readonly Issue[]): void {
  console.error(formatIssues(issues));
  console.error(`\n${String(issues.length)} to mend.`);
  const unchecked = describeUnchecked(catalog.unread);
  if (unchecked !== undefined) console.error(unchecked);
}

/** How much there is, how far translations are, and what is to be written and recorded. */
function printState(catalog: Catalog): void {
  const { errors, causes, locales, ledger } = catalog;
  const entries = listEntries(catalog).filter((entry) => !isKnownOnly(entry));
  const known = errors.size + causes.size - entries.length;
  const written = errors.size - known;
  console.log(
    `${String(written)} ${written === 1 ? 'error' : 'errors'}, ${String(causes.size)} causes and procedures: all in order.`,
  );
  if (known > 0) console.log(`Known without a page: ${String(known)}.`);
  for (const [locale, states] of Object.entries(countStates(entries, locales))) {
    const counts = Object.entries(states).map(([state, count]) => `${String(count)} ${state}`);
    console.log(`  ${locale.padEnd(5)} ${counts.join(', ')}`);
  }
  const gaps = listGaps(catalog);
  if (gaps.length > 0) console.log(`\nTo write or translate:\n${formatGaps(gaps)}`);
  const unrecorded = listUnrecorded(catalog).length;
  if (unrecorded > 0) {
    console.log(
      `\nNames and steps that ${ledger.file} lacks: ${String(unrecorded)}. Before they are published: npm run ledger`,
    );
  }
}
