import { findEntry, listEntries, namesOf, oldIdsOf } from '../content/catalogue/entries.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import { hashSource, stampTranslation } from '../content/read/source-hash.ts';
import { fingerprintSource } from '../content/read/source-parts.ts';
import { escapePattern } from '../model/escape-pattern.ts';
import { nameKey } from '../model/urls.ts';
import { rewriteReferences } from './rewrite-references.ts';
import { describeMissingEntry } from './stamp.ts';

/** What the commands that change ids and their meaning work on. */
export interface Content {
  catalog: Catalog;
  /** Every text that may refer to an entry, by its path from the project's root. */
  texts: ReadonlyMap<string, string>;
}

/** What a command would do. Paths are from the project's root. */
export interface Plan {
  /** What it changes, a line each. */
  changes: string[];
  writes: Map<string, string>;
  moves: { from: string; to: string }[];
  removals: string[];
  /** What is left for its author, a sentence each. */
  notes: string[];
}

/** A plan, or why there is none. */
export type PlanResult = Plan | { problems: string[] };

/**
 * Finds the entry that a command line names by its id.
 *
 * `requireEntry(catalog, 'DB-006')` -> `{ problem: 'There is no entry "DB-006"; it is in the names of DB-00600.' }`
 */
export function requireEntry(catalog: Catalog, id: string): { entry: Entry } | { problem: string } {
  const entry = findEntry(catalog, id);
  if (entry !== undefined) return { entry };
  if (catalog.unreadable.has(id)) {
    return { problem: `The facts of "${id}" cannot be read: "npm run check" says why.` };
  }
  const entries = listEntries(catalog);
  const owner = entries.find((other) => namesOf(other).includes(id));
  if (owner !== undefined) {
    const what = oldIdsOf(owner).includes(id) ? 'an id that it had' : 'another name of it';
    return { problem: `"${id}" is not an id: it leads to "${owner.id}" as ${what}.` };
  }
  return { problem: describeMissingEntry(id, catalog) };
}

/** Which entry has a name already, upper and lower case apart; short links tell no more than these apart. */
export function findOwner(catalog: Catalog, name: string): Entry | undefined {
  const wanted = nameKey(name);
  return listEntries(catalog).find((entry) =>
    namesOf(entry).some((known) => nameKey(known) === wanted),
  );
}

/** Makes whatever refers to an entry refer to another, in all texts, and says where. */
export function moveReferences({ texts }: Content, from: string, to: string, plan: Plan): void {
  const counts = new Map<string, { names: string[]; sum: number }>();
  for (const [path, text] of texts) {
    const before = plan.writes.get(path) ?? text;
    const { text: changed, count } = rewriteReferences(path, before, from, to);
    if (count === 0) continue;
    plan.writes.set(path, changed);
    const [, folder = '', name = ''] = /^(?:(.*)\/)?([^/]*)$/.exec(path) ?? [];
    const { names, sum } = counts.get(folder) ?? { names: [], sum: 0 };
    counts.set(folder, { names: [...names, name], sum: sum + count });
  }
  for (const [folder, { names, sum }] of counts) {
    const references = sum === 1 ? '1 reference' : `${String(sum)} references`;
    plan.changes.push(`${folder}: ${references} in ${names.join(', ')}`);
  }
}

/**
 * Records anew the translations that rendered their source as it was, and do so now: of a source only
 * links have changed, and in the translation the same ones.
 */
export function keepTranslationsCurrent({ catalog, texts }: Content, plan: Plan): void {
  const { locales, sourceLocale } = catalog;
  let count = 0;
  for (const entry of listEntries(catalog)) {
    const { prose, title, proseState } = entry;
    const source = plan.writes.get(prose[sourceLocale]?.file ?? '');
    if (source === undefined) continue;
    const hash = hashSource(title[sourceLocale], source);
    for (const locale of locales) {
      const file = prose[locale]?.file;
      if (locale === sourceLocale || file === undefined || proseState[locale] !== 'current')
        continue;
      const text = plan.writes.get(file) ?? texts.get(file) ?? '';
      const parts = fingerprintSource(entry, source, sourceLocale, locale);
      plan.writes.set(file, stampTranslation(text, hash, parts));
      count += 1;
    }
  }
  if (count > 0) {
    plan.changes.push(
      `Translations that stay up to date, as only links have changed: ${String(count)}`,
    );
  }
}

/** How many of them a note lists. */
const MOST_MENTIONS = 20;

/**
 * Where a name still stands that nothing refers by: only a person can tell whether it is meant.
 *
 * @param except files that are not to be looked at
 */
export function noteMentions(
  { texts }: Content,
  name: string,
  plan: Plan,
  except: readonly string[],
): void {
  const word = new RegExp(`(?<![\\w-])${escapePattern(name)}(?![\\w-])`);
  const mentions = [...texts].flatMap(([path, text]) => {
    if (path.endsWith('.jsonl') || path.endsWith('.txt') || except.includes(path)) return [];
    const lines = (plan.writes.get(path) ?? text).split('\n');
    return lines.flatMap((line, index) =>
      word.test(line) ? [`${path}:${String(index + 1)}`] : [],
    );
  });
  if (mentions.length === 0) return;
  const shown = mentions.slice(0, MOST_MENTIONS).join(', ');
  const more = mentions.length - MOST_MENTIONS;
  plan.notes.push(
    `"${name}" also stands in texts, which stay as they are: ${shown}${more > 0 ? ` and ${String(more)} more` : ''}.`,
  );
}

/** A plan that does nothing yet. */
export function emptyPlan(): Plan {
  return { changes: [], writes: new Map(), moves: [], removals: [], notes: [] };
}
