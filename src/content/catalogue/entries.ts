import { LOCALE_IDS } from '../../model/locales.ts';
import type { Catalog, Entry } from './types.ts';

/** All errors, then all causes, each in the order of the catalogue. */
export function listEntries({ errors, causes }: Pick<Catalog, 'errors' | 'causes'>): Entry[] {
  return [...errors.values(), ...causes.values()];
}

/** The error or cause of an id, if there is one. Ids are unique across both. */
export function findEntry(
  { errors, causes }: Pick<Catalog, 'errors' | 'causes'>,
  id: string,
): Entry | undefined {
  return errors.get(id) ?? causes.get(id);
}

/**
 * Every name that leads to an entry: its id, then its other names. Each has a short link.
 *
 * `namesOf(bcmv2VmNotFound)` -> `['BCMV2VMNotFound', '400094']`
 */
export function namesOf(entry: Entry): string[] {
  return [entry.id, ...otherNamesOf(entry)];
}

/**
 * The other names of an entry: its aliases, then the ids that it and what was merged into it had.
 *
 * `otherNamesOf(bcmv2VmNotFound)` -> `['400094']`
 */
export function otherNamesOf(entry: Entry): string[] {
  return placeOtherNames(entry).map(({ name }) => name);
}

/**
 * The other names of an entry with where its facts say them.
 *
 * `placeOtherNames(bcmv2VmNotFound)` -> `[{ name: '400094', path: ['aliases', 0] }]`
 */
export function placeOtherNames(entry: Entry): { name: string; path: readonly PropertyKey[] }[] {
  const { formerIds, mergedIds } = entry;
  const lists = {
    aliases: entry.type === 'error' ? entry.aliases : [],
    formerIds,
    mergedIds,
  };
  return Object.entries(lists).flatMap(([field, names]) =>
    names.map((name, index) => ({ name, path: [field, index] })),
  );
}

/** The ids whose addresses lead to an entry: those that it had, then those of what was merged into it. */
export function oldIdsOf({ formerIds, mergedIds }: Entry): string[] {
  return [...formerIds, ...mergedIds];
}

/** The ids that errors or causes have or had: each has addresses. */
export function listIdsEver(entries: ReadonlyMap<string, Entry>): string[] {
  return [...entries.keys(), ...indexOldIds(entries).keys()];
}

/** The entry to which the addresses of an id lead, of the errors or of the causes: what has it, or had it. */
export function followId<T extends Entry>(
  entries: ReadonlyMap<string, T>,
  id: string,
): T | undefined {
  return entries.get(id) ?? indexOldIds(entries).get(id);
}

/** Old id -> the entry to which its addresses lead. */
function indexOldIds<T extends Entry>(entries: ReadonlyMap<string, T>): Map<string, T> {
  return new Map(
    [...entries.values()].flatMap((entry) => oldIdsOf(entry).map((id): [string, T] => [id, entry])),
  );
}

/**
 * Every name that finds an entry: those with a short link, and its code where that is none of them.
 *
 * `findableNamesOf(db00600)` -> `['DB_00600', '600']`
 */
export function findableNamesOf(entry: Entry): string[] {
  const code = codeOf(entry);
  return [...new Set([...namesOf(entry), ...(code === undefined ? [] : [code])])];
}

/** The code as the product prints it; undefined for what has no code. */
export function codeOf(entry: Entry): string | undefined {
  return entry.type === 'error' && entry.kind === 'code' ? (entry.code ?? entry.id) : undefined;
}

/** The literal messages of an error in all languages; none of what is no error. */
export function messageTextsOf(entry: Entry): string[] {
  if (entry.type !== 'error') return [];
  const { messages } = entry;
  return LOCALE_IDS.flatMap((locale) => (messages[locale] ?? []).map(({ text }) => text));
}

/** `isKnownOnly(entry)` -> `true` for an error of which one line stands in for the prose. */
export function isKnownOnly(entry: Entry): boolean {
  return entry.type === 'error' && entry.concerns !== undefined;
}
