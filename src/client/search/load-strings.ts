import { installRegistry, takeReceived } from '../../search/transport/registry.ts';
import { loadScript } from './load-script.ts';
import type { SearchPlace } from './load-search.ts';
import type { SearchStrings } from './strings.ts';
import { stringsKey, stringsPath } from './strings-file.ts';

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
