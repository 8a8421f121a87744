import { SearchDataError } from '../types.ts';
import type { SearchFileName, SearchPayloads, SearchSource } from './payloads.ts';

/**
 * Makes a source that keeps what was loaded and shares what is being loaded. A failure is not kept:
 * the next call tries again.
 *
 * @param loadFile loads one file; `isAgain` where it was loaded before and is damaged
 */
export function createCachedSource(
  loadFile: (name: SearchFileName, isAgain: boolean) => Promise<unknown>,
): SearchSource {
  const files = new Map<SearchFileName, Promise<unknown>>();
  const damaged = new Set<SearchFileName>();
  const load = (name: SearchFileName): Promise<unknown> => {
    const known = files.get(name);
    if (known !== undefined) return known;
    const loading = loadFile(name, damaged.has(name)).catch((error: unknown) => {
      files.delete(name);
      throw error;
    });
    files.set(name, loading);
    return loading;
  };
  return {
    // The files are written by the same build, from the same types.
    load: <N extends SearchFileName>(name: N) => load(name) as Promise<SearchPayloads[N]>,
    forget: (name) => {
      files.delete(name);
      damaged.add(name);
    },
  };
}

/** Gives files that are in memory already: for tests and measurements in Node. */
export function createMemorySource(files: ReadonlyMap<SearchFileName, unknown>): SearchSource {
  return createCachedSource((name) =>
    files.has(name)
      ? Promise.resolve(files.get(name))
      : Promise.reject(new SearchDataError(`There is no search file "${name}".`)),
  );
}
