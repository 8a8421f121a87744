import { readFile } from 'node:fs/promises';
import { posix, join } from 'node:path';
import { parse } from 'node-html-parser';
import type { Locale } from '../../src/model/locales.ts';
import { searchPath } from '../../src/model/urls.ts';
import { createSearchEngine } from '../../src/search/engine/engine.ts';
import { searchFilePath } from '../../src/search/files/paths.ts';
import type { SearchFileName } from '../../src/search/files/payloads.ts';
import { stringsPath } from '../../src/search/files/strings.ts';
import { createDistSource, findBuild } from '../search/dist-source.ts';
import { weighContents } from '../search/weigh.ts';

/**
 * Weighs what the answer to a code takes from an empty cache, zipped: the search page with its styles
 * and scripts, the code of the search and its texts, and whatever the engine loads for the answer.
 *
 * @param dist the folder of a finished build
 */
export async function weighCodeHit(dist: string, locale: Locale, code: string): Promise<number> {
  const build = await findBuild(dist);
  const source = createDistSource(dist, build, locale);
  const loaded = new Set<SearchFileName>();
  const engine = await createSearchEngine({
    source: {
      load: (name) => {
        loaded.add(name);
        return source.load(name);
      },
    },
  });
  const { results } = await engine.search(code);
  if (results[0]?.id !== code) throw new Error(`The search does not find ${code} in ${dist}.`);
  const page = searchPath(locale);
  const paths = [
    page,
    ...(await listPageFiles(dist, page)),
    stringsPath(build, locale),
    ...Array.from(loaded, (name) => searchFilePath(build, locale, name)),
  ];
  const { gzip } = weighContents(
    await Promise.all(paths.map((path) => readFile(join(dist, path)))),
  );
  return gzip;
}

/** The styles and scripts of the search page, with that of the engine, which it loads when it is used. */
async function listPageFiles(dist: string, page: string): Promise<string[]> {
  const root = parse(await readFile(join(dist, page), 'utf8'));
  const addresses = root
    .querySelectorAll('link[rel=stylesheet], script[src]')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
  // From the site's root.
  const engine = root.querySelector('[data-engine]')?.getAttribute('data-engine');
  if (engine === undefined) throw new Error(`${page} names no engine.`);
  return [...addresses.map((address) => posix.join(posix.dirname(page), address)), engine];
}
