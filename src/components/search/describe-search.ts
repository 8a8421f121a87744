import type { SearchProps } from '../../browser/search/load-search.ts';
import { scriptPath } from '../assets.ts';

/** What the search of every page is told. */
export function describeSearch(): SearchProps {
  return { engine: scriptPath('search-engine') };
}
