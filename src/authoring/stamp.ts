import { findableNamesOf, findEntry, listEntries } from '../content/catalogue/entries.ts';
import type { Catalog, Entry, SourceParts } from '../content/catalogue/types.ts';
import { NEVER_RECORDED } from '../content/read/source-hash.ts';
import { fingerprintSource } from '../content/read/source-parts.ts';
import { findMistyped } from '../model/edit-distance.ts';
import { type Locale, matchLocale } from '../model/locales.ts';

/** A translation that is to record the version of the source that it renders. */
export interface Stamp {
  /** Path of the translation, from the project's root. */
  file: string;
  sourceHash: string;
  sourceParts: SourceParts;
}

/** What a command line asks for, or why it asks for nothing that can be done. */
export type StampPlan = { stamps: Stamp[] } | { problems: string[] };

/** What a command line asks for. */
export interface StampRequest {
  /** Ids, and the one language whose translations render their source as it is now. */
  words: readonly string[];
  /** In place of these: the language of which everything is taken that was never recorded. */
  newIn?: string | undefined;
  /**
   * In place of both: gives every translation that renders its source as it is, and was recorded before
   * fingerprints were, the fingerprints of today. It says nothing new of any.
   */
  isCompletion?: boolean;
}

/**
 * Plans what to record. One wrong word and nothing is recorded.
 *
 * `planStamps(catalog, { words: ['DB-00600', 'ja'] }, usage)`
 * -> `{ stamps: [{ file: 'content/errors/DB-00600/ja.mdx', sourceHash: '0123456789ab', … }] }`
 *
 * @param usage what is said where the request cannot be understood
 */
export function planStamps(
  catalog: Catalog,
  { words, newIn, isCompletion = false }: StampRequest,
  usage: string,
): StampPlan {
  const translated = catalog.locales.filter((locale) => locale !== catalog.sourceLocale);
  const languages = (newIn === undefined ? words : [newIn]).flatMap(
    (word) => matchLocale(translated, word) ?? [],
  );
  const [locale, ...others] = new Set(languages);
  const ids = words.filter((word) => matchLocale(translated, word) === undefined);
  if (isCompletion && words.length === 0 && newIn === undefined) {
    return { stamps: listIncomplete(catalog, translated) };
  }
  const isOne = locale !== undefined && others.length === 0 && !isCompletion;
  if (isOne && newIn !== undefined && words.length === 0) {
    return { stamps: listNew(catalog, locale) };
  }
  if (isOne && newIn === undefined && ids.length > 0) return planNamed(catalog, ids, locale);
  const known = `the languages are ${translated.join(', ')}`;
  return { problems: [`Name the entries and one language: ${usage}; ${known}.`] };
}

function listIncomplete(catalog: Catalog, translated: readonly Locale[]): Stamp[] {
  return listEntries(catalog).flatMap((entry) =>
    translated
      .filter((locale) => entry.proseState[locale] === 'current')
      .filter((locale) => entry.prose[locale]?.sourceParts === undefined)
      .flatMap((locale) => planStamp(catalog, entry, locale) ?? []),
  );
}

/** What is only begun is recorded when it is written. */
function listNew(catalog: Catalog, locale: Locale): Stamp[] {
  return listEntries(catalog)
    .filter(({ prose }) => prose[locale]?.sourceHash === NEVER_RECORDED)
    .filter((entry) => describeUnwritten(entry, catalog.sourceLocale, locale).length === 0)
    .flatMap((entry) => planStamp(catalog, entry, locale) ?? []);
}

function planNamed(catalog: Catalog, ids: readonly string[], locale: Locale): StampPlan {
  const problems: string[] = [];
  const stamps = ids.flatMap((id) => {
    const entry = findEntry(catalog, id);
    const stamp = entry && planStamp(catalog, entry, locale);
    if (entry === undefined) {
      problems.push(describeMissingEntry(id, catalog));
    } else if (entry.sourceHash === undefined) {
      problems.push(
        `${entry.id} has no source prose that a translation could render: write it first.`,
      );
    } else if (stamp === undefined) {
      problems.push(`${entry.folder}/${locale}.mdx does not exist: write the translation first.`);
    } else {
      problems.push(...describeUnwritten(entry, catalog.sourceLocale, locale));
    }
    return stamp ?? [];
  });
  return problems.length > 0 ? { problems } : { stamps };
}

function planStamp({ sourceLocale }: Catalog, entry: Entry, locale: Locale): Stamp | undefined {
  const { prose, sourceHash } = entry;
  const file = prose[locale]?.file;
  const body = prose[sourceLocale]?.body;
  if (file === undefined || body === undefined || sourceHash === undefined) return undefined;
  const sourceParts = fingerprintSource(entry, body, sourceLocale, locale);
  return { file, sourceHash, sourceParts };
}

/** What a translation has no text for, which its source has: there is still a comment, or nothing. */
function describeUnwritten({ prose }: Entry, sourceLocale: Locale, locale: Locale): string[] {
  const own = prose[locale];
  const unwritten = (prose[sourceLocale]?.sections ?? [])
    .filter(({ text }) => text.trim() !== '')
    .filter(({ component }) => {
      const section = own?.sections.find((other) => other.component === component);
      return section?.text.trim() === '';
    })
    .map(({ component }) => `<${component}>`);
  return unwritten.length === 0
    ? []
    : [`${own?.file ?? ''} has no text yet in ${unwritten.join(', ')}: write it first.`];
}

/** How many names a message offers. */
const OFFER_LIMIT = 5;

/**
 * For whoever named one on a command line. Offers what the word is a part of or was mistyped, and never a
 * neighbour: names of errors are too alike.
 *
 * `describeMissingEntry('freeze', catalog)`
 * -> `'There is no entry "freeze"; it is in the names of UserErrorFsFreezeFailed.'`
 */
export function describeMissingEntry(id: string, catalog: Catalog): string {
  const part = id.toLowerCase();
  const [named] = id.split(/[\\/]/).flatMap((word) => findEntry(catalog, word)?.id ?? []);
  if (named !== undefined) return `There is no entry "${id}": write its id alone, "${named}".`;
  const ids = listEntries(catalog)
    .filter((entry) => findableNamesOf(entry).some((name) => name.toLowerCase().includes(part)))
    .map((entry) => entry.id);
  const meant = findMistyped(
    id,
    listEntries(catalog).map((entry) => entry.id),
  );
  if (meant !== undefined) return `There is no entry "${id}": is "${meant}" meant?`;
  if (part === '' || ids.length === 0) {
    return `There is no entry "${id}": its id is the name of its folder in the content.`;
  }
  const more = ids.length > OFFER_LIMIT ? `, and ${String(ids.length - OFFER_LIMIT)} more` : '';
  return `There is no entry "${id}"; it is in the names of ${ids.slice(0, OFFER_LIMIT).join(', ')}${more}.`;
}
