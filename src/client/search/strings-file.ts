import { SEARCH_FOLDER } from '../../search/transport/paths.ts';

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
