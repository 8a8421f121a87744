import { SEARCH_FOLDER } from './paths.ts';

/**
 * The name under which the texts of the search are handed over.
 *
 * `stringsKey('3f2a', 'ja')` -> `'3f2a/ja/strings'`
 */
export function stringsKey(build: string, locale: string): string {
  return `${build}/${locale}/strings`;
}

/**
 * Path of the script that carries the texts of the search, from the site's root. It lies with the
 * index of its build, so that an old page never meets new texts.
 *
 * `stringsPath('3f2a', 'ja')` -> `'search/3f2a/ja/strings.js'`
 */
export function stringsPath(build: string, locale: string): string {
  return `${SEARCH_FOLDER}/${stringsKey(build, locale)}.js`;
}

/** The texts that the search shows, in the language of the page (`src/published/search-strings.ts`). */
export interface SearchStrings {
  /** With `{count}`. Only English has a singular. */
  count: CountedString;
  /** With `{count}` and `{total}`. */
  countFiltered: CountedString;
  /** With `{query}`. */
  none: string;
  noneHelp: string;
  noneFiltered: string;
  loading: string;
  error: string;
  unavailable: string;
  /** Title of the search page with a query. With `{query}`. */
  titleFor: string;
  /** Names of kinds, services, operations and operating systems, by their value. */
  names: Record<string, string>;
}

interface CountedString {
  one?: string | undefined;
  other: string;
}
