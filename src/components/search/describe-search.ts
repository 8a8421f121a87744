import type { SearchProps } from '../../browser/search/load-search.ts';
import { findableNamesOf } from '../../content/catalogue/entries.ts';
import { countNameFiles } from '../../search/files/name-files.ts';
import { scriptPath } from '../assets.ts';
import { getCatalog } from '../catalog.ts';

/** What the search of every page is told. */
export async function describeSearch(): Promise<SearchProps> {
  const { errors, causes } = await getCatalog();
  const names = [...errors.values(), ...causes.values()].map(findableNamesOf);
  return { engine: scriptPath('search-engine'), nameFiles: countNameFiles(names) };
}
