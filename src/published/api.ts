import { codeOf, namesOf, oldIdsOf, otherNamesOf } from '../content/catalogue/entries.ts';
import type { Catalog, CauseEntry, Entry, ErrorEntry } from '../content/catalogue/types.ts';
import type { Facet, FacetValues } from '../model/facets.ts';
import { type Localized, mapLocales } from '../model/locales.ts';
import { apiEntryPath, entryPath, shortLinkPath } from '../model/urls.ts';

/**
 * The version of the shapes below. A field may be added without a new version; a field that changes
 * or goes raises it.
 */
const API_VERSION = 1;

/**
 * What both lists say of an entry, beside a field for each facet of the product. Every path starts at
 * the site's root.
 */
interface ApiEntry {
  id: string;
  kind: Entry['kind'];
  title: Localized<string>;
  status: Entry['status'];
  /** Id of the entry that took the place of a retired one. */
  replacedBy: string | null;
  /** Ids that it had, and those of what was merged into it: their addresses lead to it. */
  formerIds: string[];
  /** The day on which the facts were last compared with the sources, `YYYY-MM-DD`, where it is kept. */
  verified?: string | undefined;
  /** What readers of each language have: `current`, `stale`, `fallback` or `unwritten`. */
  prose: Entry['proseState'];
  pages: Localized<string>;
}

/** An error in `api/errors.json`. */
interface ApiErrorSummary extends ApiEntry {
  /** The code as the product prints it; null for messages and symptoms. */
  code: string | null;
  aliases: string[];
  /** The language-neutral links that lead to it, the one for its id first. */
  shortLinks: string[];
  /** The file with all facts. */
  details: string;
}

/** A cause or procedure, as both files list it. */
interface ApiCause extends ApiEntry {
  shortLink: string;
  /** Ids of the errors that have it. */
  errors: string[];
}

/** Which release of the site this is, as every page says at its foot. */
export interface SiteState {
  version: string;
  build: string;
}

/** `api/errors.json`: every error, in short, and every cause. */
export interface ApiCatalog {
  version: typeof API_VERSION;
  site: SiteState;
  errors: ApiErrorSummary[];
  causes: ApiCause[];
}

/** `api/errors/<id>.json`: all facts of one error. */
export interface ApiError extends Omit<ApiErrorSummary, 'details'> {
  version: typeof API_VERSION;
  /** Literal wordings per language, the canonical one first. */
  messages: ErrorEntry['messages'];
  /** What the source says that it concerns, where that is all there is. */
  concerns: Partial<Localized<string>> | null;
  /** In the order in which to try them. */
  causes: ApiCause[];
  /** Causes that only older documents give. */
  olderCauses: ApiCause[];
  /** Ids of variants and of neighbours. */
  related: string[];
  seeAlso: string[];
  snippets: ErrorEntry['snippets'];
  sources: {
    title: Partial<Localized<string>>;
    publisher: string;
    url: string | null;
    date: string;
  }[];
}

/** `buildApiCatalog(catalog, { version: '0.1.0', … })` -> the content of `api/errors.json` */
export function buildApiCatalog(catalog: Catalog, site: SiteState): ApiCatalog {
  return {
    version: API_VERSION,
    site,
    errors: [...catalog.errors.values()].map((entry) => ({
      ...summarizeError(catalog, entry),
      details: apiEntryPath(entry.id),
    })),
    causes: [...catalog.causes.values()].map((cause) => summarizeCause(catalog, cause)),
  };
}

/** `buildApiError(catalog, entry)` -> the content of `api/errors/<id>.json` */
export function buildApiError(catalog: Catalog, entry: ErrorEntry): ApiError {
  const findCauses = (ids: readonly string[]): ApiCause[] =>
    ids
      .flatMap((id) => catalog.causes.get(id) ?? [])
      .map((cause) => summarizeCause(catalog, cause));
  return {
    version: API_VERSION,
    ...summarizeError(catalog, entry),
    messages: entry.messages,
    concerns: entry.concerns ?? null,
    causes: findCauses(entry.causes),
    olderCauses: findCauses(entry.olderCauses),
    related: entry.related,
    seeAlso: entry.seeAlso,
    snippets: entry.snippets,
    sources: entry.sources.flatMap(({ document: id, date, anchor }) => {
      const document = catalog.documents[id];
      if (document === undefined) return [];
      const { title, publisher, url } = document;
      const place = anchor === undefined ? '' : `#${anchor}`;
      return [{ title, publisher, url: url === undefined ? null : `${url}${place}`, date }];
    }),
  };
}

function summarizeEntry({ product, locales }: Catalog, entry: Entry): ApiEntry {
  return {
    ...unwrapFacets(product.facets, entry.facets),
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    status: entry.status,
    replacedBy: entry.replacedBy ?? null,
    formerIds: oldIdsOf(entry),
    verified: entry.verified,
    prose: entry.proseState,
    pages: mapLocales(locales, (locale) => entryPath(locale, entry.type, entry.id)),
  };
}

function summarizeError(catalog: Catalog, entry: ErrorEntry): Omit<ApiErrorSummary, 'details'> {
  return {
    ...summarizeEntry(catalog, entry),
    code: codeOf(entry) ?? null,
    aliases: otherNamesOf(entry),
    shortLinks: namesOf(entry).map(shortLinkPath),
  };
}

function summarizeCause(catalog: Catalog, cause: CauseEntry): ApiCause {
  return {
    ...summarizeEntry(catalog, cause),
    shortLink: shortLinkPath(cause.id),
    errors: cause.errors,
  };
}

/**
 * The facets as an author writes them: a list where there may be several values, else the one.
 *
 * `{ service: ['azure-backup'], os: [] }` -> `{ service: 'azure-backup', os: [] }`
 */
function unwrapFacets(facets: readonly Facet[], values: FacetValues): Record<string, unknown> {
  return Object.fromEntries(
    facets
      .filter(({ id }) => values[id] !== undefined)
      .map(({ id, many }) => [id, many ? values[id] : values[id]?.[0]]),
  );
}
