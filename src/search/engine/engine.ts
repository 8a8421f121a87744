import type { Locale } from '../../model/locales.ts';
import type { SearchSource } from '../files/payloads.ts';
import {
  SearchDataError,
  type SearchEngine,
  type SearchLayer,
  type SearchResponse,
  type SearchResult,
} from '../types.ts';
import { buildNameIndex } from './codes/name-index.ts';
import { findCodes } from './codes/search-codes.ts';
import { decide, type Decision, describeNames, type Findings, type RankedEntry } from './decide.ts';
import { createOpener, type EngineIndex } from './engine-index.ts';
import { addExcerpts } from './excerpts/add-excerpts.ts';
import { findMessages, loadMessages } from './messages/search-messages.ts';
import { type Query, readQuery } from './query.ts';
import { chooseQueryLanguage, listQueryLanguages } from './query-language.ts';
import { findTexts } from './text/find-texts.ts';

/** So many results are shown. */
const MAX_RESULTS = 30;

/**
 * Makes the engine for readers of one language. Codes can be searched as soon as it is there; everything
 * else is loaded when it is first needed.
 *
 * A query is read (`query.ts`), names and codes in it are recognized (`codes/`), then its messages and
 * words are searched (`messages/`, `text/`), and one place says what is an answer (`decide.ts`).
 *
 * @param options.source - gives the files of the index; its language is the reader's
 * @param options.sourceOf - gives those of another language, in which a query may be written
 * @throws {SearchDataError} when the list of entries cannot be loaded; a later call tries again
 */
export async function createSearchEngine({
  source,
  sourceOf = () => source,
}: {
  source: SearchSource;
  sourceOf?: (locale: Locale) => SearchSource;
}): Promise<SearchEngine> {
  const list = await source.load('entries');
  const index: EngineIndex = {
    source,
    list,
    names: buildNameIndex(list.names, {
      ...list,
      isKnownOnly: (entry) => list.entries[entry]?.isKnownOnly === true,
    }),
    open: createOpener(source, sourceOf),
  };
  return {
    searchCodes: (given) => {
      const codes = findCodes(readQuery(given, list.components), index.names);
      return describe(given, { codes }, decide({ codes }), index);
    },
    search: async (given) => {
      const query = readQuery(given, list.components);
      const codes = findCodes(query, index.names);
      // A name and nothing else: no text could say more.
      const isName = codes.known.length > 0 && codes.isSingleWord;
      const { failed, searchedIn, ...found } =
        isName || query.plain.trim() === '' ? { failed: [] } : await askTexts(query, index);
      const findings = { codes, ...found };
      const decision = decide(findings);
      const response = describe(given, findings, decision, index);
      const results = await addExcerpts(
        decision.results.slice(0, MAX_RESULTS),
        { terms: findings.texts?.terms ?? [], locale: searchedIn },
        index,
      );
      return {
        ...response,
        results,
        failed,
        ...(searchedIn === undefined ? {} : { searchedIn }),
      };
    },
  };
}

/** Asks the layers that load files of their own. One that fails leaves the others their say. */
async function askTexts(
  query: Query,
  index: EngineIndex,
): Promise<Omit<Findings, 'codes'> & { failed: SearchLayer[]; searchedIn: Locale | undefined }> {
  const failed: SearchLayer[] = [];
  const tryTo = async <T>(layer: SearchLayer, found: Promise<T>): Promise<T | undefined> => {
    try {
      return await found;
    } catch (error) {
      if (!(error instanceof SearchDataError)) throw error;
      console.info(`The ${layer} layer of the search could not be loaded.`, error);
      failed.push(layer);
      return undefined;
    }
  };
  const searchedIn = await findLanguage(query, index);
  const [messages, texts] = await Promise.all([
    tryTo('message', findMessages(query, index)),
    tryTo('text', findTexts(query, index, searchedIn)),
  ]);
  return { messages, texts, failed, searchedIn };
}

/**
 * The language of the texts to search, where it is not the reader's: that in which the query is
 * written, whatever the interface's is.
 */
async function findLanguage({ plain }: Query, index: EngineIndex): Promise<Locale | undefined> {
  const { list } = index;
  const languages = listQueryLanguages(plain, list.locales);
  // What tells languages apart that share a script is in the file of the messages.
  const characters =
    languages.length < 2
      ? {}
      : await index.open(loadMessages).then(
          (loaded) => loaded.characters,
          () => ({}),
        );
  const locale = chooseQueryLanguage(plain, languages, list.locale, characters);
  return locale === list.locale ? undefined : locale;
}

function describe(
  query: string,
  { codes }: Findings,
  { results, suggestions, unknown, corrected }: Decision,
  { list }: EngineIndex,
): SearchResponse {
  const describeAll = (ranked: readonly RankedEntry[]): SearchResult[] =>
    ranked.flatMap(({ entry, layer }) => {
      const known = list.entries[entry];
      return known === undefined ? [] : [{ ...known, layer }];
    });
  return {
    query,
    results: describeAll(results.slice(0, MAX_RESULTS)),
    total: results.length,
    suggestions: describeAll(suggestions),
    recognized: describeNames(codes, list.entries),
    unknown,
    ...(corrected === undefined ? {} : { corrected }),
    failed: [],
  };
}
