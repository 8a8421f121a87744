import { codeOf, namesOf, oldIdsOf, otherNamesOf } from '../content/catalogue/entries.ts';
import { sourceAddressOf } from '../content/catalogue/source-address.ts';
import type { Catalog, CauseEntry, Entry, ErrorEntry } from '../content/catalogue/types.ts';
import type { Facet, FacetValues } from '../model/facets.ts';
import { mapLocales } from '../model/locales.ts';
import {
  API_CATALOGUE_PATH,
  API_CATALOGUE_SCHEMA_PATH,
  API_ERROR_SCHEMA_PATH,
  apiEntryPath,
  entryPath,
  markdownPath,
  relativeHref,
  shortLinkPath,
} from '../model/urls.ts';
import { API_VERSION, type ApiCatalog, type ApiError } from './api-schema.ts';

/** Which release of the site this is. */
export type SiteState = ApiCatalog['site'];

type ApiErrorSummary = ApiCatalog['errors'][number];
type ApiCause = ApiCatalog['causes'][number];

/** What both lists say of an entry. */
type ApiEntry = Omit<ApiCause, 'kind' | 'shortLink' | 'errors'>;

/** `buildApiCatalog(catalog, { version: '0.1.0', … })` -> the content of `api/errors.json` */
export function buildApiCatalog(catalog: Catalog, site: SiteState): ApiCatalog {
  return {
    $schema: relativeHref(API_CATALOGUE_PATH, API_CATALOGUE_SCHEMA_PATH),
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
    $schema: relativeHref(apiEntryPath(entry.id), API_ERROR_SCHEMA_PATH),
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
      const { title, publisher } = document;
      return [{ title, publisher, url: sourceAddressOf(document, anchor) ?? null, date }];
    }),
  };
}

function summarizeEntry({ product, locales }: Catalog, entry: Entry): ApiEntry {
  return {
    ...unwrapFacets(product.facets, entry.facets),
    id: entry.id,
    title: entry.title,
    status: entry.status,
    replacedBy: entry.replacedBy ?? null,
    formerIds: oldIdsOf(entry),
    verified: entry.verified,
    prose: entry.proseState,
    pages: mapLocales(locales, (locale) => entryPath(locale, entry.type, entry.id)),
    markdown: mapLocales(locales, (locale) =>
      markdownPath(entryPath(locale, entry.type, entry.id)),
    ),
  };
}

function summarizeError(catalog: Catalog, entry: ErrorEntry): Omit<ApiErrorSummary, 'details'> {
  return {
    ...summarizeEntry(catalog, entry),
    kind: entry.kind,
    code: codeOf(entry) ?? null,
    aliases: otherNamesOf(entry),
    shortLinks: namesOf(entry).map(shortLinkPath),
  };
}

function summarizeCause(catalog: Catalog, cause: CauseEntry): ApiCause {
  return {
    ...summarizeEntry(catalog, cause),
    kind: cause.kind,
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
