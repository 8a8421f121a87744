import {
  formatLedgerItem,
  type LedgerItem,
  listPublished,
  listSteps,
} from '../../catalogue/ledger.ts';
import { findEntry, listEntries, namesOf } from '../../catalogue/entries.ts';
import type { Catalog, Entry } from '../../catalogue/types.ts';
import { shortLinkPath } from '../../../model/urls.ts';
import type { Issue } from '../../../model/issue.ts';

/** What was published once is there for ever: its address must go on to answer. */
export function checkLedger(catalog: Catalog): Issue[] {
  const { file, items } = catalog.ledger;
  const there = new Set(listPublished(catalog).map(formatLedgerItem));
  const shortLinks = new Set(
    listEntries(catalog).flatMap((entry) => namesOf(entry).map(shortLinkPath)),
  );
  return items
    .filter((item) => !there.has(formatLedgerItem(item)))
    .filter((item) => item.kind !== 'alias' || !shortLinks.has(shortLinkPath(item.name)))
    .filter((item) => isLost(catalog, item))
    .map((item) => ({
      rule: 'lost-address',
      file,
      line: item.line,
      column: item.column,
      ...describeLoss(item),
    }));
}

/** What could not be read may have it, and is told by itself. */
function isLost(catalog: Catalog, { kind, name, fragment }: LedgerItem): boolean {
  if (kind === 'support') return catalog.escalation.isSound;
  if (kind === 'alias') return catalog.unreadable.size === 0;
  if (kind !== 'error' && kind !== 'cause') return true;
  if (fragment === undefined) return catalog.unreadable.size === 0;
  const entry = findEntry(catalog, name);
  // The page itself is lost, has moved, or has no prose that could be read.
  return entry?.type === kind && hasReadableSteps(catalog, entry);
}

function hasReadableSteps({ sourceLocale }: Catalog, entry: Entry): boolean {
  const file = `${entry.folder}/${sourceLocale}.mdx`;
  return !entry.proseFiles.includes(file) || listSteps(entry, sourceLocale).length > 0;
}

function describeLoss({
  kind,
  name,
  fragment,
}: LedgerItem): Pick<Issue, 'problem' | 'expected' | 'fix'> {
  if (fragment !== undefined) {
    const step = fragment.replace(/^resolution-/, '');
    return {
      problem: `Links point to "#${fragment}" of "${name}", and none of its steps has that id any more.`,
      expected: 'every step that was ever published, or another in its place.',
      fix: `give the step that says it now was="${step}", in every language: a link then leads there.`,
    };
  }
  switch (kind) {
    case 'error':
    case 'cause':
      return {
        problem: `The ${kind} "${name}" was published, and nothing has that id any more.`,
        expected: 'every id that was ever published: links lead to its page.',
        fix: `put its folder back; then "npm run rename", "npm run merge" or "npm run retire" keeps its addresses. If it was renamed by hand, add "${name}" to "formerIds" of what it is now.`,
      };
    case 'alias':
      return {
        problem: `The alias "${name}" was published, and nothing has that name any more.`,
        expected: 'every name that was ever published: a short link leads to its page.',
        fix: 'put it back under "aliases" of the error that it names.',
      };
    case 'family':
    case 'language':
    case 'support': {
      const place = {
        family: '"families" of product.yaml',
        language: '"languages" or "arriving" of product.yaml',
        support: 'escalation.yaml',
      }[kind];
      return {
        problem: `The ${kind === 'support' ? 'support page' : kind} "${name}" was published, and is not there any more.`,
        expected: 'every page that was ever published.',
        fix: `put "${name}" back under ${place}.`,
      };
    }
  }
}
