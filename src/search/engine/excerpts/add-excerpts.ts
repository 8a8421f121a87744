import type { Locale } from '../../../model/locales.ts';
import type { ExcerptSource, SearchSource } from '../../files/payloads.ts';
import { createGeneralTokenizer } from '../../language/general.ts';
import type { Token, Tokenizer } from '../../language/tokenizer.ts';
import { SearchDataError, type SearchResult } from '../../types.ts';
import type { RankedEntry } from '../decide.ts';
import type { EngineIndex } from '../engine-index.ts';
import { createTermMatcher } from './term-matcher.ts';
import { loadTextIndex } from '../text/text-index.ts';
import { cutExcerpt } from './cut-excerpt.ts';

/** So many results get an excerpt, from the top. */
const MAX_EXCERPTS = 8;

/** What was asked for in words, and in which language, where that is not the reader's. */
interface Asked {
  terms: readonly string[];
  locale: Locale | undefined;
}

/** Shows, of each of the first results, a passage with the words of the query marked. */
export async function addExcerpts(
  ranked: readonly RankedEntry[],
  { terms, locale }: Asked,
  index: EngineIndex,
): Promise<SearchResult[]> {
  const reader = terms.length > 0 ? await openReader(locale, index) : undefined;
  const matchTerm = createTermMatcher(terms, reader?.stem ?? ((word) => word));
  const describe = async (
    { entry: place, layer }: RankedEntry,
    at: number,
  ): Promise<SearchResult[]> => {
    const entry = index.list.entries[place];
    if (entry === undefined) return [];
    const result = { ...entry, layer };
    const file = index.list.excerptFiles[place];
    const isShown = at < MAX_EXCERPTS && file !== undefined;
    const found = isShown ? await loadExcerptSource(entry.id, file, index.source) : undefined;
    if (found === undefined) return [result];
    // What was found by its code is told by how it begins; the code's parts occur anywhere.
    const isRead = reader !== undefined && layer !== 'code';
    const texts = found.texts.map((text) => ({
      text,
      tokens: isRead ? tokenizeOnce(text, reader) : [],
    }));
    const parts = cutExcerpt(texts, matchTerm, isRead ? reader.findWords : undefined);
    return [parts.length === 0 ? result : { ...result, excerpt: { lang: found.lang, parts } }];
  };
  return (await Promise.all(ranked.map(describe))).flat();
}

/**
 * How an entry begins, which tells what was found by its name.
 *
 * @param id of the entry
 * @param file the file with its text
 */
export async function loadBeginning(
  id: string,
  file: string,
  source: SearchSource,
): Promise<SearchResult['excerpt']> {
  const found = await loadExcerptSource(id, file, source);
  if (found === undefined) return undefined;
  const texts = found.texts.map((text) => ({ text, tokens: [] }));
  const parts = cutExcerpt(
    texts,
    createTermMatcher([], (word) => word),
  );
  return parts.length === 0 ? undefined : { lang: found.lang, parts };
}

/** What finds the words of a query in the texts that the reader is shown. */
interface ExcerptReader extends Pick<Tokenizer, 'tokenize' | 'stem'> {
  /** Whole words and wordings, which a mark must not cut. */
  findWords?: (text: string) => readonly { start: number; end: number }[];
}

/** The words of another language stand in the reader's as names do, with spaces around them. */
const foreign: ExcerptReader = createGeneralTokenizer();

async function openReader(
  locale: Locale | undefined,
  index: EngineIndex,
): Promise<ExcerptReader | undefined> {
  if (locale !== undefined) return foreign;
  try {
    const { tokenizer, wordings } = await index.open(loadTextIndex);
    const known = readers.get(tokenizer) ?? {
      ...tokenizer,
      findWords: (text: string) => wordings.findConcepts(text),
    };
    readers.set(tokenizer, known);
    return known;
  } catch (error) {
    if (error instanceof SearchDataError) return undefined;
    throw error;
  }
}

const readers = new WeakMap<Tokenizer, ExcerptReader>();

/** How long a result waits for its excerpt, in milliseconds. */
const PATIENCE = 3000;

/**
 * An excerpt is no reason to withhold a result: without its file, or while that does not arrive, the result
 * goes without.
 */
async function loadExcerptSource(
  id: string,
  file: string,
  source: SearchSource,
): Promise<ExcerptSource | undefined> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    waiting = setTimeout(() => {
      resolve(undefined);
    }, PATIENCE);
  });
  try {
    return (await Promise.race([source.load(`excerpts-${file}`), late]))?.[id];
  } catch (error) {
    if (error instanceof SearchDataError) return undefined;
    throw error;
  } finally {
    clearTimeout(waiting);
  }
}

/** A reader who types on sees much the same results: their texts are cut into terms once. */
const tokenized = new WeakMap<ExcerptReader, Map<string, readonly Token[]>>();
const MAX_TOKENIZED = 500;

function tokenizeOnce(text: string, tokenizer: ExcerptReader): readonly Token[] {
  const known = tokenized.get(tokenizer) ?? new Map<string, readonly Token[]>();
  tokenized.set(tokenizer, known);
  const tokens = known.get(text) ?? tokenizer.tokenize(text);
  // What was not shown for the longest time stands first, and goes.
  known.delete(text);
  known.set(text, tokens);
  const [oldest] = known.keys();
  if (known.size > MAX_TOKENIZED && oldest !== undefined) known.delete(oldest);
  return tokens;
}
