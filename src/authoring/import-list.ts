import { findEscalation } from '../content/catalogue/escalation.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { describeSchemaIssue } from '../content/read/schema-issue.ts';
import type { TranslatedFacts } from '../content/read/source-parts.ts';
import { listFacetsOf } from '../content/schemas/entry.ts';
import { createErrorFactsSchema, type ErrorFacts } from '../content/schemas/error.ts';
import { AliasSchema, EntryIdSchema } from '../content/schemas/id.ts';
import type { ImportMap } from '../content/schemas/import-map.ts';
import { findNearest } from '../model/edit-distance.ts';
import type { Issue, Place } from '../model/issue.ts';
import type { Locale } from '../model/locales.ts';
import { type EntryType, SECTIONS } from '../model/sections.ts';
import { apiEntryPath, entryPath, MAX_PATH_LENGTH, shortLinkPath } from '../model/urls.ts';
import { compareAgain } from './import-again.ts';
import { CauseBook, type ListedCause } from './import-causes.ts';
import {
  columnAt,
  columnsOf,
  describeBadName,
  describeEmpty,
  type Fault,
  readFacet,
  readTitles,
  splitValues,
} from './import-cells.ts';
import { NameBook } from './import-names.ts';
import { type Draft, draftProse } from './import-prose.ts';
import { markImported } from './imported-mark.ts';
import { printFacts } from './new-entry.ts';
import { hasTags } from './plain-prose.ts';
import { type List, listColumns, type Refusal, type Row } from './read-list.ts';

/** What becomes of the entries of a type. */
export interface EntryOutcomes {
  /** New entries: files by name, below `errors/<id>/` or `causes/<id>/`. */
  entries: { id: string; files: Map<string, string> }[];
  /** Entries that follow the list, which says something else than when it made them. */
  changed: ChangedEntry[];
  /** Ids of entries that say what the list says. */
  unchanged: string[];
  /** Entries that say something else and stay as they are: their authors have worked on them. */
  kept: KeptEntry[];
}

/** What an import would do with errors, and with the causes that they share. */
export interface ImportPlan extends EntryOutcomes {
  causes: EntryOutcomes;
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

/** What is written and removed below its folder. */
export interface ChangedEntry extends DifferentEntry {
  files: Map<string, string>;
  removals: string[];
}

/** Why an entry does not follow its row. */
export interface KeptEntry extends DifferentEntry {
  why: string;
}

/** The files of an entry as they are on disk, by name. */
export type ReadFolder = (type: EntryType, id: string) => ReadonlyMap<string, string>;

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
  const causes = new CauseBook(catalog, map, names);
  /** Those of rows that are taken. */
  const wanted = new Set<ListedCause>();
  const plan: ImportPlan = {
    ...createOutcomes(),
    causes: createOutcomes(),
    refusals: [...list.refusals],
    known: 0,
    partial: 0,
    unlike: 0,
    tagged: [],
  };
  for (const row of list.rows) {
    const cause = planRow(setting, { names, causes }, row, plan);
    if (cause !== undefined) wanted.add(cause);
    step();
  }
  const fields = listCauseFields(catalog, map);
  for (const { id, facts, draft } of wanted) {
    planEntry(setting, names, { type: 'cause', id, facts, fields, draft }, plan);
  }
  plan.refusals.sort((a, b) => a.line - b.line);
  return plan;
}

function createOutcomes(): EntryOutcomes {
  return { entries: [], changed: [], unchanged: [], kept: [] };
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
      // Its page leads to the steps of the cause.
      .filter((component) => component !== 'Resolution' || map.cause === undefined)
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
    ...(map.cause === undefined ? [] : product.required.cause)
      .filter((component) => map.cause?.prose[component]?.[sourceLocale] === undefined)
      .map((component) => ({
        rule: 'missing-section',
        file,
        ...locate(['cause']),
        problem: `No column has the text of <${component}> of a cause in ${sourceLocale}.`,
        expected: `${product.required.cause.join(', ')}, which product.yaml requires.`,
        fix: `name its column under "cause.prose.${component}.${sourceLocale}", or take it from "required.cause" in product.yaml.`,
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
    causes: map.cause !== undefined,
    sources: map.sources.length > 0,
  };
  return [
    'code',
    ...listFacetsOf(product, 'error').map(({ id }) => id),
    ...Object.entries(named).flatMap(([field, isNamed]) => (isNamed ? [field] : [])),
  ];
}

/** The fields of a cause that a list says something of, beside its title. */
function listCauseFields({ product }: Catalog, map: ImportMap): string[] {
  const facets = listFacetsOf(product, 'cause').filter(({ many }) => !many);
  return [...facets.map(({ id }) => id), ...(map.sources.length > 0 ? ['sources'] : [])];
}

/** The names and causes of all rows. */
interface Books {
  names: NameBook;
  causes: CauseBook;
}

/** Says what becomes of a row. It gives the cause that the row needs. */
function planRow(
  setting: Setting,
  { names, causes }: Books,
  row: Row,
  plan: ImportPlan,
): ListedCause | undefined {
  const { catalog } = setting;
  const named = readNames(setting, row);
  const faults = [...named.faults];
  const { id } = named;
  if (id !== undefined) faults.push(...names.take('error', id, named, row.line));
  const { cause, faults: causeFaults } = causes.read(row);
  const causeId = cause && (names.findNewId(cause.id) ?? cause.id);
  const { facts, text, faults: others } = readRowFacts(setting, row, named, causeId);
  faults.push(...others, ...causeFaults);
  const draft =
    facts === undefined || causeFaults.length > 0
      ? undefined
      : draftError(setting, row, { facts, text, causeId });
  faults.push(...(draft?.faults ?? []));
  if (faults.length > 0 || id === undefined || facts === undefined || draft === undefined) {
    plan.refusals.push(...faults.map((fault) => ({ line: row.line, ...fault })));
    return undefined;
  }
  plan.tagged.push(...listTagged(setting.map, row));
  const { fields } = setting;
  const outcome = planEntry(setting, names, { type: 'error', id, facts, fields, draft }, plan);
  if (outcome === 'new' && facts.concerns !== undefined) plan.known += 1;
  // An error that stays as it is need not have it.
  const isNamed = outcome !== 'kept' || catalog.errors.get(id)?.causes.includes(causeId ?? '');
  return isNamed === true ? cause : undefined;
}

/** What a list makes of an entry. */
interface DraftedEntry {
  type: EntryType;
  id: string;
  facts: TranslatedFacts;
  /** Those that a list can say, beside the title. */
  fields: readonly string[];
  draft: Draft;
}

/** Says what becomes of an entry. */
function planEntry(
  { catalog, readFolder }: Setting,
  names: NameBook,
  { type, id, facts, fields, draft }: DraftedEntry,
  plan: ImportPlan,
): 'new' | 'unchanged' | 'changed' | 'kept' {
  const outcomes = type === 'error' ? plan : plan.causes;
  const entry = (type === 'error' ? catalog.errors : catalog.causes).get(id);
  const keep = (why: string): 'kept' => {
    outcomes.kept.push({ id, why, differs: [] });
    return 'kept';
  };
  if (names.findNewId(id) !== undefined) return keep('it has another id today');
  if (catalog.unreadable.has(id)) return keep('its facts cannot be read: "npm run check" says why');
  if (entry === undefined) {
    outcomes.entries.push({ id, files: markImported(draft.files) });
    plan.partial += draft.partial;
    plan.unlike += draft.unlike;
    return 'new';
  }
  const drafted = { facts, fields, files: draft.files };
  const again = compareAgain(catalog, entry, drafted, readFolder(type, id));
  if (again.outcome === 'unchanged') outcomes.unchanged.push(id);
  else if (again.outcome === 'changed') outcomes.changed.push({ id, ...again });
  else outcomes.kept.push({ id, ...again });
  return again.outcome;
}

function listTagged({ prose, cause }: ImportMap, { line, cells }: Row): ImportPlan['tagged'] {
  const columns = [...Object.values(prose), ...Object.values(cause?.prose ?? {})];
  return columns
    .flatMap(columnsOf)
    .filter(([, column], at, all) => all.findIndex(([, other]) => other === column) === at)
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

function readRowFacts(
  { catalog, map, schema }: Setting,
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

function draftError(
  setting: Setting,
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
