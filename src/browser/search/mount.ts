import type { PagePlace } from '../../dom/page-data.ts';
import { isLocale } from '../../model/locales.ts';
import { createSearchEngine } from '../../search/engine/engine.ts';
import type { SearchEngine } from '../../search/types.ts';
import { mountSearchCombobox } from './combobox.ts';
import { createRecentSearches } from './recent-searches.ts';
import { createScriptSource, type ScriptSourceOptions } from './script-source.ts';
import { mountSearchPage } from './search-page.ts';
import { loadStrings } from './strings.ts';

/**
 * Brings the search of the page to life: the box in the header or on the home page, or the search page.
 *
 * @throws when the texts that it shows cannot be loaded; the next call tries again
 */
export async function mountSearch(container: HTMLElement, place: PagePlace): Promise<void> {
  const { root, build, lang: locale } = place;
  if (!isLocale(locale)) throw new Error(`There is no index for the language "${locale}".`);
  const loadEngine = createEngineLoader({ root, build, locale });
  // Beside the texts. A failure is told when a query meets it.
  loadEngine().catch(() => undefined);
  const strings = await loadStrings(place);
  const context = { strings, root, locale };
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
function createEngineLoader(options: ScriptSourceOptions): () => Promise<SearchEngine> {
  let engine: Promise<SearchEngine> | undefined;
  return () => {
    engine ??= createSearchEngine({
      source: createScriptSource(options),
      sourceOf: (locale) => createScriptSource({ ...options, locale }),
    }).catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
    return engine;
  };
}
