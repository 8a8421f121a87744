import { findEntry, listEntries } from '../content/catalogue/entries.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import { NEVER_RECORDED } from '../content/read/source-hash.ts';
import type { Locale } from '../model/locales.ts';

/** A translation that is to record the version of the source that it renders. */
export interface Stamp {
  /** Path of the translation, from the project's root. */
  file: string;
  sourceHash: string;
}

/** What a command line asks for, or why it asks for nothing that can be done. */
export type StampPlan = { stamps: Stamp[] } | { problems: string[] };

/** Takes every translation of the language that was never recorded. */
const NEW = '--new';

/**
 * Understands the words after `npm run translated --`: ids, and the one language whose
 * translations render their source as it is now. One wrong word and nothing is recorded.
 *
 * `planStamps(catalog, ['DB-00600', 'ja'])`
 * -> `{ stamps: [{ file: 'content/errors/DB-00600/ja.mdx', sourceHash: '0123456789ab' }] }`
 */
export function planStamps(catalog: Catalog, words: readonly string[]): StampPlan {
  const { locales, sourceLocale } = catalog;
  const translated = locales.filter((locale) => locale !== sourceLocale);
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
    const entries = listEntries(catalog).filter(
      ({ prose }) => prose[locale]?.sourceHash === NEVER_RECORDED,
    );
    return { stamps: entries.flatMap((entry) => planStamp(entry, locale) ?? []) };
  }
  const problems: string[] = [];
  const stamps = names.flatMap((name) => {
    const entry = findEntry(catalog, name);
    const stamp = entry && planStamp(entry, locale);
    if (entry === undefined) {
      problems.push(describeMissingEntry(name));
    } else if (entry.sourceHash === undefined) {
      problems.push(
        `${entry.id} has no source prose that a translation could render: write it first.`,
      );
    } else if (stamp === undefined) {
      problems.push(`${entry.folder}/${locale}.mdx does not exist: write the translation first.`);
    }
    return stamp ?? [];
  });
  return problems.length > 0 ? { problems } : { stamps };
}

function planStamp({ prose, sourceHash }: Entry, locale: Locale): Stamp | undefined {
  const file = prose[locale]?.file;
  return file === undefined || sourceHash === undefined ? undefined : { file, sourceHash };
}

/** For whoever named one on a command line. */
export function describeMissingEntry(id: string): string {
  return `There is no entry "${id}": its id is the name of its folder in the content.`;
}
