import type { Locale } from '../../model/locales.ts';

/** The folder in the build that holds all indexes. */
const SEARCH_FOLDER = 'search';

/**
 * Path of a file of an index from the site's root. Its name ends in a hash of what it holds, so that it is
 * another file as soon as it holds anything else, and the same in every build in which it does not.
 *
 * `searchFilePath('ja', 'entries-0a1b2c3d4e5f')` -> `'search/ja/entries-0a1b2c3d4e5f.js'`
 */
export function searchFilePath(locale: Locale, file: string): string {
  return `${SEARCH_FOLDER}/${searchFileKey(locale, file)}.js`;
}

/**
 * The name under which a file hands over what it carries.
 *
 * `searchFileKey('ja', 'entries-0a1b2c3d4e5f')` -> `'ja/entries-0a1b2c3d4e5f'`
 */
export function searchFileKey(locale: Locale, file: string): string {
  return `${locale}/${file}`;
}

/**
 * Path of the script that says which files an index has now (`search-list.ts`). It stands beside the pages,
 * because it changes as they do, and nothing in the folder of the search ever does.
 *
 * `searchListPath('ja')` -> `'ja/search-list.js'`
 */
export function searchListPath(locale: Locale): string {
  return `${searchListKey(locale)}.js`;
}

/** The name under which that script hands the list over. `searchListKey('ja')` -> `'ja/search-list'` */
export function searchListKey(locale: Locale): string {
  return `${locale}/search-list`;
}
