import type { ExcerptSource } from '../../files/payloads.ts';
import type { Token, Tokenizer } from '../../language/tokenizer.ts';
import { SearchDataError, type SearchResult } from '../../types.ts';
import type { EngineIndex, RankedEntry, SearchState } from '../stage.ts';
import { createTermMatcher } from '../text/term-matcher.ts';
import { loadTextIndex } from '../text/text-index.ts';
import { cutExcerpt } from './cut-excerpt.ts';

/** So many results get an excerpt, from the top. */
const MAX_EXCERPTS = 8;

/** The stage that shows, of each of the first results, a passage with the words of the query marked. */
export async function addExcerpts(state: SearchState, index: EngineIndex): Promise<SearchState> {
  const terms = state.findings.flatMap((findings) => findings.terms ?? []);
  const tokenizer = terms.length > 0 ? (await index.open(loadTextIndex)).tokenizer : undefined;
  const matchTerm = createTermMatcher(terms, tokenizer?.stem ?? ((word) => word));
  const describe = async (ranked: RankedEntry, at: number): Promise<SearchResult[]> => {
    const entry = index.list.entries[ranked.entry];
    if (entry === undefined) return [];
    const result = { ...entry, layer: ranked.layer };
    const found = at < MAX_EXCERPTS ? await loadExcerptSource(ranked.entry, index) : undefined;
    if (found === undefined) return [result];
    // What was found by its code is told by how it begins; the code's parts occur anywhere.
    const reader = ranked.layer === 'code' ? undefined : tokenizer;
    const texts = found.texts.map((text) => ({
      text,
      tokens: reader === undefined ? [] : tokenizeOnce(text, reader),
    }));
    const parts = cutExcerpt(texts, matchTerm);
    return [parts.length === 0 ? result : { ...result, excerpt: { lang: found.lang, parts } }];
  };
  return { ...state, results: (await Promise.all(state.ranking.results.map(describe))).flat() };
}

/** An excerpt is no reason to withhold a result: without its file, the result goes without. */
async function loadExcerptSource(
  entry: number,
  { list, source }: EngineIndex,
): Promise<ExcerptSource | undefined> {
  const file = list.excerptFiles[entry];
  if (file === undefined) return undefined;
  try {
    return (await source.load(`excerpts-${file}`))[entry];
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
