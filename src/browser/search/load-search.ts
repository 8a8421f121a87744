import { takeReceived } from '../../search/files/registry.ts';
import { loadScript } from '../../dom/load-script.ts';

/** Where a page is, and which index belongs to it. */
export interface SearchPlace {
  /** From the page to the site's root: `'../'`, or `''` for a page in the root. */
  root: string;
  /** The build that the page belongs to. */
  build: string;
  /** The language of the page. */
  lang: string;
}

/** What the script of the search hands over. */
export interface SearchModule {
  /**
   * Loads what the search needs first and brings it to life.
   *
   * @throws when that cannot be had; the next call tries again
   */
  mountSearch: (container: HTMLElement, place: SearchPlace) => Promise<void>;
}

/** The name under which the script of the search hands itself over. */
export const SEARCH_MODULE_KEY = 'search';

let loaded: SearchModule | undefined;

/**
 * Loads the code of the search, which no page needs before the search is used.
 *
 * @throws when it cannot be had; the next call tries again
 */
export async function loadSearch(address: string): Promise<SearchModule> {
  if (loaded !== undefined) return loaded;
  await loadScript(address);
  // Both scripts are made from the same types.
  loaded = takeReceived(SEARCH_MODULE_KEY)?.data as SearchModule | undefined;
  if (loaded === undefined) throw new Error(`${address} is not the search.`);
  return loaded;
}
