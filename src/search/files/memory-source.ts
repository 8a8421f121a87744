import { SearchDataError } from '../types.ts';
import { createCachedSource } from './cached-source.ts';
import type { SearchFileName, SearchSource } from './payloads.ts';

/** Gives files that are in memory already: for tests and measurements in Node. */
export function createMemorySource(files: ReadonlyMap<SearchFileName, unknown>): SearchSource {
  return createCachedSource((name) =>
    files.has(name)
      ? Promise.resolve(files.get(name))
      : Promise.reject(new SearchDataError(`There is no search file "${name}".`)),
  );
}
