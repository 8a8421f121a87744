import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { Locale } from '../../src/model/locales.ts';
import { createCachedSource } from '../../src/search/files/cached-source.ts';
import { searchFileKey, searchFilePath, SEARCH_FOLDER } from '../../src/search/files/paths.ts';
import type { SearchSource } from '../../src/search/files/payloads.ts';
import { openRegistry } from '../../src/dom/load-script.ts';
import { SearchDataError } from '../../src/search/types.ts';

/** The id of the build in a folder. */
export async function findBuild(dist: string): Promise<string> {
  const [build, ...others] = await readdir(join(dist, SEARCH_FOLDER));
  if (build === undefined || others.length > 0) {
    throw new Error(`${dist} has not one search index but ${String(others.length)} more.`);
  }
  return build;
}

/** Gives the engine the files of a finished build, run as a browser runs them. */
export function createDistSource(dist: string, build: string, locale: Locale): SearchSource {
  const registry = openRegistry();
  return createCachedSource(async (name) => {
    const path = join(dist, searchFilePath(build, locale, name));
    runInThisContext(await readFile(path, 'utf8'), { filename: path });
    const data = registry.get(searchFileKey(build, locale, name));
    if (data === undefined) throw new SearchDataError(`${path} did not hand over its data.`);
    return data;
  });
}
