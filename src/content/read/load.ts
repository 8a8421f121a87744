/**
 * From a folder of files to a catalogue, in five stages:
 *
 * 1. Read the files as they are: `read-content.ts`, by means of `read-files.ts`.
 * 2. Parse each by itself: `parse-content.ts`. `product.yaml` comes first (`product.ts`), as it says what
 *    the others must hold; then facts (`yaml.ts`, `../schemas/`) and prose (`prose.ts`).
 * 3. Join the facts of an entry with its prose, and tell whether a translation renders the text of today:
 *    `source-hash.ts`, `../catalogue/translation-status.ts`; if not, what has changed: `source-parts.ts`.
 * 4. Link causes with what leads to them: `../catalogue/cross-links.ts`.
 * 5. Check the whole: `../checks/run.ts`, which lists the rules.
 */
import { type Issue, sortIssues } from '../../model/issue.ts';
import type { Facet, FacetValues } from '../../model/facets.ts';
import { type Locale, type Localized, mapLocales } from '../../model/locales.ts';
import type { EntryType } from '../../model/sections.ts';
import { linkCauses } from '../catalogue/cross-links.ts';
import { computeProseState } from '../catalogue/translation-status.ts';
import type { Catalog, CauseEntry, Entry, ErrorEntry } from '../catalogue/types.ts';
import { runChecks } from '../checks/run.ts';
import { listLocales } from '../schemas/localized.ts';
import type { Product } from '../schemas/product.ts';
import { contentFolder } from './content-folder.ts';
import {
  type ParsedContent,
  type ParsedEntry,
  parseContent,
  SHARED_FILES,
} from './parse-content.ts';
import { readContent } from './read-content.ts';
import { NO_MEMORY, type ReadMemory } from './read-memory.ts';
import { hashSource } from './source-hash.ts';
import {
  compareFacts,
  compareParts,
  fingerprintSource,
  readFacts,
  type TranslatedFacts,
} from './source-parts.ts';

/** What {@link loadCatalog} gives back. */
export interface LoadedCatalog {
  /** What could be read. It may be shown to an author at work, never published, while there are issues. */
  catalog: Catalog;
  /** Everything that is wrong, not the first thing only, in the order of files and lines. */
  issues: Issue[];
}

/**
 * Loads a content folder by the stages above.
 *
 * @param root the project's root
 * @param folder absolute path of the content folder, where it is another than {@link contentFolder} says
 * @throws only when the disk fails; what authors did wrong is in `issues`
 */
export async function loadCatalog(
  root: string,
  folder: string = contentFolder(root),
): Promise<LoadedCatalog> {
  const { catalog, issues } = await readCatalog(root, folder);
  return { catalog, issues: sortIssues([...issues, ...runChecks(catalog)]) };
}

/**
 * The first four stages alone, for what works beside a build that checks: the checks take as long again.
 *
 * @param root the project's root
 * @param folder as for {@link loadCatalog}
 * @param memory for who reads again and again
 */
export async function readCatalog(
  root: string,
  folder: string = contentFolder(root),
  memory: ReadMemory = NO_MEMORY,
): Promise<LoadedCatalog> {
  const files = await readContent(root, folder, SHARED_FILES, memory.read);
  const content = parseContent(files, memory);
  return { catalog: linkCatalog(content, joinEntries(content)), issues: content.issues };
}

/** Entries that are complete in themselves, without what leads to them. */
interface JoinedEntries {
  errors: ErrorEntry[];
  causes: CauseEntry[];
  /** Ids of those whose facts could not be read. */
  unreadable: Set<string>;
}

function joinEntries({ shared: { product }, errors, causes }: ParsedContent): JoinedEntries {
  return {
    errors: errors.flatMap((error) => joinEntry(product, error, 'error')),
    causes: causes
      .flatMap((cause) => joinEntry(product, cause, 'cause'))
      .map((cause) => ({
        ...cause,
        errors: [],
        olderErrors: [],
        indirectErrors: [],
        referringCauses: [],
      })),
    unreadable: new Set(
      [...errors, ...causes].filter(({ facts }) => facts === undefined).map(({ id }) => id),
    ),
  };
}

/** What errors and causes have in common. */
type EntryBase<Type extends EntryType> = Omit<ParsedEntry<unknown>, 'facts'> &
  Pick<
    Entry,
    | 'facets'
    | 'titleLocale'
    | 'textLocale'
    | 'proseState'
    | 'isWritten'
    | 'sourceHash'
    | 'sourceChanges'
  > & {
    type: Type;
  };

function joinEntry<Facts extends TranslatedFacts, Type extends EntryType>(
  product: Product,
  { facts, ...files }: ParsedEntry<Facts>,
  type: Type,
): (Facts & EntryBase<Type> & { title: Localized<string> })[] {
  if (facts === undefined) return [];
  const locales = listLocales(product);
  const [sourceLocale = 'en'] = locales;
  const source = files.prose[sourceLocale];
  const sourceTitle = facts.title[sourceLocale] ?? '';
  const sourceHash = source === undefined ? undefined : hashSource(sourceTitle, source.body);
  const proseState = mapLocales(locales, (locale) =>
    computeProseState(locale, sourceLocale, sourceHash, files.prose[locale]),
  );
  return [
    {
      ...facts,
      ...files,
      type,
      title: mapLocales(locales, (locale) => facts.title[locale] ?? sourceTitle),
      titleLocale: mapLocales(locales, (locale) =>
        facts.title[locale] === undefined ? sourceLocale : locale,
      ),
      textLocale: mapLocales(locales, (locale) =>
        proseState[locale] === 'fallback' ? sourceLocale : locale,
      ),
      facets: gatherFacets(product.facets, facts),
      proseState,
      isWritten: sourceHash !== undefined,
      sourceHash,
      sourceChanges: findSourceChanges(facts, files.prose, sourceLocale, proseState),
    },
  ];
}

/** The prose of a source is taken apart only where a translation is stale: few are. */
function findSourceChanges(
  facts: TranslatedFacts,
  prose: Entry['prose'],
  sourceLocale: Locale,
  proseState: Entry['proseState'],
): Entry['sourceChanges'] {
  const source = prose[sourceLocale];
  if (source === undefined) return {};
  const changes: Entry['sourceChanges'] = {};
  for (const { locale, sourceParts: recorded } of Object.values(prose)) {
    if (recorded === undefined) continue;
    changes[locale] =
      proseState[locale] === 'stale'
        ? compareParts(recorded, fingerprintSource(facts, source.body, sourceLocale, locale))
        : compareFacts(recorded, readFacts(facts, sourceLocale, locale));
  }
  return changes;
}

/** Facets are fields of the file; their names are the product's. */
function gatherFacets(facets: readonly Facet[], facts: object): FacetValues {
  const fields = facts as Readonly<Record<string, string | string[]>>;
  return Object.fromEntries(
    facets.flatMap(({ id }) => {
      const value = fields[id];
      return value === undefined ? [] : [[id, [value].flat()]];
    }),
  );
}

function linkCatalog(
  { shared, unread }: ParsedContent,
  { errors, causes, unreadable }: JoinedEntries,
): Catalog {
  const locales = listLocales(shared.product);
  return {
    ...shared,
    locales,
    sourceLocale: locales[0] ?? 'en',
    errors: new Map(errors.map((error) => [error.id, error])),
    causes: linkCauses(errors, causes),
    unreadable,
    unread: new Set(unread),
  };
}
