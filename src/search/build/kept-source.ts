import { compileFunction } from 'node:vm';
import { REGISTRY_GLOBAL } from '../../model/data-script.ts';
import type { Locale } from '../../model/locales.ts';
import { createCachedSource } from '../files/cached-source.ts';
import { searchFilePath } from '../files/paths.ts';
import type { SearchSource } from '../files/payloads.ts';
import { nameFile } from '../files/search-list.ts';
import { SearchDataError } from '../types.ts';
import type { RenderedIndex } from './build-index.ts';

/**
 * Gives the engine the files of a language's index as the site has them, so that what is kept of a build
 * can be asked in Node.
 *
 * @param loadIndex called once, when the first of them is needed
 */
export function createKeptSource(
  locale: Locale,
  loadIndex: () => Promise<RenderedIndex>,
): SearchSource {
  const open = async () => {
    const { listed, files } = await loadIndex();
    return { listed, texts: new Map(files.map(({ path, text }) => [path, text])) };
  };
  let opening: ReturnType<typeof open> | undefined;
  return createCachedSource(async (name) => {
    const { listed, texts } = await (opening ??= open());
    const text = texts.get(searchFilePath(locale, nameFile(listed, name) ?? ''));
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
