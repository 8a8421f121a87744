import { listEntries } from './entries.ts';
import type { Catalog, Entry } from './types.ts';

/**
 * The date of the newest version of a document that an entry rests on.
 *
 * Sources of 2019-07-05 and 2025-12-18 -> `'2025-12-18'`
 */
export function newestSourceOf({ sources }: Entry): string | undefined {
  return sources
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

/** Something that is to be confirmed, and where it stands. */
export interface DueFact {
  entry: Entry;
  date: string;
  what: string;
}

/**
 * What entries want to have confirmed by a day that has come, the longest due first.
 *
 * @param today a day, as `2026-11-29`
 */
export function listDueFacts(
  catalog: Catalog,
  today: string = new Date().toISOString().slice(0, 10),
): DueFact[] {
  return listEntries(catalog)
    .flatMap((entry) => entry.confirmBy.map((fact) => ({ entry, ...fact })))
    .filter(({ date }) => date <= today)
    .sort((a, b) => compareTexts(a.date, b.date));
}

/** `describeDueFact(fact)` -> `'2026-03-31  content/errors/X/error.yaml: that they ended.'` */
export function describeDueFact({ entry, date, what }: DueFact): string {
  return `${date}  ${entry.file}: ${what}`;
}

/** An entry with the date of its newest source. */
export interface AgedEntry {
  entry: Entry;
  newest: string;
}

/** The entries that cite documents, the one with the oldest of newest sources first. */
export function listByAge(catalog: Catalog): AgedEntry[] {
  return listEntries(catalog)
    .flatMap((entry) => {
      const newest = newestSourceOf(entry);
      return newest === undefined ? [] : [{ entry, newest }];
    })
    .sort((a, b) => compareTexts(a.newest, b.newest));
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
