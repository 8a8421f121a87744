import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { openRegistry } from '../../src/dom/load-script.ts';
import type { Locale } from '../../src/model/locales.ts';
import { createCachedSource } from '../../src/search/files/cached-source.ts';
import {
  searchFileKey,
  searchFilePath,
  searchListKey,
  searchListPath,
} from '../../src/search/files/paths.ts';
import type { SearchSource } from '../../src/search/files/payloads.ts';
import { nameFile, type SearchList } from '../../src/search/files/search-list.ts';
import { SearchDataError } from '../../src/search/types.ts';

/** The list of a language's search files in a finished build. */
export function readDistList(dist: string, locale: Locale): SearchList {
  const path = join(dist, searchListPath(locale));
  return runScript(readFileSync(path, 'utf8'), path, searchListKey(locale)) as SearchList;
}

/** Gives the engine the files of a finished build, run as a browser runs them. */
export function createDistSource(dist: string, locale: Locale): SearchSource {
  const { files } = readDistList(dist, locale);
  return createCachedSource(async (name) => {
    const file = nameFile(files, name) ?? name;
    const path = join(dist, searchFilePath(locale, file));
    return runScript(await readFile(path, 'utf8'), path, searchFileKey(locale, file));
  });
}

function runScript(text: string, path: string, key: string): unknown {
  const registry = openRegistry();
  runInThisContext(text, { filename: path });
  const data = registry.get(key);
  if (data === undefined) throw new SearchDataError(`${path} did not hand over its data.`);
  return data;
}
