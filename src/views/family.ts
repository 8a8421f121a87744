import type { Catalog, CauseEntry, Entry, ErrorEntry } from '../content/catalogue/types.ts';
import type { Product } from '../content/schemas/product.ts';
import type { Locale } from '../model/locales.ts';
import { familyPath } from '../model/urls.ts';
import { type EntryLink, linkEntry } from './entry-link.ts';
import { type LineView, viewLine } from './line.ts';

export type Family = Product['families'][number];

/** How an error comes to a cause: its page names it, or names another one that leads there. */
export type CauseMark = 'direct' | 'indirect';

/** A cause that errors of a family share. */
export interface FamilyCause {
  link: EntryLink;
  /** How to tell that this is it; undefined while nobody has written it. */
  sign: LineView | undefined;
  /** How many errors of the family come to it. */
  number: number;
}

/** The page of a family. */
export interface FamilyPage {
  title: string;
  /** The causes that several of its errors share, those of most errors first. */
  causes: FamilyCause[];
  /** The errors that have one of these, with a mark for each cause that is theirs. */
  rows: { link: EntryLink; marks: (CauseMark | undefined)[] }[];
  /** Its errors that share none of these causes. */
  others: EntryLink[];
}

/** Puts the errors of a family beside the causes that they share. */
export function buildFamily(catalog: Catalog, family: Family, locale: Locale): FamilyPage {
  const { errors, causes } = joinFamily(catalog, family);
  const rows = errors.map((error) => ({ error, marks: causes.map(markOf(error)) }));
  return {
    title: family.title[locale],
    causes: causes.map((cause, at) => ({
      link: linkEntry(cause, locale),
      sign: cause.sign === undefined ? undefined : viewLine(catalog, cause.sign, locale),
      number: rows.filter(({ marks }) => marks[at] !== undefined).length,
    })),
    rows: rows
      .filter(({ marks }) => marks.includes('direct'))
      .map(({ error, marks }) => ({ link: linkEntry(error, locale), marks })),
    others: rows
      .filter(({ marks }) => !marks.includes('direct'))
      .map(({ error }) => linkEntry(error, locale)),
  };
}

/**
 * The families whose pages show an entry: an error of them, or a cause that their errors share.
 *
 * `listFamiliesOf(catalog, vssError, 'en')` -> `[{ title: 'VSS', path: 'en/families/vss.html' }]`
 */
export function listFamiliesOf(
  catalog: Catalog,
  entry: Entry,
  locale: Locale,
): { title: string; path: string }[] {
  return catalog.product.families
    .filter((family) => {
      const { errors, causes } = joinFamily(catalog, family);
      return (errors as Entry[]).includes(entry) || (causes as Entry[]).includes(entry);
    })
    .map(({ id, title }) => ({ title: title[locale], path: familyPath(locale, id) }));
}

interface Joined {
  errors: readonly ErrorEntry[];
  causes: readonly CauseEntry[];
}

/** By catalogue: the families of one that was read again may be the same objects. */
const joined = new WeakMap<Catalog, Map<Family, Joined>>();

/** The errors of a family, and the causes that at least two of them share; found once. */
function joinFamily(catalog: Catalog, family: Family): Joined {
  const families = joined.get(catalog) ?? new Map<Family, Joined>();
  joined.set(catalog, families);
  const known = families.get(family);
  if (known !== undefined) return known;
  const errors = [...catalog.errors.values()].filter(({ facets }) =>
    family.values.some((value) => facets[family.facet]?.includes(value)),
  );
  const counted = [...catalog.causes.values()]
    .filter(({ kind }) => kind === 'cause')
    .map((cause) => {
      const marks = errors.map((error) => markOf(error)(cause));
      const direct = marks.filter((mark) => mark === 'direct').length;
      return { cause, direct, all: marks.filter((mark) => mark !== undefined).length };
    });
  const causes = counted
    .filter(({ direct, all }) => direct > 0 && all > 1)
    .sort((a, b) => b.direct - a.direct || b.all - a.all)
    .map(({ cause }) => cause);
  const result = { errors, causes };
  families.set(family, result);
  return result;
}

function markOf({ id }: ErrorEntry): (cause: CauseEntry) => CauseMark | undefined {
  return ({ errors, indirectErrors }) =>
    errors.includes(id) ? 'direct' : indirectErrors.includes(id) ? 'indirect' : undefined;
}
