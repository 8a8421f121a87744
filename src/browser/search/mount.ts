import type { PagePlace } from '../../dom/page-data.ts';
import { isLocale, type Locale } from '../../model/locales.ts';
import type { SearchEntry, SearchResponse } from '../../search/types.ts';
import { mountSearchCombobox } from './combobox.ts';
import type { SearchProps } from './load-search.ts';
import { openSearch, type OpenedSearch } from './open-search.ts';
import { createRecentSearches } from './recent-searches.ts';
import { mountSearchPage } from './search-page.ts';

/**
 * Brings the search of the page to life: the box in the header or on the home page, or the search page.
 *
 * @throws when what it needs first cannot be loaded; the next call tries again
 */
export async function mountSearch(
  container: HTMLElement,
  place: PagePlace,
  props: SearchProps,
): Promise<void> {
  const { root } = place;
  const { engine, strings, locale } = await openPageSearch(place, props);
  const context = { strings, root, locale };
  const recents = createRecentSearches();
  if (container instanceof HTMLFormElement) {
    mountSearchCombobox(container, { engine, context, recents });
  } else {
    mountSearchPage(container, { engine, context, recents });
  }
}

/** Finds the entries that a text names, or nearly names: what a page for missing addresses offers. */
export async function findNamed(
  query: string,
  place: PagePlace,
  props: SearchProps,
): Promise<SearchEntry[]> {
  const { engine } = await openPageSearch(place, props);
  let codes: SearchResponse | undefined;
  const whole = await engine.search(query, {
    onCodes: (found) => {
      codes = found;
    },
    // An address names something or nothing: its words are not looked for.
    isWanted: () => codes === undefined,
  });
  const { results, suggestions } = codes ?? whole;
  return [...results, ...suggestions];
}

async function openPageSearch(
  { root, lang: locale }: PagePlace,
  { engine }: SearchProps,
): Promise<OpenedSearch & { locale: Locale }> {
  if (!isLocale(locale)) throw new Error(`There is no index for the language "${locale}".`);
  return { ...(await openSearch({ root, locale, engine })), locale };
}
