import { listEntries } from '../content/catalogue/entries.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import { renderDataScript } from '../model/data-script.ts';
import { entryPath } from '../model/urls.ts';
import type { Locale } from '../model/locales.ts';

/**
 * The script that hands over the titles of all entries in one language, by their paths below its folder.
 *
 * `renderTitlesScript(catalog, 'titles', 'ja', show)` -> `'__shirube.set("titles",{"errors/42.html":"…"});'`
 *
 * @param show gives a title the form in which pages show it
 */
export function renderTitlesScript(
  catalog: Pick<Catalog, 'errors' | 'causes'>,
  key: string,
  locale: Locale,
  show: (title: string) => string,
): string {
  const titles = listEntries(catalog).map(({ type, id, title }) => [
    entryPath(locale, type, id).slice(locale.length + 1),
    show(title[locale]),
  ]);
  return renderDataScript(key, JSON.stringify(Object.fromEntries(titles)));
}
