import type { Catalog, CauseEntry, ErrorEntry } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import {
  COMPONENTS,
  type Component,
  OPERATING_SYSTEMS,
  type OperatingSystem,
  type Operation,
  OPERATIONS,
  type Service,
  SERVICES,
} from '../model/taxonomy.ts';
import { type EntryLink, linkEntry } from './entry-link.ts';

/** An error in the list of all errors. */
export interface BrowseItem extends EntryLink {
  aliases: readonly string[];
  service: Service;
  operation: Operation;
  component: Component;
  os: readonly OperatingSystem[];
}

/** The errors under one letter. */
export interface BrowseGroup {
  /** `'A'`; `'0-9'` for codes that are numbers; undefined for what has no code. */
  letter: string | undefined;
  /** Fragment of the group. */
  fragment: string;
  items: BrowseItem[];
}

/** The filters of the list, and the values that occur, in the order of the taxonomy. */
export interface BrowseFilters {
  service: Service[];
  operation: Operation[];
  os: OperatingSystem[];
  component: Component[];
}

/** `listBrowseItems(catalog, 'ja')` -> all errors: codes in alphabetical order, then the rest by title */
export function listBrowseItems(catalog: Catalog, locale: Locale): BrowseItem[] {
  // Codes are sorted alike in every language, titles as each language does.
  const codes = new Intl.Collator('en', { numeric: true });
  const titles = new Intl.Collator(locale);
  return [...catalog.errors.values()]
    .map((entry) => describeItem(entry, locale))
    .sort((a, b) => {
      if (a.code !== undefined && b.code !== undefined) return codes.compare(a.code, b.code);
      if (a.code !== undefined) return -1;
      if (b.code !== undefined) return 1;
      return titles.compare(a.title, b.title);
    });
}

/** `groupByLetter(items)` -> groups `0-9`, `A`, `B`, …, and last what has no code */
export function groupByLetter(items: readonly BrowseItem[]): BrowseGroup[] {
  const groups = new Map<string | undefined, BrowseItem[]>();
  for (const item of items) {
    const letter = item.code === undefined ? undefined : letterOf(item.code);
    const group = groups.get(letter);
    if (group === undefined) groups.set(letter, [item]);
    else group.push(item);
  }
  return [...groups].map(([letter, grouped]) => ({
    letter,
    fragment: `group-${(letter ?? 'none').toLowerCase()}`,
    items: grouped,
  }));
}

/** `listFilters(items)` -> the values of each filter that at least one error has */
export function listFilters(items: readonly BrowseItem[]): BrowseFilters {
  return {
    service: SERVICES.filter((value) => items.some(({ service }) => service === value)),
    operation: OPERATIONS.filter((value) => items.some(({ operation }) => operation === value)),
    os: OPERATING_SYSTEMS.filter((value) => items.some(({ os }) => os.includes(value))),
    component: COMPONENTS.filter((value) => items.some(({ component }) => component === value)),
  };
}

/** `countBy(items, 'operation')` -> `[['backup', 31], ['restore', 12]]`, in the order of the taxonomy */
export function countBy<Field extends 'service' | 'operation' | 'component'>(
  items: readonly BrowseItem[],
  field: Field,
): [BrowseItem[Field], number][] {
  return listFilters(items)[field].map((value) => [
    value as BrowseItem[Field],
    items.filter((item) => item[field] === value).length,
  ]);
}

/**
 * Counts the errors that concern each operating system; those for which it does not matter concern
 * every one.
 *
 * `countByOs(items)` -> `[['windows', 61], ['linux', 47]]`
 */
export function countByOs(items: readonly BrowseItem[]): [OperatingSystem, number][] {
  return listFilters(items).os.map((value) => [
    value,
    items.filter(({ os }) => os.length === 0 || os.includes(value)).length,
  ]);
}

/**
 * The causes and procedures that several errors share, those of most errors first.
 *
 * @param limit how many at most
 */
export function listSharedCauses(catalog: Catalog, limit: number): CauseEntry[] {
  return [...catalog.causes.values()]
    .filter(({ errors }) => errors.length > 1)
    .sort((a, b) => b.errors.length - a.errors.length)
    .slice(0, limit);
}

/**
 * The list of all errors, filtered. The state travels in the query, so that it can be shared.
 *
 * `filteredBrowsePath('ja/browse.html', 'operation', 'restore')` -> `'ja/browse.html?operation=restore'`
 */
export function filteredBrowsePath(
  path: string,
  field: keyof BrowseFilters,
  value: string,
): string {
  return `${path}?${field}=${value}`;
}

/** `listCauses(catalog, 'procedure', 'ja')` -> all procedures by title */
export function listCauses(
  catalog: Catalog,
  kind: CauseEntry['kind'],
  locale: Locale,
): EntryLink[] {
  const titles = new Intl.Collator(locale);
  return [...catalog.causes.values()]
    .filter((cause) => cause.kind === kind)
    .map((cause) => linkEntry(cause, locale))
    .sort((a, b) => titles.compare(a.title, b.title));
}

/** `listRecentlyVerified(catalog, 'ja', 6)` -> the six written errors with the newest date */
export function listRecentlyVerified(
  catalog: Catalog,
  locale: Locale,
  limit: number,
): ErrorEntry[] {
  return [...catalog.errors.values()]
    .filter((entry) => entry.proseState[locale] !== 'unwritten')
    .sort((a, b) => (a.verified < b.verified ? 1 : a.verified > b.verified ? -1 : 0))
    .slice(0, limit);
}

function describeItem(entry: ErrorEntry, locale: Locale): BrowseItem {
  const { aliases, service, operation, component, os } = entry;
  return { ...linkEntry(entry, locale), aliases, service, operation, component, os };
}

function letterOf(code: string): string {
  const first = code.charAt(0).toUpperCase();
  return /[0-9]/.test(first) ? '0-9' : first;
}
