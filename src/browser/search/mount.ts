import { isLocale } from '../../model/locales.ts';
import { createSearchEngine } from '../../search/engine/engine.ts';
import { createScriptSource } from '../../search/files/script-source.ts';
import { SearchDataError, type SearchEngine } from '../../search/types.ts';
import { mountSearchCombobox } from './combobox.ts';
import type { SearchPlace } from './load-search.ts';
import { loadStrings } from './load-strings.ts';
import { createRecentSearches } from './recent-searches.ts';
import { mountSearchPage } from './search-page.ts';

/**
 * Brings the search of the page to life: the box in the header or on the home page, or the search page.
 *
 * @throws when the texts that it shows cannot be loaded; the next call tries again
 */
export async function mountSearch(container: HTMLElement, place: SearchPlace): Promise<void> {
  const loadEngine = createEngineLoader(place);
  // Beside the texts. A failure is told when a query meets it.
  loadEngine().catch(() => undefined);
  const strings = await loadStrings(place);
  const context = { strings, root: place.root, lang: place.lang };
  const recents = createRecentSearches(() => localStorage);
  if (container instanceof HTMLFormElement) {
    mountSearchCombobox(container, { loadEngine, context, recents });
  } else {
    mountSearchPage(container, { loadEngine, context, recents });
  }
}

/**
 * Makes a function that gives the engine. What was loaded is kept; a failed load is not, so that the
 * next call tries again.
 */
function createEngineLoader({ root, build, lang }: SearchPlace): () => Promise<SearchEngine> {
  let engine: Promise<SearchEngine> | undefined;
  const load = async (): Promise<SearchEngine> => {
    if (!isLocale(lang)) throw new SearchDataError(`There is no index for the language "${lang}".`);
    return createSearchEngine({ source: createScriptSource({ root, build, locale: lang }) });
  };
  return () => {
    engine ??= load().catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
    return engine;
  };
}
