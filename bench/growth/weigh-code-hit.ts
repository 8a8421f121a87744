import { readFile } from 'node:fs/promises';
import { posix, join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import type { SearchProps } from '../../src/browser/search/load-search.ts';
import type { Locale } from '../../src/model/locales.ts';
import { searchPath } from '../../src/model/urls.ts';
import { createSearchEngine } from '../../src/search/engine/engine.ts';
import { searchFilePath, searchListPath } from '../../src/search/files/paths.ts';
import type { SearchFileName } from '../../src/search/files/payloads.ts';
import { countListedNames, nameFile } from '../../src/search/files/search-list.ts';
import { createDistSource, readDistList } from '../search/dist-source.ts';
import { weighContents } from '../search/weigh.ts';

/**
 * Weighs what the answer to a code takes from an empty cache, zipped: the search page with its styles
 * and scripts, the code of the search, the list of its files with its texts, and whatever the engine loads for the answer.
 *
 * @param dist the folder of a finished build
 */
export async function weighCodeHit(dist: string, locale: Locale, code: string): Promise<number> {
  const { files } = readDistList(dist, locale);
  const source = createDistSource(dist, locale);
  const loaded = new Set<SearchFileName>();
  const page = searchPath(locale);
  const root = parse(await readFile(join(dist, page), 'utf8'));
  const props = JSON.parse(
    root.querySelector('[data-search]')?.getAttribute('data-props') ?? '',
  ) as SearchProps;
  const engine = createSearchEngine({
    nameFiles: countListedNames(files),
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
    searchListPath(locale),
    ...Array.from(loaded, (name) => searchFilePath(locale, nameFile(files, name) ?? name)),
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
