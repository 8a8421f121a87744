import { Document } from 'yaml';
import { findableNamesOf, listEntries } from '../content/catalogue/entries.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { listFacetsOf } from '../content/schemas/entry.ts';
import { AliasSchema, DateSchema, EntryIdSchema } from '../content/schemas/id.ts';
import { findNearest } from '../model/edit-distance.ts';
import { CAUSE_KINDS, type EntryKind, ERROR_KINDS } from '../model/kinds.ts';
import {
  type EntryType,
  listProseSections,
  type ProseSectionId,
  SECTIONS,
} from '../model/sections.ts';
import { isDeviceName } from '../model/device-name.ts';
import { nameKey } from '../model/urls.ts';

/** What is known of an entry before its page is written. */
export interface EntryDraft {
  type: EntryType;
  id: string;
  kind: string;
  /** In the source language. */
  title: string;
  aliases: readonly string[];
  /** Values by facet. */
  facets: Readonly<Record<string, readonly string[]>>;
  /** As the product prints them, in the source language. */
  messages: readonly string[];
  /** Documents of `sources.yaml`, each with the day of its text: `manual 2025-01-31`. */
  sources: readonly string[];
}

/** The files of a new entry, or why it cannot be. */
export type EntryPlan =
  | {
      /** Below the content folder: `errors/DB-00600`. */
      folder: string;
      files: { name: string; text: string }[];
    }
  | { problems: string[] };

/**
 * The files of a new entry: its facts, and its prose in the source language with a comment where each
 * text is to be written, which the check asks for until it is.
 *
 * `planEntry(catalog, { type: 'error', id: 'DB-00600', title: 'Internal error', … }, '2026-11-29')`
 * -> `{ folder: 'errors/DB-00600', files: [{ name: 'error.yaml', … }, { name: 'en.mdx', … }] }`
 *
 * @param today the day on which the facts are compared with their sources
 */
export function planEntry(catalog: Catalog, draft: EntryDraft, today: string): EntryPlan {
  const problems = [
    ...findNameProblems(catalog, draft),
    ...findFacetProblems(catalog, draft),
    ...findOtherProblems(catalog, draft),
    ...draft.sources.flatMap((source) => findSourceProblems(catalog, source, today)),
    ...findRepeats(draft),
    ...findUnfit(catalog, draft),
  ];
  if (problems.length > 0) return { problems };
  const { type, id } = draft;
  return {
    folder: `${type}s/${id}`,
    files: [
      { name: `${type}.yaml`, text: writeFacts(catalog, draft, today) },
      { name: `${catalog.sourceLocale}.mdx`, text: writeProse(catalog, type) },
    ],
  };
}

/** The facets that an entry of a type may have, with their values, and whether it may have several of them. */
export function listFacets(
  { product }: Pick<Catalog, 'product'>,
  type: EntryType,
): { id: string; values: string[]; isMany: boolean }[] {
  return listFacetsOf(product, type).map(({ id, values, many }) => ({
    id,
    values: Object.keys(values),
    isMany: many,
  }));
}

/** `listKinds('cause')` -> `['cause', 'procedure']`; the first is the usual one */
export function listKinds(type: EntryType): readonly EntryKind[] {
  return type === 'error' ? ERROR_KINDS : CAUSE_KINDS;
}

function findNameProblems(catalog: Catalog, { id, aliases }: EntryDraft): string[] {
  const owners = new Map(
    listEntries(catalog).flatMap((entry) =>
      findableNamesOf(entry).map((name) => [nameKey(name), entry.id]),
    ),
  );
  for (const unreadable of catalog.unreadable) owners.set(nameKey(unreadable), unreadable);
  const names: [what: string, name: string, schema: typeof EntryIdSchema][] = [
    ['id', id, EntryIdSchema],
    ...aliases.map((alias): [string, string, typeof AliasSchema] => ['alias', alias, AliasSchema]),
  ];
  return names.flatMap(([what, name, schema]) => {
    const { error } = schema.safeParse(name);
    if (error) return [`The ${what} "${name}" is not ${error.issues[0]?.message ?? 'a name'}.`];
    if (isDeviceName(name)) return [`The ${what} "${name}" is the name of a device on Windows.`];
    const owner = owners.get(nameKey(name));
    // What follows may not have it either.
    if (owner === undefined) {
      owners.set(nameKey(name), id);
      return [];
    }
    if (what === 'id' && owner === name) return [`"${name}" is there already.`];
    return [`The ${what} "${name}" is a name of "${owner}" already, upper and lower case apart.`];
  });
}

function findFacetProblems(catalog: Catalog, { type, facets }: EntryDraft): string[] {
  return listFacets(catalog, type).flatMap(({ id, values, isMany }) => {
    const given = facets[id] ?? [];
    const choice = `one of ${values.join(', ')}`;
    if (given.length === 0 && !isMany) return [`--${id} is missing: ${choice}.`];
    if (given.length > 1 && !isMany) return [`--${id} is ${given.join(',')}: only ${choice}.`];
    return given
      .filter((value) => !values.includes(value))
      .map((value) => {
        const nearest = findNearest(value, values);
        return `--${id} is "${value}": ${nearest === undefined ? choice : `write "${nearest}"`}.`;
      });
  });
}

function findOtherProblems(
  { product }: Catalog,
  { type, kind, title, messages, sources }: EntryDraft,
): string[] {
  const kinds: readonly string[] = listKinds(type);
  const isInLines = /[\n\r]/.test(title.trim());
  return [
    ...(kinds.includes(kind) ? [] : [`--kind is "${kind}": one of ${kinds.join(', ')}.`]),
    ...(title.trim() === '' ? ['--title is missing: a short line that says what is wrong.'] : []),
    ...(isInLines ? [`--title is ${JSON.stringify(title)}: write it in one line.`] : []),
    ...(messages.some((text) => text.trim() === '')
      ? ['--message is empty: leave it out where nothing is printed.']
      : []),
    ...(sources.length === 0 && product.required.fields.includes('sources')
      ? [`--source is missing: ${SOURCE_FORM}.`]
      : []),
  ];
}

const SOURCE_FORM = 'a document of sources.yaml and its day, as "manual 2025-01-31"';

function findSourceProblems({ documents }: Catalog, source: string, today: string): string[] {
  const { document, date, rest } = readSource(source);
  if (document === '') return [`--source is empty: ${SOURCE_FORM}.`];
  if (!Object.hasOwn(documents, document)) {
    const nearest = findNearest(document, Object.keys(documents));
    const fix = nearest === undefined ? 'add it there' : `write "${nearest}", or add it there`;
    return [`--source names "${document}", which is not in sources.yaml: ${fix} first.`];
  }
  if (!DateSchema.safeParse(date).success) {
    return [`--source is "${source}": write the day too, "${document} 2025-01-31".`];
  }
  if (date > today) {
    return [`--source is "${source}", a day that is still to come: write the day of its text.`];
  }
  if (rest === '') return [];
  return [
    `--source is "${source}": write "${document} ${date}" alone; a place in it is written into the file, as "anchor".`,
  ];
}

/** `'manual 2025-01-31 Disks'` -> `{ document: 'manual', date: '2025-01-31', rest: 'Disks' }` */
function readSource(source: string): { document: string; date: string; rest: string } {
  const [document = '', date = '', ...rest] = source.trim().split(/\s+/);
  return { document, date, rest: rest.join(' ') };
}

/** What is given twice, where once is meant. Names are compared with all others in any case. */
function findRepeats({ facets, messages, sources }: EntryDraft): string[] {
  const lists = { ...facets, message: messages, source: sources };
  return Object.entries(lists).flatMap(([option, given]) => {
    const values = given.map((value) => value.normalize('NFKC').trim().replaceAll(/\s+/g, ' '));
    const repeated = new Set(values.filter((value, at) => values.indexOf(value) !== at));
    return [...repeated].map((value) => `--${option} is "${value}" twice: write it once.`);
  });
}

/** What only errors have, given to a cause. */
function findUnfit({ product }: Catalog, draft: EntryDraft): string[] {
  if (draft.type === 'error') return [];
  const own = listFacetsOf(product, draft.type).map(({ id }) => id);
  const given = Object.entries({
    ...draft.facets,
    alias: draft.aliases,
    message: draft.messages,
  }).filter(([option, values]) => values.length > 0 && !own.includes(option));
  return given.map(([option]) => `--${option} is of errors alone: leave it out of a cause.`);
}

function writeFacts(
  { sourceLocale, product }: Catalog,
  { type, kind, title, aliases, facets, messages, sources }: EntryDraft,
  today: string,
): string {
  const allowed = listFacets({ product }, type).map(({ id, isMany }) => {
    const given = facets[id] ?? [];
    return [id, isMany ? given : given[0]] as const;
  });
  const facts = {
    kind,
    title: { [sourceLocale]: title.trim() },
    ...(aliases.length === 0 ? {} : { aliases }),
    ...Object.fromEntries(allowed),
    ...(messages.length === 0
      ? {}
      : { messages: { [sourceLocale]: messages.map((text) => ({ text })) } }),
    ...(sources.length === 0
      ? {}
      : {
          sources: sources.map((source) => {
            const { document, date } = readSource(source);
            return { document, date };
          }),
        }),
    verified: today,
  };
  return printFacts(type, facts);
}

/** The text of `error.yaml` or `cause.yaml`, as the formatter writes it. */
export function printFacts(type: EntryType, facts: object): string {
  // By the older version a day is a time unless it is quoted, and so it is.
  const document = new Document(facts, { version: '1.1', aliasDuplicateObjects: false });
  const yaml = document.toString({ directives: false, lineWidth: 0, singleQuote: true });
  return `# yaml-language-server: $schema=../../schemas/${type}.schema.json\n${yaml}`;
}

/** What each section tells; a section that is missing here does not compile. */
const GUIDES = {
  meaning: 'One or two sentences: what happened and why.',
  check: 'How to tell that this is it: what the reader sees, with the command that shows it.',
  resolution: '',
  verify: 'How the reader sees that it worked.',
  escalate: 'What support needs beyond what it always asks for; else remove the section.',
} as const satisfies Record<ProseSectionId, string>;

const STEPS = `<Step>
{/* One action, and what it shows when it went well. What destroys has a <Warning> before it. */}
</Step>
<Step>
{/* The next one. */}
</Step>`;

function writeProse({ product }: Catalog, type: EntryType): string {
  const required: readonly string[] = product.required[type];
  return listProseSections(type)
    .filter((id) => required.includes(SECTIONS[id].component) || id === 'check')
    .map((id) => {
      const { component } = SECTIONS[id];
      const text = id === 'resolution' ? STEPS : `{/* ${GUIDES[id]} */}`;
      return `<${component}>\n${text}\n</${component}>\n`;
    })
    .join('\n');
}
