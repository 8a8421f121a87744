import { loadData } from '../../dom/load-script.ts';
import type { PagePlace } from '../../dom/page-data.ts';
import type { SearchEntry } from '../../search/types.ts';

/** What the page tells the element that holds its search. */
export interface SearchProps {
  /** Path of the script of the search, from the site's root. */
  engine: string;
}

/** What the script of the search hands over. */
export interface SearchModule {
  /**
   * Loads what the search needs first and brings it to life.
   *
   * @throws when that cannot be had; the next call tries again
   */
  mountSearch: (container: HTMLElement, place: PagePlace, props: SearchProps) => Promise<void>;
  /** The entries that a text names, or nearly names, the best first; by names alone. */
  findNamed: (query: string, place: PagePlace, props: SearchProps) => Promise<SearchEntry[]>;
}

/** The name under which the script of the search hands itself over. */
export const SEARCH_MODULE_KEY = 'search';

/**
 * Loads the code of the search, which no page needs before the search is used.
 *
 * @throws when it cannot be had; the next call tries again
 */
export async function loadSearch(address: string): Promise<SearchModule> {
  // Both scripts are made from the same types.
  return (await loadData(address, SEARCH_MODULE_KEY)) as SearchModule;
}
