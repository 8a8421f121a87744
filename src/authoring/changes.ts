import { describeChanges } from '../content/catalogue/source-changes.ts';
import type { Catalog, Entry } from '../content/catalogue/types.ts';
import { NEVER_RECORDED } from '../content/read/source-hash.ts';
import { readSourceTexts } from '../content/read/source-parts.ts';
import type { Locale } from '../model/locales.ts';
import { type DiffMarks, formatSourceDiff } from './source-diff.ts';
import { findRenderedSource } from './source-history.ts';

/** What is said of one translation; `isKnown` is false where it cannot be told what has changed. */
export interface ChangesReport {
  text: string;
  isKnown: boolean;
}

/**
 * Says what has changed in the source of an entry since it was translated into a language: with the words,
 * where the history of Git has the text that the translation was made from, else by the names of the parts.
 *
 * @param root the project's root
 */
export async function reportChanges(
  root: string,
  catalog: Catalog,
  entry: Entry,
  locale: Locale,
  marks?: DiffMarks,
): Promise<ChangesReport> {
  const { sourceLocale } = catalog;
  const prose = entry.prose[locale];
  const source = entry.prose[sourceLocale];
  if (source === undefined) {
    return { text: `${entry.id} has no source prose yet.`, isKnown: true };
  }
  if (prose === undefined) {
    const next = `"npm run translate -- ${entry.id} ${locale}" begins one.`;
    return { text: `${locale}: there is no translation; ${next}`, isKnown: true };
  }
  const { file, sourceHash } = prose;
  const changes = entry.sourceChanges[locale];
  if (entry.proseState[locale] === 'current' && (changes ?? []).length === 0) {
    return { text: `${file} renders the source as it is.`, isKnown: true };
  }
  if (sourceHash === NEVER_RECORDED) {
    return { text: `${file}: nobody has recorded yet what it renders.`, isKnown: true };
  }
  const found = await findRenderedSource(root, { entry, sourceLocale, locale });
  if ('texts' in found) {
    const now = readSourceTexts(entry, source.body, sourceLocale, locale);
    const diff =
      formatSourceDiff(found.texts, now, marks) || 'the order of the parts, or blank space alone';
    const from = `the source of ${found.day} (${found.commit.slice(0, 8)})`;
    return { text: `${file} renders ${from}. Since then:\n${indent(diff)}`, isKnown: true };
  }
  if (changes === undefined) {
    const text = `${file}: what has changed cannot be told: the file names no parts, and ${found.reason}.`;
    return { text, isKnown: false };
  }
  const names = describeChanges(changes) || 'the order of the parts, or blank space alone';
  const text = `${file}: changed in the source since it was translated:\n${indent(names)}\nThe words of before cannot be shown: ${found.reason}.`;
  return { text, isKnown: true };
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
