import { codeOf, otherNamesOf } from '../content/catalogue/entries.ts';
import type { Catalog, CauseEntry, ErrorEntry } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import type { FacetValues } from '../model/facets.ts';
import { type EntryLink, linkEntry } from './entry-link.ts';

/** An error in the list of all errors. */
export interface BrowseItem extends EntryLink {
  aliases: readonly string[];
  facets: FacetValues;
}

/** The errors whose codes begin alike. */
export interface BrowseGroup {
  /** What they begin with; `'0-9'` for codes that are numbers; undefined for what has no code. */
  letter: string | undefined;
  /** Fragment of the group. */
  fragment: string;
  items: BrowseItem[];
}

/** `listBrowseItems(catalog, 'ja')` -> all errors: codes in alphabetical order, then the rest by title */
export function listBrowseItems(catalog: Catalog, locale: Locale): BrowseItem[] {
  return [...catalog.errors.values()]
    .sort(compareErrors(locale))
    .map((error) => describeItem(error, locale));
}

/** Orders errors: codes in alphabetical order, then the rest by title. */
export function compareErrors(locale: Locale): (a: ErrorEntry, b: ErrorEntry) => number {
  // Codes are sorted alike in every language, titles as each language does.
  const codes = new Intl.Collator('en', { numeric: true });
  const titles = new Intl.Collator(locale);
  return (a, b) => {
    const [codeOfA, codeOfB] = [codeOf(a), codeOf(b)];
    if (codeOfA !== undefined && codeOfB !== undefined) return codes.compare(codeOfA, codeOfB);
    if (codeOfA !== undefined) return -1;
    if (codeOfB !== undefined) return 1;
    return titles.compare(a.title[locale], b.title[locale]);
  };
}

/** The same of some errors, in the order of their ids. Unknown ids are left out. */
export function describeItems(
  { errors }: Catalog,
  ids: readonly string[],
  locale: Locale,
): BrowseItem[] {
  return ids.flatMap((id) => {
    const error = errors.get(id);
    return error === undefined ? [] : [describeItem(error, locale)];
  });
}

/** `splitByPage(items)` -> those that have a page of their own, and those that are only known */
export function splitByPage(items: readonly BrowseItem[]): {
  written: BrowseItem[];
  known: BrowseItem[];
} {
  return {
    written: items.filter(({ state }) => state !== 'unwritten'),
    known: items.filter(({ state }) => state === 'unwritten'),
  };
}

/**
 * Groups errors by the letter after what all codes have in common.
 *
 * Codes `151076`, `BadThing`, `BrokenThing` -> groups `0-9`, `B`, and last what has no code;
 * codes `DB-00018`, `DB-00600`, `DB-12154` -> groups `DB-0`, `DB-1`
 */
export function groupByLetter(items: readonly BrowseItem[]): BrowseGroup[] {
  const codes = items.flatMap(({ code }) => (code === undefined ? [] : [code.toUpperCase()]));
  const prefix = findCommonPrefix(codes);
  const groups = new Map<string | undefined, BrowseItem[]>();
  for (const item of items) {
    const letter = item.code === undefined ? undefined : letterOf(item.code, prefix);
    const group = groups.get(letter);
    if (group === undefined) groups.set(letter, [item]);
    else group.push(item);
  }
  return [...groups].map(([letter, grouped]) => ({
    letter: spellLetter(letter, grouped),
    fragment: `group-${(letter ?? 'none').toLowerCase()}`,
    items: grouped,
  }));
}

/** `['DB-00018', 'DB-00600']` -> `'DB-00'`; the whole of a code is never common to all. */
function findCommonPrefix(codes: readonly string[]): string {
  const [first = '', ...others] = codes;
  let length = first.length - 1;
  for (const code of others) {
    length = Math.min(length, code.length - 1);
    while (length > 0 && !code.startsWith(first.slice(0, length))) length -= 1;
  }
  return others.length === 0 ? '' : first.slice(0, Math.max(length, 0));
}

/** Several letters are written as the first of their codes writes them: `'USERE'` -> `'UserE'` */
function spellLetter(
  letter: string | undefined,
  [first]: readonly BrowseItem[],
): string | undefined {
  const spelled = first?.code?.slice(0, letter?.length);
  return letter !== undefined && letter.length > 1 && spelled?.toUpperCase() === letter
    ? spelled
    : letter;
}

function letterOf(code: string, prefix: string): string {
  const letter = code.slice(0, prefix.length + 1).toUpperCase();
  return /^[0-9]$/.test(letter) ? '0-9' : letter;
}

/**
 * The causes that several errors share, those of most errors first.
 *
 * @param limit how many at most
 */
export function listSharedCauses(catalog: Catalog, limit: number): CauseEntry[] {
  return [...catalog.causes.values()]
    .filter(({ kind, errors }) => kind === 'cause' && errors.length > 1)
    .sort((a, b) => countErrors(b) - countErrors(a))
    .slice(0, limit);
}

/** `countErrors(cause)` -> how many errors lead to a cause, directly or through another one */
export function countErrors({ errors, indirectErrors }: CauseEntry): number {
  return errors.length + indirectErrors.length;
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

function describeItem(entry: ErrorEntry, locale: Locale): BrowseItem {
  return { ...linkEntry(entry, locale), aliases: otherNamesOf(entry), facets: entry.facets };
}
