import { findableNamesOf, listEntries, oldIdsOf } from '../content/catalogue/entries.ts';
import { findEscalation } from '../content/catalogue/escalation.ts';
import type { Catalog, Prose } from '../content/catalogue/types.ts';
import { parseProse } from '../content/read/prose.ts';
import { describeSchemaIssue } from '../content/read/schema-issue.ts';
import { hashSource, NEVER_RECORDED, stampTranslation } from '../content/read/source-hash.ts';
import { fingerprintSource } from '../content/read/source-parts.ts';
import { listFacetsOf } from '../content/schemas/entry.ts';
import { createErrorFactsSchema, type ErrorFacts } from '../content/schemas/error.ts';
import { AliasSchema, EntryIdSchema } from '../content/schemas/id.ts';
import type { ImportMap } from '../content/schemas/import-map.ts';
import { findNearest } from '../model/edit-distance.ts';
import type { Facet } from '../model/facets.ts';
import type { Issue, Place } from '../model/issue.ts';
import { type Locale, LOCALE_IDS } from '../model/locales.ts';
import {
  type EntryType,
  listProseSections,
  type SectionComponent,
  SECTIONS,
} from '../model/sections.ts';
import { apiEntryPath, entryPath, MAX_PATH_LENGTH, shortLinkPath } from '../model/urls.ts';
import { compareAgain } from './import-again.ts';
import { markImported } from './imported-mark.ts';
import { printFacts } from './new-entry.ts';
import { hasTags, writeSection } from './plain-prose.ts';
import { type List, listColumns, type Refusal, type Row } from './read-list.ts';

/** What an import would do. */
export interface ImportPlan {
  /** New entries: files by name, below `errors/<id>/`. */
  entries: { id: string; files: Map<string, string> }[];
  /** Entries that follow the list, which says something else than when it made them. */
  changed: ChangedEntry[];
  /** Ids of entries that say what the list says. */
  unchanged: string[];
  /** Entries that say something else and stay as they are: their authors have worked on them. */
  kept: KeptEntry[];
  /** In the order of the list. */
  refusals: Refusal[];
  /** New entries that are only known. */
  known: number;
  /** Translations that are left out, as they lack a section that every page has. */
  partial: number;
  /** Cells of prose with tags of HTML, which a page shows as they are written. */
  tagged: { line: number; column: string }[];
  /** Translations that are written, but not as ones that render their source: their structure is another. */
  unlike: number;
}

/** An entry that says something else than its row, with the files and parts that do. */
interface DifferentEntry {
  id: string;
  /** `error.yaml (title.en)`, `en.mdx (Resolution)`. */
  differs: string[];
}

/** What is written and removed below `errors/<id>/`. */
export interface ChangedEntry extends DifferentEntry {
  files: Map<string, string>;
  removals: string[];
}

/** Why an entry does not follow its row. */
export interface KeptEntry extends DifferentEntry {
  why: string;
}

/** The files of an error as they are on disk, by name. */
export type ReadFolder = (id: string) => ReadonlyMap<string, string>;

/**
 * What becomes of the rows of a list: new entries, those that are there already, and what is refused.
 * It takes as long as the list is.
 *
 * `planImport(catalog, map, readList('errors.csv', bytes, …))`
 * -> `{ entries: [{ id: 'DB-00600', files: Map { 'error.yaml' => …, 'en.mdx' => … } }], refusals: [], … }`
 *
 * @param readFolder is asked about entries that are there
 * @param step is told of each row
 */
export function planImport(
  catalog: Catalog,
  map: ImportMap,
  list: Pick<List, 'rows' | 'refusals'>,
  readFolder: ReadFolder,
  step: () => void = () => undefined,
): ImportPlan {
  const schema = createErrorFactsSchema(catalog.product);
  const setting: Setting = { catalog, map, fields: listFields(catalog, map), schema, readFolder };
  const names = new NameBook(catalog);
  const plan: ImportPlan = {
    entries: [],
    changed: [],
    unchanged: [],
    kept: [],
    refusals: [...list.refusals],
    known: 0,
    partial: 0,
    unlike: 0,
    tagged: [],
  };
  for (const row of list.rows) {
    planRow(setting, names, row, plan);
    step();
  }
  plan.refusals.sort((a, b) => a.line - b.line);
  return plan;
}

/** Where the map stands, for what is wrong with it. */
export interface MapFile {
  file: string;
  map: ImportMap;
  locate: (path: readonly PropertyKey[]) => Place;
}

/** What the map names that is not there, columns of the list and documents, and what it lacks for any page. */
export function findMapIssues(
  { documents, product, sourceLocale, escalation }: Catalog,
  { file, map, locate }: MapFile,
  { columns }: Pick<List, 'columns'>,
): Issue[] {
  const known = [...columns];
  return [
    ...listColumns(map)
      .filter(({ name }) => !columns.has(name))
      .map(({ name, path }) => {
        const nearest = findNearest(name, known);
        return {
          rule: 'unknown-column',
          file,
          ...locate(path),
          problem: `The list has no column "${name}".`,
          expected: `one of ${known.join(', ')}.`,
          fix:
            nearest === undefined
              ? 'name a column of the list, or remove the line.'
              : `write "${nearest}".`,
        };
      }),
    ...(map.concerns === undefined ? product.required.error : [])
      .filter((component) => map.prose[component]?.[sourceLocale] === undefined)
      .filter(
        // For some rows it may be said already what support asks for.
        (component) => component !== 'Escalate' || Object.keys(escalation.blocks).length === 0,
      )
      .map((component) => ({
        rule: 'missing-section',
        file,
        ...locate(['prose']),
        problem: `No column has the text of <${component}> in ${sourceLocale}.`,
        expected: `${product.required.error.join(', ')}, which product.yaml requires.`,
        fix: `name its column under "prose.${component}.${sourceLocale}"; or take it from "required.error" in product.yaml; or name columns under "concerns", for errors that are only known.`,
      })),
    ...map.sources.flatMap(({ document }, at) =>
      Object.hasOwn(documents, document)
        ? []
        : [
            {
              rule: 'unknown-document',
              file,
              ...locate(['sources', at, 'document']),
              problem: `"${document}" is not in sources.yaml.`,
              expected: 'a document that stands there.',
              fix: 'add it there first.',
            },
          ],
    ),
  ];
}

/** How many refused rows are told; the rest is counted. */
const MOST_REFUSALS = 50;

/**
 * What the author of a list is told, in its order.
 *
 * ```text
 * errors.csv:12  Level
 *   "Eror" is not a value of severity.
 *   Expected: one of fatal, error, warning.
 *   Fix: write "error".
 * ```
 */
export function formatRefusals(file: string, refusals: readonly Refusal[]): string {
  const shown = refusals
    .slice(0, MOST_REFUSALS)
    .map(({ line, column, problem, expected, fix }) =>
      [
        `${file}:${String(line)}${column === undefined ? '' : `  ${column}`}`,
        `  ${problem}`,
        `  Expected: ${expected}`,
        `  Fix: ${fix}`,
      ].join('\n'),
    );
  const rest = refusals.length - shown.length;
  return [...shown, ...(rest > 0 ? [`… and ${String(rest)} more.`] : [])].join('\n\n');
}

/** `countRows([{ line: 2, … }, { line: 2, … }, { line: 7, … }])` -> `2` */
export function countRows(refusals: readonly Refusal[]): number {
  return new Set(refusals.map(({ line }) => line)).size;
}

interface Setting {
  catalog: Catalog;
  map: ImportMap;
  /** What the list can say of an error, beside its title. */
  fields: string[];
  schema: ReturnType<typeof createErrorFactsSchema>;
  readFolder: ReadFolder;
}

/** The fields of an error that a list says something of; all others are its authors'. */
function listFields({ product }: Catalog, map: ImportMap): string[] {
  const named = {
    aliases: map.aliases.length > 0,
    messages: Object.keys(map.messages).length > 0,
    concerns: map.concerns !== undefined,
    sources: map.sources.length > 0,
  };
  return [
    'code',
    ...listFacetsOf(product, 'error').map(({ id }) => id),
    ...Object.entries(named).flatMap(([field, isNamed]) => (isNamed ? [field] : [])),
  ];
}

/** What is wrong with a row, before its line is added. */
type Fault = Omit<Refusal, 'line'>;

function planRow(setting: Setting, names: NameBook, row: Row, plan: ImportPlan): void {
  const { catalog } = setting;
  const named = readNames(setting, row);
  const faults = [...named.faults];
  const { id } = named;
  if (id !== undefined) faults.push(...names.take(id, named, row.line));
  const { facts, text, faults: others } = readRowFacts(setting, row, named);
  faults.push(...others);
  const draft = facts === undefined ? undefined : draftProse(setting, row, facts, text);
  faults.push(...(draft?.faults ?? []));
  if (faults.length > 0 || id === undefined || facts === undefined || draft === undefined) {
    plan.refusals.push(...faults.map((fault) => ({ line: row.line, ...fault })));
    return;
  }
  plan.tagged.push(...listTagged(setting.map, row));
  const entry = catalog.errors.get(id);
  const keep = (why: string): void => void plan.kept.push({ id, why, differs: [] });
  if (names.isOld(id)) keep('it has another id today');
  else if (catalog.unreadable.has(id)) keep('its facts cannot be read: "npm run check" says why');
  else if (entry === undefined) {
    plan.entries.push({ id, files: markImported(draft.files) });
    plan.partial += draft.partial;
    plan.unlike += draft.unlike;
    if (facts.concerns !== undefined) plan.known += 1;
  } else {
    const drafted = { facts, fields: setting.fields, files: draft.files };
    const again = compareAgain(catalog, entry, drafted, setting.readFolder(id));
    if (again.outcome === 'unchanged') plan.unchanged.push(id);
    else if (again.outcome === 'changed') plan.changed.push({ id, ...again });
    else plan.kept.push({ id, ...again });
  }
}

function listTagged({ prose }: ImportMap, { line, cells }: Row): ImportPlan['tagged'] {
  return Object.values(prose)
    .flatMap(columnsOf)
    .filter(([, column]) => hasTags(cells.get(column) ?? ''))
    .map(([, column]) => ({ line, column }));
}

/** The names of a row, as far as they can be read. */
interface RowNames {
  id: string | undefined;
  /** Where it differs from the id. */
  code: string | undefined;
  aliases: { name: string; column: string }[];
  /** The column that the id comes from. */
  column: string;
  faults: Fault[];
}

/** Names of devices, which Windows has in place of files. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function readNames({ map, catalog }: Setting, { cells }: Row): RowNames {
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
  if (id !== undefined && DEVICE.test(id)) {
    faults.push({
      column,
      problem: `"${id}" cannot be the name of a folder on Windows.`,
      expected: 'a name that every system can have.',
      fix: 'name another column as "id" in the map.',
    });
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
  const paths =
    id === undefined
      ? []
      : [
          ...catalog.locales.map((locale) => entryPath(locale, 'error', id)),
          apiEntryPath(id),
          ...[id, ...aliases.map(({ name }) => name)].map(shortLinkPath),
        ];
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

/** `splitValues('a, b\nc')` -> `['a', 'b', 'c']` */
function splitValues(text = ''): string[] {
  return text
    .split(/[,;、，；\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function describeEmpty(column: string, wanted: string): Fault {
  return {
    column,
    problem: 'The cell is empty.',
    expected: `${wanted}.`,
    fix: 'fill it in, or remove the row.',
  };
}

function describeBadName(
  what: string,
  name: string,
  column: string,
  schema: typeof EntryIdSchema,
): Fault {
  const [issue] = schema.safeParse(name).error?.issues ?? [];
  return {
    column,
    problem: `"${quote(name)}" cannot be ${what === 'code' ? 'a' : 'an'} ${what}.`,
    expected: `${issue?.message ?? 'a name'}.`,
    fix: 'write it like that, or remove the row.',
  };
}

/** How much of a cell a message quotes. */
const QUOTE_LENGTH = 60;

function quote(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line === text && line.length <= QUOTE_LENGTH ? line : `${line.slice(0, QUOTE_LENGTH)}…`;
}

interface Owner {
  id: string;
  type: EntryType;
  /** As it is written there. */
  name: string;
  /** The line of the list, once a row has it. */
  line?: number;
}

/** Who has which name: upper and lower case, and what short links do not tell apart, are the same. */
class NameBook {
  readonly #owners = new Map<string, Owner>();
  /** Ids that errors had, with those of today. */
  readonly #oldIds = new Map<string, string>();

  constructor(catalog: Catalog) {
    for (const entry of listEntries(catalog)) {
      const { id, type } = entry;
      for (const name of findableNamesOf(entry)) this.#owners.set(keyOf(name), { id, type, name });
    }
    for (const id of catalog.unreadable) {
      this.#owners.set(keyOf(id), { id, type: 'error', name: id });
    }
    for (const entry of catalog.errors.values()) {
      for (const name of oldIdsOf(entry)) this.#oldIds.set(name, entry.id);
    }
  }

  /** Whether an error had the id: whoever gave it another one has decided about the row. */
  isOld(id: string): boolean {
    return this.#oldIds.has(id);
  }

  /** Takes the names of a row, and says which ones another has. */
  take(id: string, { aliases, column }: RowNames, line: number): Fault[] {
    const own = this.#oldIds.get(id) ?? id;
    const met = new Set<string>();
    return [{ name: id, column }, ...aliases].flatMap(({ name, column: from }) => {
      const key = keyOf(name);
      if (met.has(key)) return [];
      met.add(key);
      const owner = this.#owners.get(key);
      const isOwn = owner?.id === own && owner.type === 'error' && owner.line === undefined;
      if (owner !== undefined && !isOwn) return [describeTaken(name, from, owner)];
      this.#owners.set(key, { id: own, type: 'error', name, line });
      return [];
    });
  }
}

function describeTaken(taken: string, column: string, { id, type, name, line }: Owner): Fault {
  const spelling = name === taken ? '' : `, as "${name}"`;
  return {
    column,
    problem:
      line === undefined
        ? `"${taken}" is a name of the ${type} "${id}"${spelling}.`
        : `"${taken}" stands in line ${String(line)} already${spelling}.`,
    expected: 'a name that no other error or cause has, upper and lower case taken as the same.',
    fix: 'change it, or remove what is too much.',
  };
}

function keyOf(name: string): string {
  return shortLinkPath(name).toLowerCase();
}

function readRowFacts(
  { catalog, map, schema }: Setting,
  { cells }: Row,
  { code, aliases }: RowNames,
): { facts: ErrorFacts | undefined; text: string; faults: Fault[] } {
  const { product } = catalog;
  const faults: Fault[] = [];
  const title: Partial<Record<Locale, string>> = {};
  for (const [locale, column] of columnsOf(map.title)) {
    const text = cells.get(column);
    if (text !== undefined) title[locale] = text.replaceAll(/\s+/g, ' ');
    else if (product.languages.includes(locale)) {
      faults.push(describeEmpty(column, `a title in ${locale}`));
    }
  }
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
    ...(map.sources.length === 0 ? {} : { sources: map.sources }),
    ...(map.verified === undefined ? {} : { verified: map.verified }),
  };
  const { data, error } = schema.safeParse(written);
  if (data !== undefined) return { facts: data, text: printFacts('error', written), faults };
  return {
    facts: undefined,
    text: '',
    faults: error.issues
      .flatMap((issue) => describeSchemaIssue(issue, written, schema))
      .map(({ path, problem, expected, fix }) => ({
        column: columnAt(map, path),
        problem,
        expected,
        fix,
      })),
  };
}

/** The column that a field of the facts comes from. */
function columnAt(map: ImportMap, [field, locale]: readonly PropertyKey[]): string | undefined {
  const columns = (map as Readonly<Record<PropertyKey, unknown>>)[field ?? ''];
  if (typeof columns !== 'object' || columns === null || locale === undefined) return undefined;
  const column = (columns as Readonly<Record<PropertyKey, unknown>>)[locale];
  return typeof column === 'string' ? column : undefined;
}

/** Any two shorter texts are near to each other. */
const SHORTEST_GUESS = 3;

/** In the order of the languages. */
function columnsOf(columns: Partial<Record<Locale, string>> = {}): [Locale, string][] {
  return LOCALE_IDS.flatMap((locale): [Locale, string][] => {
    const column = columns[locale];
    return column === undefined ? [] : [[locale, column]];
  });
}

function readFacet(
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

/** The files of an entry. */
interface Draft {
  files: Map<string, string>;
  faults: Fault[];
  partial: number;
  unlike: number;
}

function draftProse(setting: Setting, { cells }: Row, facts: ErrorFacts, text: string): Draft {
  const { catalog, map } = setting;
  const { sourceLocale } = catalog;
  const files = new Map([['error.yaml', text]]);
  const draft: Draft = { files, faults: [], partial: 0, unlike: 0 };
  if (facts.concerns !== undefined) return draft;
  const required = listRequired(setting, facts);
  const texts = catalog.locales.map((locale) => ({
    locale,
    ...writeProse(map, cells, locale, required),
  }));
  const source = texts.find(({ locale }) => locale === sourceLocale);
  if (source === undefined) return draft;
  for (const component of source.missing) {
    draft.faults.push(describeMissingSection(map, component, sourceLocale));
  }
  if (draft.faults.length > 0) return draft;
  const read = (locale: Locale, file: string): Prose | undefined => {
    const { prose, issues } = parseProse(`${locale}.mdx`, { ...catalog, locale }, file);
    const isSound = prose?.strays.length === 0 && issues.length === 0;
    if (!isSound) {
      draft.faults.push({
        problem: `The ${locale} text cannot be written as prose: ${issues[0]?.problem ?? prose?.strays[0]?.source ?? ''}`,
        expected: 'plain text.',
        fix: 'change what is odd in the cell.',
      });
    }
    return prose;
  };
  const sourceProse = read(sourceLocale, source.body);
  files.set(`${sourceLocale}.mdx`, source.body);
  for (const { locale, body, missing } of texts) {
    if (locale === sourceLocale || body === '') continue;
    if (missing.length > 0) {
      draft.partial += 1;
      continue;
    }
    const unread = stampTranslation(body, NEVER_RECORDED);
    const isLike = describeShape(read(locale, unread)) === describeShape(sourceProse);
    if (!isLike) draft.unlike += 1;
    const hash = hashSource(facts.title[sourceLocale], source.body);
    const parts = (): Record<string, string> =>
      fingerprintSource(facts, source.body, sourceLocale, locale);
    files.set(`${locale}.mdx`, isLike ? stampTranslation(body, hash, parts()) : unread);
  }
  return draft;
}

/** The sections that the page of such an error must have. */
function listRequired({ catalog }: Setting, facts: ErrorFacts): string[] {
  const fields = facts as unknown as Readonly<Record<string, string | string[]>>;
  const facets = Object.fromEntries(
    listFacetsOf(catalog.product, 'error').map(({ id }) => [id, [fields[id] ?? []].flat()]),
  );
  const given = findEscalation(catalog, { type: 'error', facets }) !== undefined;
  return catalog.product.required.error.filter(
    (component) => !(given && component === SECTIONS.escalate.component),
  );
}

function writeProse(
  map: ImportMap,
  cells: Row['cells'],
  locale: Locale,
  required: readonly string[],
): { body: string; missing: SectionComponent[] } {
  const missing: SectionComponent[] = [];
  const sections: string[] = [];
  for (const section of listProseSections('error')) {
    const { component } = SECTIONS[section];
    const text = cells.get(map.prose[component]?.[locale] ?? '');
    if (text !== undefined) sections.push(writeSection(component, text));
    else if (required.includes(component)) missing.push(component);
  }
  return { body: sections.join('\n'), missing };
}

function describeMissingSection(map: ImportMap, component: string, locale: Locale): Fault {
  const column = map.prose[component]?.[locale];
  return {
    column,
    problem: `There is no text for <${component}> in ${locale}.`,
    expected: 'a text for each section that product.yaml requires.',
    fix:
      column === undefined
        ? `name its column under "prose.${component}.${locale}" in the map, or take it from "required" in product.yaml.`
        : 'fill it in; a row without any text needs a line under "concerns".',
  };
}

/** What a translation must have in common with its source. */
function describeShape(prose: Prose | undefined): string {
  return JSON.stringify(
    prose?.sections.map(({ component, steps, links }) => [
      component,
      steps.length,
      links.map(({ target }) => target).sort(),
    ]),
  );
}
