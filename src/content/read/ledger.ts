import type { Issue } from '../../model/issue.ts';
import { type LedgerFile, parseLedgerItem } from '../catalogue/ledger.ts';

/**
 * Reads `ledger.txt`: an item a line, and lines that begin with `#`.
 *
 * `parseLedger('content/ledger.txt', 'error DB-00600\n').ledger.items`
 * -> `[{ kind: 'error', name: 'DB-00600', line: 1, column: 1 }]`
 */
export function parseLedger(file: string, text: string): { ledger: LedgerFile; issues: Issue[] } {
  const issues: Issue[] = [];
  const items = text.split(/\r?\n/).flatMap((content, index) => {
    if (content.trim() === '' || content.startsWith('#')) return [];
    const place = { line: index + 1, column: 1 };
    const item = parseLedgerItem(content);
    if (item !== undefined) return [{ ...item, ...place }];
    const isConflict = /^(?:<{7}|={7}|>{7})/.test(content);
    issues.push({
      rule: 'ledger-line',
      file,
      ...place,
      problem: `"${content}" is not a line of the ledger.`,
      expected: 'a kind and a name, such as "error DB-00600" or "error DB-00600#resolution-3".',
      fix: isConflict
        ? 'remove the marks of the merge and keep the lines of both sides.'
        : 'take the line back from the version before: only "npm run ledger" writes here.',
    });
    return [];
  });
  return { ledger: { file, items }, issues };
}
