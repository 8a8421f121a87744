import { codeOf, findableNamesOf, isKnownOnly } from '../../content/catalogue/entries.ts';
import { readSection } from '../../content/catalogue/ref-marks.ts';
import type { Catalog, Entry } from '../../content/catalogue/types.ts';
import { listFacets } from '../../model/facets.ts';
import type { Locale } from '../../model/locales.ts';
import { SECTIONS } from '../../model/sections.ts';
import { entryPath } from '../../model/urls.ts';
import { joinTerms } from '../../views/title-parts.ts';
import type { SearchEntry } from '../types.ts';
import { listScopes } from './build-concepts.ts';

/** What of the catalogue the search is made of. */
export type SearchableCatalog = Pick<
  Catalog,
  'errors' | 'causes' | 'glossary' | 'synonyms' | 'product' | 'locales' | 'sourceLocale'
>;

/** What a piece of a document is; it decides how much a match in it counts. */
export type SearchFieldKind =
  'name' | 'title' | 'asked' | 'message' | 'meaning' | 'section' | 'snippet' | 'translation';

/** A piece of a document. */
export interface SearchField {
  kind: SearchFieldKind;
  text: string;
  /** What a reader is shown of it where that differs: with the titles of the entries it links to. */
  shown?: string;
  /** Language of the text; names and snippets have none of their own and carry the document's. */
  lang: Locale;
}

/**
 * Tells whether a piece is read as a question that the entry answers: its title, what people ask, and what
 * the product says in the document's language. The title comes first, after the names, and all others follow.
 */
export function isQuestion(kind: SearchFieldKind): boolean {
  return kind === 'title' || kind === 'asked' || kind === 'message';
}

/** What one language's index knows of an entry. */
export interface SearchDocument {
  entry: SearchEntry;
  /** Id, aliases and code, exactly as written. */
  names: string[];
  /** Language of the prose: the index's own, or the source language where a translation is missing. */
  lang: Locale;
  fields: SearchField[];
  /** The numbers of its scopes (`listScopes`); none where it belongs to none in particular. */
  scopes: number[];
}

/**
 * Builds what one language's index is made of: a document for each error and each cause, last those of
 * errors that are only known. The text of a shared cause is in the cause's document only.
 *
 * @param catalog everything that is published
 * @param locale the language of the pages that the index leads to
 */
export function buildSearchDocuments(catalog: SearchableCatalog, locale: Locale): SearchDocument[] {
  const errors = [...catalog.errors.values()];
  const findScopes = createScopeFinder(catalog);
  return [
    ...errors.filter((entry) => !isKnownOnly(entry)),
    ...catalog.causes.values(),
    ...errors.filter(isKnownOnly),
  ].map((entry) => ({
    ...buildSearchDocument(entry, locale, catalog),
    scopes: findScopes(entry),
  }));
}

/** Makes the function that finds the scopes of an entry: a cause has those of the errors that have it. */
function createScopeFinder({ errors, synonyms }: SearchableCatalog): (entry: Entry) => number[] {
  const names = listScopes(synonyms);
  const facet = synonyms.scopes?.facet ?? '';
  const found = new Map<string, Set<number>>();
  for (const { id, facets, causes } of errors.values()) {
    const scopes = (facets[facet] ?? []).map((value) => names.indexOf(value));
    for (const owner of [id, ...causes]) {
      found.set(owner, new Set([...(found.get(owner) ?? []), ...scopes]));
    }
  }
  return ({ id }) => [...(found.get(id) ?? [])].filter((scope) => scope >= 0).sort((a, b) => a - b);
}

/**
 * The documents whose words are searched. An error that is only known answers to its names and
 * messages and to no words. What is searched stands first in all lists, so that places are the same.
 */
export function listTextDocuments(documents: readonly SearchDocument[]): SearchDocument[] {
  return documents.filter(({ entry }) => entry.isKnownOnly !== true);
}

function buildSearchDocument(
  entry: Entry,
  locale: Locale,
  catalog: SearchableCatalog,
): Omit<SearchDocument, 'scopes'> {
  const { sourceLocale } = catalog;
  const lang = entry.textLocale[locale];
  const names = findableNamesOf(entry);
  const fields: SearchField[] = names.map((text) => ({ kind: 'name', text, lang }));
  fields.push({ kind: 'title', text: entry.title[locale], lang: entry.titleLocale[locale] });
  fields.push(
    ...(entry.asked[locale] ?? []).map((text) => ({ kind: 'asked' as const, text, lang: locale })),
  );
  fields.push(...listMessageFields(entry, locale, 'message'));
  // The source language is met in every language's screens, logs and forums. Messages in other languages
  // are found by the messages layer.
  if (locale !== sourceLocale) {
    fields.push({ kind: 'translation', text: entry.title[sourceLocale], lang: sourceLocale });
    fields.push(...listMessageFields(entry, sourceLocale, 'translation'));
  }
  const sign = entry.type === 'cause' ? entry.sign?.[lang] : undefined;
  if (sign !== undefined) {
    fields.push({ kind: 'meaning', text: sign.replaceAll('`', ''), lang });
  }
  for (const section of entry.prose[lang]?.sections ?? []) {
    const isMeaning = section.component === SECTIONS.meaning.component;
    fields.push({
      kind: isMeaning ? 'meaning' : 'section',
      text: section.text,
      lang,
      ...(section.textWithRefs === undefined ? {} : { shown: readSection(section, lang, catalog) }),
    });
  }
  const concerns = entry.type === 'error' ? entry.concerns?.[lang] : undefined;
  if (concerns !== undefined) {
    fields.push({ kind: 'meaning', text: concerns.replaceAll('`', ''), lang });
  }
  for (const snippet of Object.values(entry.snippets)) {
    fields.push({ kind: 'snippet', text: snippet.text, lang });
  }
  return { entry: describeEntry(entry, locale, catalog), names, lang, fields };
}

function listMessageFields(
  entry: Entry,
  lang: Locale,
  kind: 'message' | 'translation',
): SearchField[] {
  if (entry.type === 'cause') return [];
  return (entry.messages[lang] ?? []).map(({ text }) => ({ kind, text, lang }));
}

function describeEntry(
  entry: Entry,
  locale: Locale,
  { product, glossary }: SearchableCatalog,
): SearchEntry {
  const code = codeOf(entry);
  return {
    id: entry.id,
    type: entry.type,
    kind: entry.kind,
    ...(code === undefined || code === entry.id ? {} : { code }),
    title: joinTerms(entry.title[locale], entry.titleLocale[locale], glossary),
    path: entryPath(locale, entry.type, entry.id),
    ...(isKnownOnly(entry) ? { isKnownOnly: true as const } : {}),
    facets: Object.fromEntries(
      listFacets(product.facets, 'search').flatMap(({ id }) => {
        const values = entry.facets[id];
        return values === undefined ? [] : [[id, values]];
      }),
    ),
  };
}
