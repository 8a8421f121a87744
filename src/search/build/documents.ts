import { fillRefs } from '../../content/catalogue/ref-marks.ts';
import type { Catalog, Entry } from '../../content/catalogue/types.ts';
import { type Locale, SOURCE_LOCALE } from '../../model/locales.ts';
import { PROSE_SECTIONS } from '../../model/sections.ts';
import { entryPath } from '../../model/urls.ts';
import type { SearchEntry } from '../types.ts';

/** What of the catalogue the search is made of. */
export type SearchableCatalog = Pick<Catalog, 'errors' | 'causes' | 'glossary' | 'synonyms'>;

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

/** What one language's index knows of an entry. */
export interface SearchDocument {
  entry: SearchEntry;
  /** Id, code and aliases, exactly as written. */
  names: string[];
  /** Language of the prose: the index's own, or the source language where a translation is missing. */
  lang: Locale;
  fields: SearchField[];
}

/**
 * Builds what one language's index is made of: a document for each error and each cause. The text of
 * a shared cause is in the cause's document only.
 *
 * @param catalog - everything that is published
 * @param locale - the language of the pages that the index leads to
 */
export function buildSearchDocuments(catalog: SearchableCatalog, locale: Locale): SearchDocument[] {
  return [...catalog.errors.values(), ...catalog.causes.values()].map((entry) =>
    buildSearchDocument(entry, locale, catalog),
  );
}

function buildSearchDocument(
  entry: Entry,
  locale: Locale,
  { errors, causes }: SearchableCatalog,
): SearchDocument {
  const isTranslated = ['current', 'stale'].includes(entry.proseState[locale]);
  const lang = isTranslated ? locale : SOURCE_LOCALE;
  const names = listNames(entry);
  const fields: SearchField[] = names.map((text) => ({ kind: 'name', text, lang }));
  fields.push({ kind: 'title', text: entry.title[locale], lang: locale });
  fields.push(
    ...(entry.asked[locale] ?? []).map((text) => ({ kind: 'asked' as const, text, lang: locale })),
  );
  // English is met in every language's portals, logs and forums.
  if (locale !== SOURCE_LOCALE) {
    fields.push({ kind: 'translation', text: entry.title[SOURCE_LOCALE], lang: SOURCE_LOCALE });
  }
  fields.push(...listMessageFields(entry, locale));
  for (const section of entry.prose[lang]?.sections ?? []) {
    const isMeaning = section.component === PROSE_SECTIONS[entry.type][0].component;
    const titleOf = (id: string): string | undefined =>
      (errors.get(id) ?? causes.get(id))?.title[lang];
    fields.push({
      kind: isMeaning ? 'meaning' : 'section',
      text: section.text,
      lang,
      ...(section.textWithRefs === undefined
        ? {}
        : { shown: fillRefs(section.textWithRefs, titleOf) }),
    });
  }
  for (const snippet of Object.values(entry.snippets)) {
    fields.push({ kind: 'snippet', text: snippet.text, lang });
  }
  return { entry: describeEntry(entry, locale), names, lang, fields };
}

/**
 * The names that lead to an entry: its id, its code where that differs, its aliases.
 *
 * `151076` -> `['151076']`
 */
export function listNames(entry: Entry): string[] {
  if (entry.type === 'cause') return [entry.id];
  return [
    ...new Set([entry.id, ...(entry.code === undefined ? [] : [entry.code]), ...entry.aliases]),
  ];
}

/** Messages in other languages than these are found by the messages layer. */
function listMessageFields(entry: Entry, locale: Locale): SearchField[] {
  if (entry.type === 'cause') return [];
  return [...new Set<Locale>([locale, SOURCE_LOCALE])].flatMap((lang) =>
    (entry.messages[lang] ?? []).map(({ text }) => ({
      kind: lang === locale ? ('message' as const) : ('translation' as const),
      text,
      lang,
    })),
  );
}

function describeEntry(entry: Entry, locale: Locale): SearchEntry {
  return {
    id: entry.id,
    type: entry.type,
    kind: entry.kind,
    title: entry.title[locale],
    path: entryPath(locale, entry.type, entry.id),
    ...(entry.type === 'error' ? { service: entry.service, operation: entry.operation } : {}),
    os: entry.os,
  };
}
