import type { Locale } from '../../model/locales.ts';
import { createSearchEngine } from '../../search/engine/engine.ts';
import { countListedNames, type SearchList } from '../../search/files/search-list.ts';
import { searchListPath } from '../../search/files/paths.ts';
import type { SearchStrings } from '../../search/files/strings.ts';
import { SearchDataError, type SearchEngine, type SearchResponse } from '../../search/types.ts';
import { createScriptSource } from './script-source.ts';
import { loadFittingList, loadNewestList, LONGEST_KEPT } from './search-lists.ts';

/** The search of a site in one language, as a page has it. */
export interface OpenedSearch {
  engine: SearchEngine;
  /** The texts that it shows. */
  strings: SearchStrings;
}

/** The engine over the files of one list. */
interface OpenedList {
  list: SearchList;
  engine: SearchEngine;
  /** A file of the list could not be had. */
  hasMissed: boolean;
  /** When the list was looked at last, in milliseconds. */
  lookedAt: number;
  /** There is a newer index, which other code than that of the page belongs to. */
  isOutdated: boolean;
}

/**
 * Opens the search by the list of its files.
 *
 * Where a file is missing, the host may have replaced the release: the list is taken anew, and if it is another
 * one, all begins again with the files of that. No answer is made of the files of two lists.
 * The same before a page that has been open for long says that there is nothing: there may be by now.
 *
 * @param place.engine path of the script of the search that the page has; files for another one are refused
 * @throws when there is no list for it; the next call tries again
 */
export async function openSearch(place: {
  root: string;
  locale: Locale;
  engine: string;
}): Promise<OpenedSearch> {
  const { root, locale } = place;
  const list = await loadFittingList(root, locale, ({ engine }) => engine === place.engine);
  let current = openList(list, root, locale);
  let renewing: Promise<void> | undefined;

  const renew = async (): Promise<void> => {
    const newest = await loadNewestList(root, locale).catch(() => undefined);
    if (newest !== undefined && newest.edition !== current.list.edition) {
      if (belongsTo(newest, current.list)) current = openList(newest, root, locale);
      else current.isOutdated = true;
    }
    current.hasMissed = false;
    current.lookedAt = Date.now();
    renewing = undefined;
  };
  const engine: SearchEngine = {
    search: async (query, progress) => {
      const used = current;
      const asked = used.engine.search(query, progress);
      const answer = await asked.catch(() => undefined);
      const lacks = answer !== undefined && lacksSomething(answer);
      const isOld = Date.now() - used.lookedAt > LONGEST_KEPT;
      if (used === current && (used.hasMissed || (isOld && lacks))) await (renewing ??= renew());
      const isWanted = progress?.isWanted?.() !== false;
      if (used !== current && isWanted) return current.engine.search(query, progress);
      if (used.isOutdated && lacks) {
        throw new SearchDataError(`${searchListPath(locale)} is of another release by now.`);
      }
      return asked;
    },
  };
  return { engine, strings: list.strings };
}

/** Whether the code and the texts of the page belong to an index. */
function belongsTo(newest: SearchList, { engine, strings }: SearchList): boolean {
  return newest.engine === engine && JSON.stringify(newest.strings) === JSON.stringify(strings);
}

/** Whether an answer says that the base has nothing, or lacks a code. */
function lacksSomething({ results, unknown }: SearchResponse): boolean {
  return results.length === 0 || unknown.length > 0;
}

function openList(list: SearchList, root: string, locale: Locale): OpenedList {
  const onMiss = (): void => {
    opened.hasMissed = true;
  };
  const others = new Map<Locale, Promise<SearchList>>();
  const loadOther = (other: Locale): Promise<SearchList> => {
    const known = others.get(other);
    if (known !== undefined) return known;
    const fits = ({ edition }: SearchList): boolean => edition === list.edition;
    const loading = loadFittingList(root, other, fits).catch((error: unknown) => {
      others.delete(other);
      throw error;
    });
    others.set(other, loading);
    return loading;
  };
  const open = (language: Locale, loadList: () => Promise<SearchList>) =>
    createScriptSource({ root, locale: language, loadList, onMiss });
  const opened: OpenedList = {
    list,
    engine: createSearchEngine({
      source: open(locale, () => Promise.resolve(list)),
      sourceOf: (other) => open(other, () => loadOther(other)),
      nameFiles: countListedNames(list.files),
    }),
    hasMissed: false,
    lookedAt: Date.now(),
    isOutdated: false,
  };
  return opened;
}
