import { freshAddress, loadData, loadDataOnce } from '../../dom/load-script.ts';
import type { Locale } from '../../model/locales.ts';
import { searchListKey, searchListPath } from '../../search/files/paths.ts';
import type { SearchList } from '../../search/files/search-list.ts';
import { SearchDataError } from '../../search/types.ts';

/**
 * How old a list may be, in milliseconds. Of a file that does not say how long it may be kept, a browser decides
 * that itself; the files that an old list names may all be kept as well, and lack what is new.
 */
export const LONGEST_KEPT = 10 * 60 * 1000;

/**
 * Loads the list of a language's files, once for all who ask for it.
 *
 * `await loadSearchList('../', 'ja')` -> what `ja/search-list.js` says
 *
 * @throws when it cannot be had; the next call tries again
 */
async function loadSearchList(root: string, locale: Locale): Promise<SearchList> {
  const address = `${root}${searchListPath(locale)}?${String(Math.floor(Date.now() / LONGEST_KEPT))}`;
  // The build writes it, from the same type.
  return (await loadDataOnce(address, searchListKey(locale))) as SearchList;
}

/**
 * Loads the list that is on the server now, past what the browser keeps.
 *
 * @throws when it cannot be had
 */
export async function loadNewestList(root: string, locale: Locale): Promise<SearchList> {
  const address = freshAddress(root + searchListPath(locale));
  return (await loadData(address, searchListKey(locale))) as SearchList;
}

/**
 * Loads a list that belongs to what is there already: the one that may be kept, or else the newest.
 *
 * @throws {SearchDataError} when neither does
 */
export async function loadFittingList(
  root: string,
  locale: Locale,
  fits: (list: SearchList) => boolean,
): Promise<SearchList> {
  const list = await loadSearchList(root, locale);
  if (fits(list)) return list;
  const newest = await loadNewestList(root, locale);
  if (fits(newest)) return newest;
  throw new SearchDataError(`${searchListPath(locale)} is of another release.`);
}
