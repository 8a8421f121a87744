import { freshAddress, loadData } from '../../dom/load-script.ts';
import type { Locale } from '../../model/locales.ts';
import { createCachedSource } from '../../search/files/cached-source.ts';
import { searchFileKey, searchFilePath } from '../../search/files/paths.ts';
import type { SearchSource } from '../../search/files/payloads.ts';
import { SearchDataError } from '../../search/types.ts';

/** Where the files of an index are, as seen from a page. */
export interface ScriptSourceOptions {
  /** From the page to the site's root: `'../'`, or `''` for a page in the root. */
  root: string;
  /** The build that the page belongs to. */
  build: string;
  locale: Locale;
  /** How long to wait for a file, in milliseconds. */
  timeout?: number;
}

/** Loads the files of an index as scripts. */
export function createScriptSource({
  root,
  build,
  locale,
  timeout,
}: ScriptSourceOptions): SearchSource {
  return createCachedSource(async (name, isAgain) => {
    const address = root + searchFilePath(build, locale, name);
    try {
      // The browser has the damaged one under its address.
      const asked = isAgain ? freshAddress(address) : address;
      return await loadData(asked, searchFileKey(build, locale, name), timeout);
    } catch (error) {
      throw new SearchDataError(error instanceof Error ? error.message : address, { cause: error });
    }
  });
}
