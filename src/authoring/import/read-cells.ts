import type { z } from 'zod';
import { describeSchemaIssue } from '../../content/read/schema-issue.ts';
import type { ImportMap } from '../../content/schemas/import-map.ts';
import { findNearest } from '../../model/edit-distance.ts';
import type { Facet } from '../../model/facets.ts';
import { type Locale, LOCALE_IDS } from '../../model/locales.ts';
import type { Row } from './read-list.ts';
import { describeEmpty, type Fault, quote } from './refusals.ts';

/** In the order of the languages. */
export function columnsOf(columns: Partial<Record<Locale, string>> = {}): [Locale, string][] {
  return LOCALE_IDS.flatMap((locale): [Locale, string][] => {
    const column = columns[locale];
    return column === undefined ? [] : [[locale, column]];
  });
}

/** `splitValues('a, b\nc')` -> `['a', 'b', 'c']` */
export function splitValues(text = ''): string[] {
  return text
    .split(/[,;、，；\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Any two shorter texts are near to each other. */
const SHORTEST_GUESS = 3;

/** The value of a facet in a row: a name of the map's table, or of the product. */
export function readFacet(
  { id, values: own, many }: Facet,
  map: ImportMap,
  cells: Row['cells'],
): { value: string | string[] | undefined; faults: Fault[] } {
  const { column, values, default: standard } = map.facets[id] ?? {};
  const text = column === undefined ? undefined : cells.get(column);
  if (column === undefined || text === undefined) {
    const value = standard ?? (many ? [] : undefined);
    const choice = `one of ${(values === undefined ? Object.keys(own) : Object.keys(values)).join(', ')}`;
    return value === undefined
      ? { value, faults: [describeEmpty(column ?? id, `a value of ${id}: ${choice}`)] }
      : { value, faults: [] };
  }
  const known = values ?? Object.fromEntries(Object.keys(own).map((name) => [name, name]));
  const names = Object.keys(known);
  const faults: Fault[] = [];
  // A text of the table may have a comma in it.
  const given = many && !Object.hasOwn(known, text) ? splitValues(text) : [text];
  const found = given.flatMap((name) => {
    const value = Object.hasOwn(known, name) ? known[name] : undefined;
    if (value !== undefined) return value;
    const nearest = name.length < SHORTEST_GUESS ? undefined : findNearest(name, names);
    faults.push({
      column,
      problem: `"${quote(name)}" is not a value of ${id}.`,
      expected: `one of ${names.join(', ')}.`,
      fix:
        nearest === undefined
          ? `write one of these, or say under "facets.${id}.values" in the map what it stands for.`
          : `write "${nearest}".`,
    });
    return [];
  });
  return { value: many ? [...new Set(found)] : found[0], faults };
}

/** The titles of a row, in one line each; each language of the product has one. */
export function readTitles(
  columns: Partial<Record<Locale, string>>,
  cells: Row['cells'],
  languages: readonly Locale[],
  shorten: (text: string) => string = (text) => text.replaceAll(/\s+/g, ' '),
): { title: Partial<Record<Locale, string>>; faults: Fault[] } {
  const title: Partial<Record<Locale, string>> = {};
  const faults: Fault[] = [];
  for (const [locale, column] of columnsOf(columns)) {
    const text = cells.get(column);
    if (text !== undefined) title[locale] = shorten(text);
    else if (languages.includes(locale)) faults.push(describeEmpty(column, `a title in ${locale}`));
  }
  return { title, faults };
}

/**
 * Reads facts that were put together of cells.
 *
 * @param columns where the map names those of fields: `{ title: { en: 'Summary' } }`
 * @returns the facts, or what is wrong with the cells that they come from
 */
export function parseFacts<T>(
  schema: z.ZodType<T>,
  written: object,
  columns: object,
): { facts: T; faults: [] } | { facts: undefined; faults: Fault[] } {
  const { data: facts, error } = schema.safeParse(written);
  if (facts !== undefined) return { facts, faults: [] };
  const faults = (error?.issues ?? [])
    .flatMap((issue) => describeSchemaIssue(issue, written, schema))
    .map(({ path, problem, expected, fix }) => ({
      column: columnAt(columns, path),
      ...{ problem, expected, fix },
    }));
  return { facts: undefined, faults };
}

/** The column that a field of the facts comes from: `(map, ['title', 'ja'])` -> `'件名'` */
function columnAt(map: object, [field, locale]: readonly PropertyKey[]): string | undefined {
  const columns = (map as Readonly<Record<PropertyKey, unknown>>)[field ?? ''];
  if (typeof columns !== 'object' || columns === null || locale === undefined) return undefined;
  const column = (columns as Readonly<Record<PropertyKey, unknown>>)[locale];
  return typeof column === 'string' ? column : undefined;
}
