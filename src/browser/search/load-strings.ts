import { installRegistry, takeReceived } from '../../search/files/registry.ts';
import { loadScript } from '../../dom/load-script.ts';
import type { SearchPlace } from './load-search.ts';
import { type SearchStrings, stringsKey, stringsPath } from '../../search/files/strings.ts';

/**
 * Loads the texts of the search in the language of the page.
 *
 * @throws when they cannot be had; the next call tries again
 */
export async function loadStrings({ root, build, lang }: SearchPlace): Promise<SearchStrings> {
  installRegistry();
  const address = root + stringsPath(build, lang);
  await loadScript(address);
  const received = takeReceived(stringsKey(build, lang));
  if (received === undefined) throw new Error(`${address} did not hand over its texts.`);
  // The file is written by the build of this page, from the same type.
  return received.data as SearchStrings;
}
