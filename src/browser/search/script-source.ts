import { freshAddress, loadData } from '../../dom/load-script.ts';
import type { Locale } from '../../model/locales.ts';
import { createCachedSource } from '../../search/files/cached-source.ts';
import { searchFileKey, searchFilePath } from '../../search/files/paths.ts';
import type { SearchSource } from '../../search/files/payloads.ts';
import { nameFile, type SearchList } from '../../search/files/search-list.ts';
import { SearchDataError } from '../../search/types.ts';

/** Where the files of an index are, as seen from a page. */
export interface ScriptSourceOptions {
  /** From the page to the site's root: `'../'`, or `''` for a page in the root. */
  root: string;
  locale: Locale;
  /** Gives the list of the files, the same each time. */
  loadList: () => Promise<Pick<SearchList, 'files'>>;
  /** Is told of a file that cannot be had. */
  onMiss?: () => void;
  /** How long to wait for a file, in milliseconds. */
  timeout?: number;
}

/** Loads the files of an index as scripts, all of them those of one list. */
export function createScriptSource({
  root,
  locale,
  loadList,
  onMiss,
  timeout,
}: ScriptSourceOptions): SearchSource {
  return createCachedSource(async (name, isAgain) => {
    try {
      const { files } = await loadList();
      const file = nameFile(files, name);
      if (file === undefined) throw new Error(`The search has no file "${name}".`);
      const address = root + searchFilePath(locale, file);
      // The browser has the damaged one under its address.
      const asked = isAgain ? freshAddress(address) : address;
      return await loadData(asked, searchFileKey(locale, file), timeout);
    } catch (error) {
      onMiss?.();
      throw new SearchDataError(error instanceof Error ? error.message : name, { cause: error });
    }
  });
}
