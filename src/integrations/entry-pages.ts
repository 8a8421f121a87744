import { readdir } from 'node:fs/promises';
import { isLocale, type Locale } from '../model/locales.ts';
import { FOLDERS } from '../model/urls.ts';

/** The page of an entry in a language. */
export interface EntryPage {
  /** From the site's root. */
  path: string;
  locale: Locale;
}

/** The pages of each entry of a built site, in all languages. */
export async function listBuiltEntries(dir: URL): Promise<EntryPage[][]> {
  const locales = (await readdir(dir)).filter(isLocale);
  const [first] = locales;
  if (first === undefined) return [];
  const entries = await Promise.all(
    Object.values(FOLDERS).map(async (folder) => {
      const files = await readdir(new URL(`${first}/${folder}/`, dir)).catch(() => []);
      return files.map((file) => `${folder}/${file}`);
    }),
  );
  return entries
    .flat()
    .filter((file) => file.endsWith('.html'))
    .map((file) => locales.map((locale) => ({ path: `${locale}/${file}`, locale })));
}
