import { readCatalog } from '../content/read/load.ts';
import { createReadMemory } from '../content/read/read-memory.ts';
import type { Locale } from '../model/locales.ts';
import type { Catalog } from '../content/catalogue/types.ts';
import {
  type RenderedIndex,
  renderSearchFiles,
  type SearchFile,
} from '../search/build/build-index.ts';
import { findKeptFiles, type IndexCache } from '../search/build/index-cache.ts';
import { createQuickBuilder } from '../search/build/quick-index.ts';
import { renderSearchList } from '../search/build/render-list.ts';
import { selectSearchStrings } from '../search/build/search-strings.ts';

/** What a follower is told: a page of a language is shown, its index is wanted, or a file was saved. */
export type SearchPreviewRequest = { state: number } & (
  { shown: Locale } | { wanted: Locale } | { changed: string }
);

/** What it tells: the files of a language's index as of a state, or why there are none. */
export type SearchPreviewMessage = { locale: Locale; state: number } & (
  { files: SearchFile[] } | { problem: string }
);

/** Of what the indexes are, and under which name. */
export interface FollowedBase {
  /** The project's root. */
  root: string;
  /** Absolute path of the content folder. */
  content: string;
  /** Path of the script of the search. */
  engine: string;
  /** Where a build keeps its indexes. */
  cache: IndexCache;
}

/** Languages are followed one by one, each when it is used: none waits for the others. */
const EDITION = 'preview';

/**
 * Makes the function that keeps search indexes up to date: after each file that is saved that of the language
 * whose page was shown last, those of others when they are wanted again.
 *
 * `{ wanted: 'ja', state: 0 }` -> tells `{ locale: 'ja', state: 0, files: […] }`, and again with each change
 *
 * @returns a function that takes a request; what it gives is fulfilled when nothing is left to do
 */
export function createSearchFollower(
  { root, content, engine, cache }: FollowedBase,
  tell: (message: SearchPreviewMessage) => void,
): (request: SearchPreviewRequest) => Promise<void> {
  const memory = createReadMemory();
  const builders = new Map<Locale, ReturnType<typeof createQuickBuilder>>();
  /** The state that each language's index was told of. */
  const told = new Map<Locale, number>();
  /** Those that are to be brought up to date: an index nobody looks at would take time from the others. */
  const due = new Set<Locale>();
  let shown: Locale | undefined;
  let state = 0;
  let isAtWork = false;
  let working = Promise.resolve();

  const findDue = (): Locale | undefined => {
    const old = [...due].filter((locale) => told.get(locale) !== state);
    return old.find((locale) => locale === shown) ?? old.at(-1);
  };

  /** Works until all indexes that are due are of the state of now. */
  const work = async (): Promise<void> => {
    isAtWork = true;
    for (let locale = findDue(); locale !== undefined; locale = findDue()) await update(locale);
    due.clear();
    isAtWork = false;
  };

  const addList = (catalog: Catalog, locale: Locale, { listed, files }: RenderedIndex) => {
    const strings = selectSearchStrings(catalog, locale);
    return [
      ...files,
      renderSearchList(locale, { engine, edition: EDITION, files: listed, strings }),
    ];
  };

  const update = async (locale: Locale): Promise<void> => {
    const mine = state;
    const isFirst = !told.has(locale);
    try {
      const { catalog } = await readCatalog(root, content, memory);
      if (isFirst) {
        // The first answer is there at once; what follows makes the next ones quick.
        const kept = findKeptFiles(catalog, locale, cache);
        if (kept !== undefined)
          tell({ locale, state: mine, files: addList(catalog, locale, kept) });
      }
      const builder = builders.get(locale) ?? createQuickBuilder(locale, memory.recall);
      builders.set(locale, builder);
      const index = await builder(catalog);
      const files = addList(catalog, locale, await renderSearchFiles(index));
      tell({ locale, state: mine, files });
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      tell({ locale, state: mine, problem });
    }
    told.set(locale, mine);
  };

  return (request) => {
    if ('changed' in request) memory.forget(request.changed);
    else if ('shown' in request) ({ shown } = request);
    const wanted = 'wanted' in request ? request.wanted : shown;
    if (wanted !== undefined) due.add(wanted);
    ({ state } = request);
    if (!isAtWork) working = work();
    return working;
  };
}
