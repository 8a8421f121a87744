import type { PagePlace } from '../../dom/page-data.ts';
import { isLocale } from '../../model/locales.ts';
import { createSearchEngine } from '../../search/engine/engine.ts';
import { mountSearchCombobox } from './combobox.ts';
import { storageKey } from '../../dom/storage.ts';
import { createRecentSearches } from './recent-searches.ts';
import type { SearchProps } from './load-search.ts';
import type { SearchEntry, SearchResponse } from '../../search/types.ts';
import { createScriptSource } from './script-source.ts';
import { mountSearchPage } from './search-page.ts';
import { loadStrings } from './strings.ts';

/**
 * Brings the search of the page to life: the box in the header or on the home page, or the search page.
 *
 * @throws when the texts that it shows cannot be loaded; the next call tries again
 */
export async function mountSearch(
  container: HTMLElement,
  place: PagePlace,
  props: SearchProps,
): Promise<void> {
  const { root } = place;
  const { engine, locale } = createEngine(place, props);
  const strings = await loadStrings(place);
  const context = { strings, root, locale };
  const recents = createRecentSearches(storageKey('recent-searches'), () => localStorage);
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
  const { engine } = createEngine(place, props);
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

function createEngine({ root, build, lang: locale }: PagePlace, { nameFiles }: SearchProps) {
  if (!isLocale(locale)) throw new Error(`There is no index for the language "${locale}".`);
  const options = { root, build, locale };
  const engine = createSearchEngine({
    source: createScriptSource(options),
    sourceOf: (other) => createScriptSource({ ...options, locale: other }),
    nameFiles,
  });
  return { engine, locale };
}
