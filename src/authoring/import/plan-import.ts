import type { Catalog } from '../../content/catalogue/types.ts';
import type { TranslatedFacts } from '../../content/read/source-parts.ts';
import { listFacetsOf } from '../../content/schemas/entry.ts';
import { createErrorFactsSchema } from '../../content/schemas/error.ts';
import type { ImportMap } from '../../content/schemas/import-map.ts';
import type { EntryType } from '../../model/sections.ts';
import { CauseBook, type ListedCause } from './cause-book.ts';
import { compareAgain } from './compare-again.ts';
import { draftError, type ErrorSetting, readNames, readRowFacts } from './draft-error.ts';
import type { Draft } from './draft-prose.ts';
import { markImported } from './imported-mark.ts';
import { NameBook } from './name-book.ts';
import { hasTags } from './plain-prose.ts';
import { columnsOf } from './read-cells.ts';
import type { List, Row } from './read-list.ts';
import type { Refusal } from './refusals.ts';

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
  /** Ids of causes that errors had before they follow the list, and that none has then. */
  left: string[];
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
    left: [],
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
  plan.left = listLeft(
    catalog,
    new Set(plan.changed.map(({ id }) => id)),
    Array.from(wanted, ({ id }) => names.findNewId(id) ?? id),
  );
  plan.refusals.sort((a, b) => a.line - b.line);
  return plan;
}

function listLeft(
  { errors }: Catalog,
  changed: ReadonlySet<string>,
  wanted: readonly string[],
): string[] {
  const before = [...changed].flatMap((id) => errors.get(id)?.causes ?? []);
  const others = [...errors].filter(([id]) => !changed.has(id));
  const after = new Set([...wanted, ...others.flatMap(([, { causes }]) => causes)]);
  return [...new Set(before)].filter((id) => !after.has(id));
}

function createOutcomes(): EntryOutcomes {
  return { entries: [], changed: [], unchanged: [], kept: [] };
}

/** What every row is planned with. */
interface Setting extends ErrorSetting {
  /** What the list can say of an error, beside its title. */
  fields: string[];
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
