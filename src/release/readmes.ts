import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Locale, LOCALE_IDS, LOCALES } from '../model/locales.ts';
import { homePath } from '../model/urls.ts';
import type { ReleaseFile } from '../published/site-files.ts';

/** `'ja'` -> `'README.ja.txt'` */
export function readmeName(locale: Locale): string {
  return `README.${locale}.txt`;
}

/** The languages of a site or release, by its home pages: files of `en/` and `ja/` -> `['en', 'ja']` */
export function listSiteLocales(files: readonly Pick<ReleaseFile, 'path'>[]): Locale[] {
  const paths = new Set(files.map(({ path }) => path));
  return LOCALE_IDS.filter((locale) => paths.has(homePath(locale)));
}

/**
 * Reads the texts that a package brings for its reader, in each language of the site, by file name.
 *
 * `(root, 'hosting/difference', ['en'])` -> `{ 'README.en.txt': 'How to apply …' }`
 *
 * @param folder where they stand below the root
 * @throws when one is missing: whoever hosts the site has to find it in a language of theirs
 */
export function readReadmes(
  root: string,
  folder: string,
  locales: readonly Locale[],
): Record<string, string> {
  return Object.fromEntries(
    locales.map((locale) => {
      const path = join(root, folder, readmeName(locale));
      if (!existsSync(path)) {
        throw new Error(
          `${relative(root, path)} is missing, but the site has pages in ${LOCALES[locale].label}: write it like ${folder}/${readmeName('en')}, for those who host the site.`,
        );
      }
      return [readmeName(locale), readFileSync(path, 'utf8')];
    }),
  );
}
