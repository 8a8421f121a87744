import type { CountedText } from '../../model/i18n/count.ts';
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
  count: CountedText;
  /** With `{count}` and `{total}`. */
  countFiltered: CountedText;
  /** With `{query}`. */
  none: string;
  noneHelp: string;
  noneFiltered: string;
  loading: string;
  error: string;
  unavailable: string;
  /** Title of the search page with a query. With `{query}`. */
  titleFor: string;
  /** Mark of a result that is known and has no page. */
  knownOnly: string;
  /** By what results can be filtered: their kind, then the product's facets. */
  filters: readonly SearchFilter[];
}

/** A field by which results can be filtered, with its values and their names in the order of the page. */
export interface SearchFilter {
  id: string;
  values: readonly { value: string; name: string }[];
}
