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
    if (owner === undefined) return [];
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
  { documents, product }: Catalog,
  { type, kind, title, sources }: EntryDraft,
): string[] {
  const kinds: readonly string[] = listKinds(type);
  return [
    ...(kinds.includes(kind) ? [] : [`--kind is "${kind}": one of ${kinds.join(', ')}.`]),
    ...(title.trim() === '' ? ['--title is missing: a short line that says what is wrong.'] : []),
    ...(sources.length === 0 && product.required.fields.includes('sources')
      ? ['--source is missing: a document of sources.yaml and its day, as "manual 2025-01-31".']
      : []),
    ...sources.flatMap((source) => {
      const { document, date } = readSource(source);
      if (!Object.hasOwn(documents, document)) {
        return [`--source names "${document}", which is not in sources.yaml: add it there first.`];
      }
      const isDay = DateSchema.safeParse(date).success;
      return isDay ? [] : [`--source is "${source}": write the day too, "${document} 2025-01-31".`];
    }),
  ];
}

/** `'manual 2025-01-31'` -> `{ document: 'manual', date: '2025-01-31' }` */
function readSource(source: string): { document: string; date: string } {
  const [document = '', date = ''] = source.trim().split(/\s+/);
  return { document, date };
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
    ...(sources.length === 0 ? {} : { sources: sources.map(readSource) }),
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
