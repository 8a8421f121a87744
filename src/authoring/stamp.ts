import { findableNamesOf, findEntry, listEntries } from '../content/catalogue/entries.ts';
import type { Catalog, Entry, SourceParts } from '../content/catalogue/types.ts';
import { NEVER_RECORDED } from '../content/read/source-hash.ts';
import { fingerprintSource } from '../content/read/source-parts.ts';
import type { Locale } from '../model/locales.ts';

/** A translation that is to record the version of the source that it renders. */
export interface Stamp {
  /** Path of the translation, from the project's root. */
  file: string;
  sourceHash: string;
  sourceParts: SourceParts;
}

/** What a command line asks for, or why it asks for nothing that can be done. */
export type StampPlan = { stamps: Stamp[] } | { problems: string[] };

/** Takes every translation of the language that was never recorded. */
const NEW = '--new';

/**
 * Gives every translation that renders its source as it is, and was recorded before fingerprints were, the
 * fingerprints of today. It says nothing new of any.
 */
const COMPLETE = '--complete';

/**
 * Understands the words after `npm run translated --`: ids, and the one language whose
 * translations render their source as it is now. One wrong word and nothing is recorded.
 *
 * `planStamps(catalog, ['DB-00600', 'ja'])`
 * -> `{ stamps: [{ file: 'content/errors/DB-00600/ja.mdx', sourceHash: '0123456789ab', … }] }`
 */
export function planStamps(catalog: Catalog, words: readonly string[]): StampPlan {
  const { locales, sourceLocale } = catalog;
  const translated = locales.filter((locale) => locale !== sourceLocale);
  if (words.length === 1 && words[0] === COMPLETE) {
    const incomplete = listEntries(catalog).flatMap((entry) =>
      translated
        .filter((locale) => entry.proseState[locale] === 'current')
        .filter((locale) => entry.prose[locale]?.sourceParts === undefined)
        .flatMap((locale) => planStamp(catalog, entry, locale) ?? []),
    );
    return { stamps: incomplete };
  }
  const named = translated.filter((locale) => words.includes(locale));
  const [locale] = named;
  const names = words.filter((word) => word !== NEW && !named.some((known) => known === word));
  const isNew = words.includes(NEW);
  if (locale === undefined || named.length > 1 || isNew === names.length > 0) {
    const usage = `npm run translated -- <id> … <language>   (or ${NEW} <language>)`;
    const languages = `the languages are ${translated.join(', ')}`;
    return { problems: [`Name the entries and one language: ${usage}; ${languages}.`] };
  }

  if (isNew) {
    // What is only begun is recorded when it is written.
    const entries = listEntries(catalog)
      .filter(({ prose }) => prose[locale]?.sourceHash === NEVER_RECORDED)
      .filter((entry) => describeUnwritten(entry, sourceLocale, locale).length === 0);
    return { stamps: entries.flatMap((entry) => planStamp(catalog, entry, locale) ?? []) };
  }
  const problems: string[] = [];
  const stamps = names.flatMap((name) => {
    const entry = findEntry(catalog, name);
    const stamp = entry && planStamp(catalog, entry, locale);
    if (entry === undefined) {
      problems.push(describeMissingEntry(name, catalog));
    } else if (entry.sourceHash === undefined) {
      problems.push(
        `${entry.id} has no source prose that a translation could render: write it first.`,
      );
    } else if (stamp === undefined) {
      problems.push(`${entry.folder}/${locale}.mdx does not exist: write the translation first.`);
    } else {
      problems.push(...describeUnwritten(entry, sourceLocale, locale));
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
 * For whoever named one on a command line. Offers what the word is a part of, and never a neighbour:
 * names of errors are too alike.
 *
 * `describeMissingEntry('freeze', catalog)`
 * -> `'There is no entry "freeze"; it is in the names of UserErrorFsFreezeFailed.'`
 */
export function describeMissingEntry(id: string, catalog: Catalog): string {
  const part = id.toLowerCase();
  const ids = listEntries(catalog)
    .filter((entry) => findableNamesOf(entry).some((name) => name.toLowerCase().includes(part)))
    .map((entry) => entry.id);
  if (part === '' || ids.length === 0) {
    return `There is no entry "${id}": its id is the name of its folder in the content.`;
  }
  const more = ids.length > OFFER_LIMIT ? `, and ${String(ids.length - OFFER_LIMIT)} more` : '';
  return `There is no entry "${id}"; it is in the names of ${ids.slice(0, OFFER_LIMIT).join(', ')}${more}.`;
}
