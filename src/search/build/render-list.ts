import { renderDataScript } from '../../model/data-script.ts';
import type { Locale } from '../../model/locales.ts';
import { searchListKey, searchListPath } from '../files/paths.ts';
import type { ListedFiles, SearchList } from '../files/search-list.ts';
import type { SearchFile } from './build-index.ts';
import { hashText } from './hash-file.ts';

/**
 * Names the indexes of all languages together, whose entries stand in the same order.
 *
 * `nameEdition([{ entries: '0a…' }, { entries: '1b…' }])` -> `'0a1b2c3d4e5f'`
 */
export function nameEdition(indexes: readonly ListedFiles[]): string {
  const hashes = indexes.map((files) => Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return hashText(JSON.stringify(hashes));
}

/** Renders the script that says which files a language's index has now. */
export function renderSearchList(locale: Locale, list: SearchList): SearchFile {
  return {
    path: searchListPath(locale),
    text: renderDataScript(searchListKey(locale), JSON.stringify(list)),
  };
}
