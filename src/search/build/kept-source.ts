import { compileFunction } from 'node:vm';
import { REGISTRY_GLOBAL } from '../../model/data-script.ts';
import { createCachedSource } from '../files/cached-source.ts';
import type { SearchFileName, SearchSource } from '../files/payloads.ts';
import { SearchDataError } from '../types.ts';
import type { SearchFile } from './build-index.ts';

/**
 * Gives the engine the files of a language's index as the site has them, so that what is kept of a build
 * can be asked in Node.
 *
 * @param pathOf - the path of a file of that index
 * @param loadFiles - called once, when the first of them is needed
 */
export function createKeptSource(
  pathOf: (name: SearchFileName) => string,
  loadFiles: () => Promise<readonly SearchFile[]>,
): SearchSource {
  let loading: Promise<ReadonlyMap<string, string>> | undefined;
  return createCachedSource(async (name) => {
    loading ??= loadFiles().then((files) => new Map(files.map(({ path, text }) => [path, text])));
    const text = (await loading).get(pathOf(name));
    if (text === undefined) throw new SearchDataError(`The index has no file "${name}".`);
    return readDataScript(text);
  });
}

/**
 * What a script hands over, run as a browser runs it.
 *
 * `readDataScript('__shirube.set("build","3f2a");\n')` -> `'3f2a'`
 */
function readDataScript(script: string): unknown {
  let data: unknown;
  const run = compileFunction(script, [REGISTRY_GLOBAL]) as (registry: {
    set: (key: string, value: unknown) => void;
  }) => void;
  run({
    set: (_, value) => {
      data = value;
    },
  });
  return data;
}
