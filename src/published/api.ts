import { namesOf, codeOf } from '../content/catalogue/entries.ts';
import type { Catalog, CauseEntry, Entry, ErrorEntry } from '../content/catalogue/types.ts';
import { type Localized, mapLocales } from '../model/locales.ts';
import { apiEntryPath, entryPath, shortLinkPath } from '../model/urls.ts';

/**
 * The version of the shapes below. A field may be added without a new version; a field that changes
 * or goes raises it.
 */
export const API_VERSION = 1;

/** What both lists say of an entry. Every path starts at the site's root. */
interface ApiEntry {
  id: string;
  kind: Entry['kind'];
  title: Localized<string>;
  os: Entry['os'];
  status: Entry['status'];
  /** The day on which the facts were last compared with the sources, `YYYY-MM-DD`. */
  verified: string;
  /** What readers of each language have: `current`, `stale`, `fallback` or `unwritten`. */
  prose: Entry['proseState'];
  pages: Localized<string>;
}

/** An error in `api/errors.json`. */
interface ApiErrorSummary extends ApiEntry {
  /** The code as the product prints it; null for messages and symptoms. */
  code: string | null;
  aliases: string[];
  service: ErrorEntry['service'];
  workload: ErrorEntry['workload'];
  operation: ErrorEntry['operation'];
  component: ErrorEntry['component'];
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
      ...summarizeError(entry),
      details: apiEntryPath(entry.id),
    })),
    causes: [...catalog.causes.values()].map(summarizeCause),
  };
}

/** `buildApiError(catalog, entry)` -> the content of `api/errors/<id>.json` */
export function buildApiError(catalog: Catalog, entry: ErrorEntry): ApiError {
  const findCauses = (ids: readonly string[]): ApiCause[] =>
    ids.flatMap((id) => catalog.causes.get(id) ?? []).map(summarizeCause);
  return {
    version: API_VERSION,
    ...summarizeError(entry),
    messages: entry.messages,
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

function summarizeEntry(entry: Entry): ApiEntry {
  return {
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    os: entry.os,
    status: entry.status,
    verified: entry.verified,
    prose: entry.proseState,
    pages: mapLocales((locale) => entryPath(locale, entry.type, entry.id)),
  };
}

function summarizeError(entry: ErrorEntry): Omit<ApiErrorSummary, 'details'> {
  return {
    ...summarizeEntry(entry),
    code: codeOf(entry) ?? null,
    aliases: entry.aliases,
    service: entry.service,
    workload: entry.workload,
    operation: entry.operation,
    component: entry.component,
    shortLinks: namesOf(entry).map(shortLinkPath),
  };
}

function summarizeCause(cause: CauseEntry): ApiCause {
  return {
    ...summarizeEntry(cause),
    shortLink: shortLinkPath(cause.id),
    errors: cause.errors,
  };
}
