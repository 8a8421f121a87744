import type { Place } from '../../model/issue.ts';
import { isShortLinkPath, shortLinkPath } from '../../model/urls.ts';
import { stepFragment } from '../../model/fragments.ts';
import { listEntries, oldIdsOf } from './entries.ts';
import type { Catalog, Entry, ProseStep } from './types.ts';

/** What has an address of its own. */
const KINDS = ['alias', 'cause', 'error', 'family', 'language', 'support'] as const;

/** A name under which something is published, or a step of the page of that name. */
export interface LedgerItem {
  kind: (typeof KINDS)[number];
  name: string;
  /** The fragment of a step: `resolution-3`. */
  fragment?: string;
}

/** What was ever published of a product: `ledger.txt`. */
export interface LedgerFile {
  file: string;
  /** In the order of the file; a product without the file has none. */
  items: readonly (LedgerItem & Place)[];
}

/** `{ kind: 'error', name: 'DB-00600', fragment: 'resolution-3' }` -> `'error DB-00600#resolution-3'` */
export function formatLedgerItem({ kind, name, fragment }: LedgerItem): string {
  return `${kind} ${name}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** The way back; undefined for a line that is no item. */
export function parseLedgerItem(line: string): LedgerItem | undefined {
  const [, word, rest = ''] = /^([a-z]+) (\S(?:.*\S)?)$/.exec(line) ?? [];
  const kind = KINDS.find((known) => known === word);
  if (kind === undefined) return undefined;
  // An alias may have the sign in it, and has no steps.
  if (kind !== 'error' && kind !== 'cause') return { kind, name: rest };
  const [name = '', fragment] = rest.split('#', 2);
  return fragment === undefined ? { kind, name } : { kind, name, fragment };
}

/** Everything of a catalogue that links may lead to, once it is published. */
export function listPublished(catalog: Catalog): LedgerItem[] {
  const { locales, product, escalation } = catalog;
  return [
    ...locales.map((name): LedgerItem => ({ kind: 'language', name })),
    ...product.families.map(({ id }): LedgerItem => ({ kind: 'family', name: id })),
    ...Object.keys(escalation.blocks).map((name): LedgerItem => ({ kind: 'support', name })),
    ...listEntries(catalog).flatMap((entry) => listPublishedOf(catalog, entry)),
  ];
}

function listPublishedOf({ sourceLocale }: Catalog, entry: Entry): LedgerItem[] {
  const { type: kind, id } = entry;
  const aliases = entry.type === 'error' ? entry.aliases : [];
  return [
    ...[id, ...oldIdsOf(entry)].map((name): LedgerItem => ({ kind, name })),
    ...aliases.map((name): LedgerItem => ({ kind: 'alias', name })),
    ...listSteps(entry, sourceLocale)
      .flatMap((step) => [step.id, ...step.was])
      .map((step): LedgerItem => ({ kind, name: id, fragment: stepFragment(step) })),
  ];
}

/** The steps of an entry in one language. */
export function listSteps({ prose }: Entry, locale: Catalog['sourceLocale']): ProseStep[] {
  return prose[locale]?.sections.flatMap(({ steps }) => steps) ?? [];
}

/** What would be published and is not in the ledger yet. */
export function listUnrecorded(catalog: Catalog): LedgerItem[] {
  const recorded = new Set(catalog.ledger.items.map(formatLedgerItem));
  return listPublished(catalog).filter((item) => !recorded.has(formatLedgerItem(item)));
}

/**
 * The short link of a built site whose name is not in the ledger, where there is one: it may have been built
 * from content that has changed since.
 *
 * `(ledger, ['e/DB-00600.html', 'e/ora-600.html', 'index.html'])` -> `'e/ora-600.html'`
 */
export function findUnrecordedLink(
  { items }: LedgerFile,
  paths: readonly string[],
): string | undefined {
  const recorded = new Set(items.map(({ name }) => shortLinkPath(name)));
  return paths.find((path) => isShortLinkPath(path) && !recorded.has(path));
}

const HEADER = `# Every name that was ever published, and every step that links may point to: their addresses answer for
# ever. "npm run check" refuses content that has lost one. "npm run ledger" adds what is new; nothing is ever
# taken out. Where two branches have added lines, keep those of both.
`;

/**
 * The text of the ledger with some items more: a line each, sorted by code unit, so that it is the same on
 * every machine.
 */
export function formatLedger(items: readonly LedgerItem[]): string {
  const lines = [...new Set(items.map(formatLedgerItem))].sort((a, b) => (a < b ? -1 : 1));
  return `${HEADER}${lines.map((line) => `${line}\n`).join('')}`;
}
