import type { Catalog, CauseEntry } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import { countErrors } from './browse.ts';
import { type EntryLink, linkEntry } from './entry-link.ts';
import { type LineView, viewLine } from './line.ts';
import { readMeaning } from './meaning.ts';

/** A cause in the list of an error page. */
export interface CauseSummary {
  link: EntryLink;
  /** Its meaning, in a sentence or two; undefined while it is not written. */
  summary: string | undefined;
  /** The language of the summary. */
  summaryLocale: Locale;
  /** How to tell that this is it; undefined while nobody has written it. */
  sign: LineView | undefined;
  /** Number of errors that lead to it, directly or through another cause. */
  errorCount: number;
}

/** `summarizeCauses(catalog, ['vm-agent-not-installed'], 'ja')` -> one summary for each known id */
export function summarizeCauses(
  catalog: Catalog,
  ids: readonly string[],
  locale: Locale,
): CauseSummary[] {
  return ids.flatMap((id) => {
    const cause = catalog.causes.get(id);
    return cause === undefined ? [] : [summarizeCause(catalog, cause, locale)];
  });
}

function summarizeCause(catalog: Catalog, cause: CauseEntry, locale: Locale): CauseSummary {
  const summaryLocale = cause.textLocale[locale];
  return {
    link: linkEntry(cause, locale),
    summary: readMeaning(catalog, cause, summaryLocale),
    summaryLocale,
    errorCount: countErrors(cause),
    sign: cause.sign === undefined ? undefined : viewLine(catalog, cause.sign, locale),
  };
}
