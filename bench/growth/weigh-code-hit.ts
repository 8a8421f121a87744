import { readFile } from 'node:fs/promises';
import { posix, join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import type { SearchProps } from '../../src/browser/search/load-search.ts';
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
  const page = searchPath(locale);
  const root = parse(await readFile(join(dist, page), 'utf8'));
  const props = JSON.parse(
    root.querySelector('[data-search]')?.getAttribute('data-props') ?? '',
  ) as SearchProps;
  const engine = createSearchEngine({
    nameFiles: props.nameFiles,
    source: {
      ...source,
      load: (name) => {
        loaded.add(name);
        return source.load(name);
      },
    },
  });
  const { results } = await engine.search(code);
  if (results[0]?.id !== code) throw new Error(`The search does not find ${code} in ${dist}.`);
  const paths = [
    page,
    ...listPageFiles(root, page),
    // Loaded when it is used.
    props.engine,
    stringsPath(build, locale),
    ...Array.from(loaded, (name) => searchFilePath(build, locale, name)),
  ];
  const { gzip } = weighContents(
    await Promise.all(paths.map((path) => readFile(join(dist, path)))),
  );
  return gzip;
}

/** The styles and scripts of a page, from the site's root. */
function listPageFiles(root: HTMLElement, page: string): string[] {
  const addresses = root
    .querySelectorAll('link[rel=stylesheet], script[src]')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
  return addresses.map((address) => posix.join(posix.dirname(page), address));
}
