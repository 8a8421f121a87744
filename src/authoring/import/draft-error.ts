import { findEscalation } from '../../content/catalogue/escalation.ts';
import type { Catalog } from '../../content/catalogue/types.ts';
import { listFacetsOf } from '../../content/schemas/entry.ts';
import type { createErrorFactsSchema, ErrorFacts } from '../../content/schemas/error.ts';
import { AliasSchema, EntryIdSchema } from '../../content/schemas/id.ts';
import type { ImportMap } from '../../content/schemas/import-map.ts';
import type { Locale } from '../../model/locales.ts';
import { SECTIONS } from '../../model/sections.ts';
import { listEntryPaths, MAX_PATH_LENGTH } from '../../model/urls.ts';
import { printFacts } from '../new-entry.ts';
import { type Draft, draftProse } from './draft-prose.ts';
import { columnsOf, parseFacts, readFacet, readTitles, splitValues } from './read-cells.ts';
import type { Row } from './read-list.ts';
import { describeBadName, describeEmpty, type Fault } from './refusals.ts';

/** What errors are drafted with. */
export interface ErrorSetting {
  catalog: Catalog;
  map: ImportMap;
  schema: ReturnType<typeof createErrorFactsSchema>;
}

/** The names of a row, as far as they can be read. */
export interface RowNames {
  id: string | undefined;
  /** Where it differs from the id. */
  code: string | undefined;
  aliases: { name: string; column: string }[];
  /** The column that the id comes from. */
  column: string;
  faults: Fault[];
}

/**
 * Reads what an error is called: the id, and a code that differs from it.
 *
 * `(setting, row)` -> `{ id: 'E-42-disk', code: 'E:42 (disk)', aliases: [], column: 'Code', faults: [] }`
 */
export function readNames({ map, catalog }: ErrorSetting, { cells }: Row): RowNames {
  const faults: Fault[] = [];
  const code = cells.get(map.code);
  const column = map.id ?? map.code;
  let id = map.id === undefined ? code && idOfCode(code) : cells.get(map.id);
  if (code === undefined) faults.push(describeEmpty(map.code, 'the code of the error'));
  else if (!AliasSchema.safeParse(code).success) {
    faults.push(describeBadName('code', code, map.code, AliasSchema));
    id = map.id === undefined ? undefined : id;
  }
  if (id === undefined && map.id !== undefined) faults.push(describeEmpty(map.id, 'an id'));
  if (id !== undefined && !EntryIdSchema.safeParse(id).success) {
    faults.push(describeBadName('id', id, column, EntryIdSchema));
    id = undefined;
  }
  const aliases = map.aliases
    .flatMap((from) => splitValues(cells.get(from)).map((name) => ({ name, column: from })))
    .filter(
      ({ name }, at, all) =>
        name !== id && name !== code && all.findIndex((other) => other.name === name) === at,
    );
  for (const { name, column: from } of aliases) {
    if (!AliasSchema.safeParse(name).success) {
      faults.push(describeBadName('alias', name, from, AliasSchema));
    }
  }
  const others = aliases.map(({ name }) => name);
  const paths = id === undefined ? [] : listEntryPaths(catalog.locales, 'error', [id, ...others]);
  const longest = paths.sort((a, b) => b.length - a.length)[0] ?? '';
  if (longest.length > MAX_PATH_LENGTH) {
    faults.push({
      column,
      problem: `The path "${longest}" has ${String(longest.length)} characters.`,
      expected: `at most ${String(MAX_PATH_LENGTH)} characters.`,
      fix: 'choose a shorter code, or name another column as "id" in the map.',
    });
  }
  const readable = aliases.filter(({ name }) => AliasSchema.safeParse(name).success);
  const isCode = code !== id && AliasSchema.safeParse(code).success;
  return { id, code: isCode ? code : undefined, aliases: readable, column, faults };
}

/** `idOfCode('E:42 (disk)')` -> `'E-42-disk'` */
function idOfCode(code: string): string {
  return code
    .replaceAll(/[^A-Za-z0-9]+/g, (signs) => (/^[-._]$/.test(signs) ? signs : '-'))
    .replaceAll(/^-+|-+$/g, '');
}

/** Reads the facts of a row, and writes them as its `error.yaml`. */
export function readRowFacts(
  { catalog, map, schema }: ErrorSetting,
  { cells }: Row,
  { code, aliases }: RowNames,
  causeId: string | undefined,
): { facts: ErrorFacts | undefined; text: string; faults: Fault[] } {
  const { product } = catalog;
  const { title, faults } = readTitles(map.title, cells, product.languages);
  const facets: Record<string, string | string[]> = {};
  for (const facet of listFacetsOf(product, 'error')) {
    const { value, faults: wrong } = readFacet(facet, map, cells);
    faults.push(...wrong);
    if (value !== undefined) facets[facet.id] = value;
  }
  const messages: Partial<Record<Locale, { text: string }[]>> = {};
  for (const [locale, column] of columnsOf(map.messages)) {
    const lines = (cells.get(column) ?? '').split('\n').map((line) => line.trim());
    const texts = [...new Set(lines)].filter(Boolean).map((text) => ({ text }));
    if (texts.length > 0) messages[locale] = texts;
  }
  const { concerns, faults: wrong } = readConcerns(map, cells, product.languages);
  faults.push(...wrong);
  if (faults.length > 0) return { facts: undefined, text: '', faults };
  const written = {
    kind: 'code',
    title,
    ...(code === undefined ? {} : { code }),
    ...(aliases.length === 0 ? {} : { aliases: aliases.map(({ name }) => name) }),
    ...facets,
    ...(Object.keys(messages).length === 0 ? {} : { messages }),
    ...(concerns === undefined ? {} : { concerns }),
    ...(causeId === undefined ? {} : { causes: [causeId] }),
    ...(map.sources.length === 0 ? {} : { sources: map.sources }),
    ...(map.verified === undefined ? {} : { verified: map.verified }),
  };
  const parsed = parseFacts(schema, written, map);
  return { ...parsed, text: printFacts('error', written) };
}

/** One line that stands in for the prose: only of rows that have none. */
function readConcerns(
  map: ImportMap,
  cells: Row['cells'],
  languages: readonly Locale[],
): { concerns: Partial<Record<Locale, string>> | undefined; faults: Fault[] } {
  const isWritten = Object.values(map.prose).some((columns) =>
    columnsOf(columns).some(([, column]) => cells.has(column)),
  );
  if (map.concerns === undefined || isWritten) return { concerns: undefined, faults: [] };
  const concerns: Partial<Record<Locale, string>> = {};
  const faults: Fault[] = [];
  for (const [locale, column] of columnsOf(map.concerns)) {
    const text = cells.get(column);
    if (text !== undefined) concerns[locale] = text.replaceAll(/\s+/g, ' ');
    else if (languages.includes(locale)) {
      faults.push(describeEmpty(column, `a line in ${locale}, as the row has no other text`));
    }
  }
  return { concerns, faults };
}

/** Writes the files of an error whose facts have been read: only these, where it is only known. */
export function draftError(
  setting: ErrorSetting,
  { cells }: Row,
  { facts, text, causeId }: { facts: ErrorFacts; text: string; causeId: string | undefined },
): Draft {
  const { catalog, map } = setting;
  if (facts.concerns !== undefined) {
    return { files: new Map([['error.yaml', text]]), faults: [], partial: 0, unlike: 0 };
  }
  return draftProse(catalog, cells, {
    type: 'error',
    facts,
    text,
    columns: map.prose,
    place: 'prose',
    required: listRequired(setting, facts),
    ...(causeId === undefined ? {} : { instead: { Resolution: leadTo(causeId) } }),
  });
}

/** A page shows the steps of what a step leads to. */
function leadTo(id: string): string {
  return `<Resolution>\n<Step>\n<Ref id="${id}" />\n</Step>\n</Resolution>\n`;
}

/** The sections that the page of such an error must have. */
function listRequired({ catalog }: ErrorSetting, facts: ErrorFacts): string[] {
  const fields = facts as unknown as Readonly<Record<string, string | string[]>>;
  const facets = Object.fromEntries(
    listFacetsOf(catalog.product, 'error').map(({ id }) => [id, [fields[id] ?? []].flat()]),
  );
  const given = findEscalation(catalog, { type: 'error', facets }) !== undefined;
  return catalog.product.required.error.filter(
    (component) => !(given && component === SECTIONS.escalate.component),
  );
}
