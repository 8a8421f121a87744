import type { Locale } from '../../model/locales.ts';
import type { SearchFileName } from './payloads.ts';

/** The folder in the build that holds all indexes. */
export const SEARCH_FOLDER = 'search';

/**
 * Path of a file of an index from the site's root. Each build has a folder of its own, so that a page
 * from an old build never meets a new index.
 *
 * `searchFilePath('3f2a', 'ja', 'entries')` -> `'search/3f2a/ja/entries.js'`
 */
export function searchFilePath(build: string, locale: Locale, name: SearchFileName): string {
  return `${SEARCH_FOLDER}/${searchFileKey(build, locale, name)}.js`;
}

/**
 * The name under which a file hands over what it carries.
 *
 * `searchFileKey('3f2a', 'ja', 'entries')` -> `'3f2a/ja/entries'`
 */
export function searchFileKey(build: string, locale: Locale, name: SearchFileName): string {
  return `${build}/${locale}/${name}`;
}
