import { defineDerivation } from '../content/catalogue/derive.ts';
import { codeOf } from '../content/catalogue/entries.ts';
import type { Catalog, Entry, ErrorEntry } from '../content/catalogue/types.ts';
import { type Facet, hasValue } from '../model/facets.ts';
import { listFileName } from '../model/list-path.ts';
import { isLocale, type Locale } from '../model/locales.ts';
import { compareErrors } from './browse.ts';
import {
  DIGITS,
  divideList,
  type Keyed,
  listLeaves,
  type ListPart,
  MAX_ROWS,
} from './divide-list.ts';

/** What a list is about. Those of causes and procedures have this name, too. */
export type ListSubject = 'errors' | 'causes' | 'procedures';

// Types, not interfaces: only these are known to be plain.

/** A link to a page with a part of the list of all errors, or with another list that is too long to stand there. */
export type ListLink = Readonly<{
  /** The name in its address. */
  name: string;
  subject: ListSubject;
  /** The facet and the value that all in it have; null where it is of the whole base. */
  facet: string | null;
  value: string | null;
  /** What the codes in it begin with, or, where these have none, their names in addresses; null for a whole list. */
  beginning: string | null;
  hasCodes: boolean;
  /** How many are in it. */
  number: number;
}>;

/** A page with such a list. */
export type ListPage = ListLink &
  Readonly<{
    /** The lists that it is a part of, the largest first. */
    above: readonly ListLink[];
    /** The lists of the same kind, itself among them. */
    beside: readonly ListLink[];
    /** What it leads to, where it is itself too long for a page. */
    below: readonly ListLink[];
    /** What stands in it, in its order; nothing where it leads on. */
    ids: readonly string[];
  }>;

/** What the page of all errors leads to. */
export type ListIndex = Readonly<{
  /** The parts of the list of errors; none where it fits on the page. */
  byCode: readonly ListLink[];
  /** The lists under the values of each facet that occur; none where the list of errors fits on the page. */
  byFacet: readonly Readonly<{ facet: string; links: readonly ListLink[] }>[];
  /** The lists of causes and of procedures that do not stand on the page. */
  others: readonly ListLink[];
}>;

/** All lists with pages of their own, by their names. */
type Lists = Readonly<{ index: ListIndex; pages: Readonly<Record<string, ListPage>> }>;

/** An entry in a list. */
interface Listed extends Keyed {
  entry: Entry;
  /** What it stands under, as it is written. */
  name: string;
}

/**
 * Tells whether the list of all errors is too long for a page.
 *
 * `hasLongList(catalog)` -> `true` for more than 300 errors with a page, or as many that are only known
 */
export function hasLongList(catalog: Catalog): boolean {
  return findHasLongList(catalog, '');
}

/** `findListIndex(catalog, 'ja')` -> `{ byCode: [{ name: 'code-a', … }, …], … }`, to which the page of all errors leads */
export function findListIndex(catalog: Catalog, locale: Locale): ListIndex {
  return findIndex(catalog, locale);
}

/** `findListPage(catalog, 'ja', 'code-u')` -> what stands at `ja/lists/code-u.html`; undefined where there is nothing */
export function findListPage(catalog: Catalog, locale: Locale, name: string): ListPage | undefined {
  return findPage(catalog, `${locale}/${name}`) ?? undefined;
}

/** `nameLists(catalog)` -> `['code-a', …]`, the names of all lists with pages, which every language has */
export function nameLists(catalog: Catalog): string[] {
  return Object.keys(findLists(catalog, catalog.sourceLocale).pages);
}

/** The name of the list under a value of a facet: `nameFacetList('service', 'mars')` -> `'service-mars'` */
export function nameFacetList(facet: string, value: string): string {
  return listFileName(`${facet}-${value}`);
}

const findHasLongList = defineDerivation('has-long-list', ({ errors }): boolean =>
  isTooLong(errors, MAX_ROWS),
);

const findLists = defineDerivation('lists', (catalog, locale): Lists => {
  if (!isLocale(locale)) throw new Error(`No language "${locale}".`);
  return buildLists(catalog, locale);
});

const findIndex = defineDerivation(
  'list-index',
  (catalog, locale): ListIndex => findLists(catalog, locale).index,
);

const findPage = defineDerivation('list-page', (catalog, key): ListPage | null => {
  const [locale = '', name = ''] = key.split('/');
  return findLists(catalog, locale).pages[name] ?? null;
});

/** On the page of all errors, those without a page of their own are a list by itself. */
function isTooLong(errors: Catalog['errors'], limit: number): boolean {
  const written = [...errors.values()].filter(({ isWritten }) => isWritten).length;
  return written > limit || errors.size - written > limit;
}

/**
 * Gives pages to the lists that are too long to stand on the page of all errors: that of the errors by what their
 * codes begin with, and under each value of a facet; those of causes and procedures by their names in addresses.
 * Where the errors have left it, so do causes and procedures, however few they are.
 *
 * `buildLists(catalog, 'ja')` -> `{ index: { byCode: [{ name: 'code-a', … }], … }, pages: { 'code-a': … } }`
 *
 * @param limit how many rows a page may have
 */
export function buildLists(catalog: Catalog, locale: Locale, limit = MAX_ROWS): Lists {
  const isLong = isTooLong(catalog.errors, limit);
  const errors = [...catalog.errors.values()].sort(compareErrors(locale)).map(listError);
  const parts = isLong ? divideList(errors, limit) : [];
  const whole: ListLink = { ...NOTHING, number: errors.length };
  const facets = isLong ? listFacetGroups(catalog.product.facets, errors) : [];
  const others = listOthers(catalog, locale).filter(({ items }) => isLong || items.length > limit);
  const byFacet = facets.map(({ facet, groups }) => ({ facet, links: groups.map(linkGroup) }));
  const otherLinks = others.map(linkGroup);
  const pages = [
    ...listPartPages(parts, whole, []),
    ...facets.flatMap(({ groups }) => listGroupPages(groups, limit)),
    ...listGroupPages(others, limit),
  ];
  return {
    index: { byCode: linkLeaves(parts, whole), byFacet, others: otherLinks },
    pages: Object.fromEntries(pages.map((page) => [page.name, page])),
  };
}

/** A list that is no part of another one. */
interface ListGroup {
  link: ListLink;
  items: readonly Listed[];
}

const NOTHING: ListLink = {
  name: '',
  subject: 'errors',
  facet: null,
  value: null,
  beginning: null,
  hasCodes: true,
  number: 0,
};

function linkGroup({ link }: ListGroup): ListLink {
  return link;
}

/** The lists under the values of those facets that lead to lists. What concerns every value is under each. */
function listFacetGroups(
  facets: readonly Facet[],
  errors: readonly Listed[],
): { facet: string; groups: ListGroup[] }[] {
  return facets
    .filter(({ places }) => places.includes('browse') || places.includes('home'))
    .map(({ id: facet, values }) => ({
      facet,
      groups: Object.keys(values)
        .filter((value) => errors.some(({ entry }) => entry.facets[facet]?.includes(value)))
        .map((value) => {
          const items = errors.filter(({ entry }) => hasValue(entry.facets, facet, value));
          const name = nameFacetList(facet, value);
          return { link: { ...NOTHING, name, facet, value, number: items.length }, items };
        }),
    }))
    .filter(({ groups }) => groups.length > 0);
}

function listOthers({ causes }: Catalog, locale: Locale): ListGroup[] {
  const titles = new Intl.Collator(locale);
  const all = [...causes.values()].sort((a, b) => titles.compare(a.title[locale], b.title[locale]));
  return (['causes', 'procedures'] as const)
    .map((subject) => {
      const isProcedure = subject === 'procedures';
      const items = all
        .filter(({ kind }) => (kind === 'procedure') === isProcedure)
        .map(listByName);
      const link = { ...NOTHING, name: subject, subject, hasCodes: false, number: items.length };
      return { link, items };
    })
    .filter(({ items }) => items.length > 0);
}

function listGroupPages(groups: readonly ListGroup[], limit: number): ListPage[] {
  const beside = groups.map(linkGroup);
  return groups.flatMap(({ link, items }) => {
    const parts = divideList(items, limit);
    return [
      {
        ...link,
        above: [],
        beside,
        below: linkLeaves(parts, link),
        ids: parts.length > 0 ? [] : items.map(({ entry }) => entry.id),
      },
      ...listPartPages(parts, link, [link]),
    ];
  });
}

function listPartPages(
  parts: readonly ListPart<Listed>[],
  scope: ListLink,
  above: readonly ListLink[],
): ListPage[] {
  const beside = parts.map((part) => linkPart(part, scope)).sort(compareLinks);
  return parts.flatMap((part) => {
    const link = linkPart(part, scope);
    return [
      {
        ...link,
        above,
        beside,
        below: linkLeaves(part.parts, scope),
        ids: part.parts.length > 0 ? [] : part.items.map(({ entry }) => entry.id),
      },
      ...listPartPages(part.parts, scope, [...above, link]),
    ];
  });
}

/** The lists that parts lead to in the end. What has no code stays together: its letters say little. */
function linkLeaves(parts: readonly ListPart<Listed>[], scope: ListLink): ListLink[] {
  return parts
    .flatMap((part) => (part.beginning === NAMELESS ? [part] : listLeaves([part])))
    .map((part) => linkPart(part, scope))
    .sort(compareLinks);
}

/** What has no code comes last. */
function compareLinks(a: ListLink, b: ListLink): number {
  return Number(b.hasCodes) - Number(a.hasCodes);
}

/** What the keys of errors without a code begin with; no code does. */
const NAMELESS = '-';

function linkPart({ beginning, items }: ListPart<Listed>, scope: ListLink): ListLink {
  const { name, subject } = scope;
  const isNameless = beginning.startsWith(NAMELESS);
  const own = isNameless ? beginning.slice(NAMELESS.length) : beginning;
  const part = namePart(subject === 'errors' ? (isNameless ? 'nocode' : 'code') : subject, own);
  return {
    ...scope,
    // `code-u`, `service-mars.code-u`, `causes-a`
    name: listFileName(subject === 'errors' && name !== '' ? `${name}.${part}` : part),
    beginning: spellBeginning(own, items),
    hasCodes: scope.hasCodes && !isNameless,
    number: items.length,
  };
}

/** `namePart('code', 'USERE')` -> `'code-usere'`, `namePart('code', '0-9')` -> `'code.numbers'`, `namePart('nocode', '')` -> `'nocode'` */
function namePart(kind: string, beginning: string): string {
  if (beginning === DIGITS) return `${kind}.numbers`;
  return beginning === '' ? kind : `${kind}-${beginning.toLowerCase().replaceAll(' ', '--')}`;
}

/** `spellBeginning('USERE', [{ name: 'UserErrorX', … }])` -> `'UserE'` */
function spellBeginning(beginning: string, [first]: readonly Listed[]): string {
  const text = beginning.trimEnd();
  const spelled = first?.name.slice(0, text.length) ?? '';
  return spelled.toUpperCase() === text ? spelled : text;
}

/** By its code; errors may have the same. */
function listError(entry: ErrorEntry): Listed {
  const code = codeOf(entry);
  const id = entry.id.toUpperCase();
  if (code === undefined) return { entry, name: entry.id, key: `${NAMELESS}${id} ` };
  return { entry, name: code, key: `${plainKey(code) || id} ${id} ` };
}

function listByName(entry: Entry): Listed {
  return { entry, name: entry.id, key: `${entry.id.toUpperCase()} ` };
}

/** `plainKey('File Sync: -42')` -> `'FILE-SYNC-42'` */
function plainKey(code: string): string {
  return code
    .toUpperCase()
    .replaceAll(/[^A-Z0-9._]+/g, '-')
    .replace(/^[-.]+/, '');
}
