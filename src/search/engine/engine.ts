import type { Locale } from '../../model/locales.ts';
import { readPayload, type SearchSource } from '../files/payloads.ts';
import {
  emptyResponse,
  SearchDataError,
  type SearchEngine,
  type SearchLayer,
  type SearchResponse,
  type SearchResult,
} from '../types.ts';
import { lookUpName, type NamedEntries } from './codes/look-up-name.ts';
import { buildNameIndex } from './codes/name-index.ts';
import { findCodes } from './codes/search-codes.ts';
import { decide, type Decision, describeNames, type Findings, type RankedEntry } from './decide.ts';
import { createOpener, type EngineIndex } from './engine-index.ts';
import { addExcerpts, loadBeginning } from './excerpts/add-excerpts.ts';
import { findMessages, loadMessages } from './messages/search-messages.ts';
import { type Query, readQuery } from './query.ts';
import { chooseQueryLanguage, listQueryLanguages } from './query-language.ts';
import { findTexts } from './text/find-texts.ts';

/** So many results are shown. */
const MAX_RESULTS = 30;

/**
 * Makes the engine for readers of one language. It loads what a query needs when it needs it, and keeps it.
 *
 * Its stages, in their order:
 *
 * 1. A name and nothing else is looked up in one small file: `codes/look-up-name.ts`.
 * 2. Every other query is read: `query.ts`.
 * 3. Names and codes in it are recognized, and told at once: `codes/search-codes.ts`.
 * 4. The language of the texts to search is chosen: `query-language.ts`.
 * 5. Messages and words are searched: `messages/search-messages.ts`, `text/find-texts.ts`.
 * 6. One place says what is an answer and what is only near: `decide.ts`, `text/find-texts.ts`.
 * 7. Results get an excerpt: `excerpts/add-excerpts.ts`.
 *
 * @param options.source gives the files of the index; its language is the reader's
 * @param options.sourceOf gives those of another language, in which a query may be written
 * @param options.onFindings is told what an answer is made of, for whoever explains it
 * @param options.nameFiles into how many files the names are split; without it, all are loaded for each query
 */
export function createSearchEngine({
  source,
  sourceOf = () => source,
  nameFiles,
  onFindings,
}: {
  source: SearchSource;
  sourceOf?: (locale: Locale) => SearchSource;
  nameFiles?: number;
  onFindings?: (findings: Findings, index: EngineIndex) => void;
}): SearchEngine {
  const open = createOpener(source, sourceOf);
  let hasAllNames = false;
  const openIndex = async (): Promise<EngineIndex> => {
    const names = await open(loadNames);
    hasAllNames = true;
    return { source, open, ...names };
  };
  return {
    search: async (given, { onCodes, isWanted = () => true } = {}) => {
      // All names stand in another file as well: it answers where one of these is missing, or after it was loaded.
      const named =
        nameFiles === undefined || hasAllNames
          ? undefined
          : await lookUpName(given, source, nameFiles).catch(ignoreDataError);
      if (named !== undefined) return describeNamed(given, named, source);
      if (!isWanted()) return emptyResponse(given);
      const index = await openIndex();
      const query = readQuery(given, index.list.components);
      const codes = findCodes(query, index.names);
      onCodes?.(describe(given, { codes }, decide({ codes }), index));
      // A name and nothing else: no text could say more.
      const isName = codes.known.length > 0 && codes.isSingleWord;
      const isAsked = !isName && query.plain.trim() !== '' && isWanted();
      const { failed, searchedIn, ...found } = isAsked
        ? await askTexts(query, index)
        : { failed: [] };
      const findings = { codes, ...found };
      onFindings?.(findings, index);
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

function loadNames(source: SearchSource): Promise<Pick<EngineIndex, 'list' | 'names'>> {
  return readPayload(source, 'entries', (list) => {
    const isKnownOnly = (entry: number): boolean => list.entries[entry]?.isKnownOnly === true;
    return { list, names: buildNameIndex(list.names, { ...list, isKnownOnly }) };
  });
}

function ignoreDataError(error: unknown): undefined {
  if (!(error instanceof SearchDataError)) throw error;
}

/** The answer to a query that is a name and nothing else. */
async function describeNamed(
  query: string,
  { known, listed }: NamedEntries,
  source: SearchSource,
): Promise<SearchResponse> {
  const places = new Set(known.flatMap(({ entries }) => entries));
  const entries = listed.filter((_, place) => places.has(place));
  const results = entries.map(async ({ entry, excerptFile }) => {
    const excerpt = await loadBeginning(entry.id, excerptFile, source);
    return { ...entry, layer: 'code' as const, ...(excerpt === undefined ? {} : { excerpt }) };
  });
  const [first, ...others] = entries;
  return {
    ...emptyResponse(query),
    results: await Promise.all(results),
    total: entries.length,
    recognized: describeNames(
      { known },
      listed.map(({ entry }) => entry),
    ),
    ...(first === undefined || others.length > 0 ? {} : { certain: first.entry }),
  };
}

/** What the layers that load files of their own have found. */
type Found = Omit<Findings, 'codes'> & {
  failed: SearchLayer[];
  /** The language whose texts were searched, where it is not the reader's. */
  searchedIn: Locale | undefined;
};

/** Asks the layers that load files of their own. One that fails leaves the others their say. */
async function askTexts(query: Query, index: EngineIndex): Promise<Found> {
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
  const written = await findLanguage(query, index);
  const findWords = async (): Promise<Pick<Found, 'texts' | 'searchedIn'>> => {
    const own =
      written !== undefined && isAcronym(query.plain)
        ? await findTexts(query, index, undefined).catch(() => undefined)
        : undefined;
    // A name that the reader's own language has is of no other.
    if (own !== undefined && own.answers.length > 0) return { texts: own, searchedIn: undefined };
    return { texts: await tryTo('text', findTexts(query, index, written)), searchedIn: written };
  };
  const [messages, words] = await Promise.all([
    tryTo('message', findMessages(query, index)),
    findWords(),
  ]);
  return { messages, ...words, failed };
}

/** `isAcronym('vss')` -> `true`, `isAcronym('restart')` -> `false`: short, as hardly a word of a language is */
function isAcronym(text: string): boolean {
  return /^[a-z][a-z0-9+]{1,3}$/i.test(text.trim());
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
  { results, suggestions, unknown, corrected, certain }: Decision,
  { list }: EngineIndex,
): SearchResponse {
  const describeAll = (ranked: readonly RankedEntry[]): SearchResult[] =>
    ranked.flatMap(({ entry, layer }) => {
      const known = list.entries[entry];
      return known === undefined ? [] : [{ ...known, layer }];
    });
  const certainEntry = certain === undefined ? undefined : list.entries[certain];
  return {
    query,
    results: describeAll(results.slice(0, MAX_RESULTS)),
    total: results.length,
    suggestions: describeAll(suggestions),
    recognized: describeNames(codes, list.entries),
    unknown,
    ...(corrected === undefined ? {} : { corrected }),
    ...(certainEntry === undefined ? {} : { certain: certainEntry }),
    failed: [],
  };
}
