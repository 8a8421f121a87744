import { NO_CONCEPTS } from '../files/concept-data.ts';
import { unpackConcepts } from '../files/concepts-payload.ts';
import { createQueryWordings } from './query-wordings.ts';
import { buildNameIndex } from './codes/name-index.ts';
import { type CodeHits, searchNames } from './codes/search-codes.ts';
import { buildExcerpt } from './excerpt.ts';
import { buildMessageIndex, type MessageIndex } from './messages/message-index.ts';
import { searchMessages } from './messages/search-messages.ts';
import { type RankedEntry, rankHits } from './rank.ts';
import { openPagefind } from './text/pagefind-wasm.ts';
import { searchText, type TextHits, type TextIndex } from './text/search-text.ts';
import { createTermMatcher } from './text/term-matcher.ts';
import type { Token, Tokenizer } from '../language/tokenizer.ts';
import { unpackBytes } from '../files/bytes.ts';
import type { EntriesPayload, ExcerptSource, SearchSource } from '../files/payloads.ts';
import {
  SearchDataError,
  type SearchEngine,
  type SearchResponse,
  type SearchResult,
} from '../types.ts';

/** What an engine is made of. */
export interface SearchEngineOptions {
  /** Gives the files of the index; its language is the engine's. */
  source: SearchSource;
  /** How many results get an excerpt, from the top. */
  excerpts?: number;
}

const DEFAULT_EXCERPTS = 8;
/** What is pasted beyond this is not read. */
const MAX_QUERY_LENGTH = 50_000;

/**
 * Makes the engine of one language's index. Codes can be searched as soon as it is there; everything
 * else is loaded when it is first needed.
 *
 * @throws {SearchDataError} when the list of entries cannot be loaded; a later call tries again
 */
export async function createSearchEngine(options: SearchEngineOptions): Promise<SearchEngine> {
  const { source, excerpts = DEFAULT_EXCERPTS } = options;
  const list = await source.load('entries');
  const names = buildNameIndex(list.names);
  const loadMessages = keepSuccess(async () =>
    buildMessageIndex((await source.load('messages')).messages),
  );
  const loadText = keepSuccess(() => loadTextIndex(source));

  const respond = (
    query: string,
    results: readonly SearchResult[],
    suggestions: readonly SearchResult[],
  ): SearchResponse => ({ query, results, suggestions });

  return {
    searchCodes: (given) => {
      const codes = searchNames(given, names);
      const { results, suggestions } = rankHits({ codes, messages: [] });
      return respond(given, toResults(results, list), toResults(suggestions, list));
    },
    search: async (given) => {
      const query = given.slice(0, MAX_QUERY_LENGTH);
      if (query.trim() === '') return respond(given, [], []);
      const codes = searchNames(query, names);
      // One whole code needs neither messages nor text.
      const hits =
        codes.exact.length > 0 && codes.isSingleWord
          ? { codes, messages: [] }
          : await searchAll(query, codes, loadMessages, loadText);
      const { results, suggestions } = rankHits(hits);
      const terms = 'text' in hits ? hits.text.terms : [];
      const described = await addExcerpts(results, {
        list,
        source,
        terms,
        limit: excerpts,
        loadText,
      });
      return respond(given, described, toResults(suggestions, list));
    },
  };
}

async function searchAll(
  query: string,
  codes: CodeHits,
  loadMessages: () => Promise<MessageIndex>,
  loadText: () => Promise<TextIndex>,
): Promise<{ codes: CodeHits; messages: ReturnType<typeof searchMessages>; text: TextHits }> {
  const [messages, text] = await Promise.all([loadMessages(), loadText()]);
  return {
    codes,
    messages: searchMessages(query, messages),
    text: await searchText(query, text),
  };
}

/** Keeps what was loaded; after a failure the next call tries again. */
function keepSuccess<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error instanceof SearchDataError
        ? error
        : new SearchDataError('The search index could not be read.', { cause: error });
    });
    return loading;
  };
}

/** Loads and opens the text index of a source. */
export async function loadTextIndex(source: SearchSource): Promise<TextIndex> {
  const [{ entries }, text, tokenizer] = await Promise.all([
    source.load('entries'),
    source.load('text'),
    source.load('tokenizer').then((payload) => payload.createTokenizer()),
  ]);
  const [wasm, meta] = await Promise.all([unpackBytes(text.wasm), unpackBytes(text.meta)]);
  return {
    tokenizer,
    wordings: createQueryWordings(
      text.concepts === undefined ? NO_CONCEPTS : unpackConcepts(text.concepts),
      tokenizer.fold,
    ),
    pagefind: await openPagefind(wasm, meta),
    documents: new Map(text.pages.map((hash, document) => [hash, document])),
    lengths: text.lengths,
    titles: entries.map(({ title }) => title),
    loadChunk: async (hash) => {
      const packed = (await source.load(`chunks-${text.chunkFiles[hash] ?? 0}`))[hash];
      if (packed === undefined) throw new SearchDataError(`The index lacks its chunk ${hash}.`);
      return unpackBytes(packed);
    },
  };
}

function toResults(ranked: readonly RankedEntry[], { entries }: EntriesPayload): SearchResult[] {
  return ranked.flatMap(({ entry, layer }) => {
    const known = entries[entry];
    return known === undefined ? [] : [{ ...known, layer }];
  });
}

interface ExcerptContext {
  list: EntriesPayload;
  source: SearchSource;
  terms: readonly string[];
  limit: number;
  loadText: () => Promise<TextIndex>;
}

async function addExcerpts(
  ranked: readonly RankedEntry[],
  { list, source, terms, limit, loadText }: ExcerptContext,
): Promise<SearchResult[]> {
  const tokenizer = terms.length > 0 ? (await loadText()).tokenizer : undefined;
  const matchTerm = createTermMatcher(terms);
  const results = toResults(ranked, list);
  return Promise.all(
    results.map(async (result, at) => {
      const place = ranked[at]?.entry;
      if (at >= limit || place === undefined) return result;
      const found = await loadExcerptSource(place, list, source);
      if (found === undefined) return result;
      // What was found by its code is told by how it begins; the code's parts occur anywhere.
      const reader = result.layer === 'code' ? undefined : tokenizer;
      const texts = found.texts.map((text) => ({
        text,
        tokens: reader === undefined ? [] : tokenizeOnce(text, reader),
      }));
      const parts = buildExcerpt(texts, matchTerm);
      return parts.length === 0 ? result : { ...result, excerpt: { lang: found.lang, parts } };
    }),
  );
}

/** An excerpt is no reason to withhold a result: without its file, the result goes without. */
async function loadExcerptSource(
  place: number,
  { excerptFiles }: EntriesPayload,
  source: SearchSource,
): Promise<ExcerptSource | undefined> {
  const file = excerptFiles[place];
  if (file === undefined) return undefined;
  try {
    return (await source.load(`excerpts-${file}`))[place];
  } catch (error) {
    if (error instanceof SearchDataError) return undefined;
    throw error;
  }
}

/** A reader who types on sees much the same results: their texts are cut into terms once. */
const tokenized = new WeakMap<Tokenizer, Map<string, readonly Token[]>>();
const MAX_TOKENIZED = 500;

function tokenizeOnce(text: string, tokenizer: Tokenizer): readonly Token[] {
  const known = tokenized.get(tokenizer) ?? new Map<string, readonly Token[]>();
  tokenized.set(tokenizer, known);
  const tokens = known.get(text) ?? tokenizer.tokenize(text);
  if (known.size >= MAX_TOKENIZED) known.clear();
  known.set(text, tokens);
  return tokens;
}
