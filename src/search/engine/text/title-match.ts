import { toQueryTerms } from '../../language/tokenizer.ts';
import type { ScoredDocument } from './score.ts';
import type { TextIndex } from './text-index.ts';
import { createTermMatcher } from './term-matcher.ts';

/** Only the first documents can come first. */
const MAX_COMPARED = 12;
/** What a title that is wholly in the query adds to the score. */
const TITLE_GAIN = 1.2;
/** What a word of a title counts that the query says in other words. */
const OTHER_WORDS = 0.8;

/** What of a query a title can repeat. */
export interface AskedFor {
  terms: readonly string[];
  concepts: ReadonlySet<number>;
  index: Pick<TextIndex, 'titles' | 'tokenizer' | 'wordings'>;
}

/**
 * Moves up documents whose title the query repeats: of two that have all of a query, the one that is
 * about nothing else is meant.
 */
export function preferTitles(
  documents: readonly ScoredDocument[],
  { terms, concepts, index }: AskedFor,
): ScoredDocument[] {
  const matchTerm = createTermMatcher(terms, index.tokenizer.stem);
  const compared = documents.slice(0, MAX_COMPARED).map((document) => {
    const words = readTitle(index.titles[document.document] ?? '', index);
    const matched = words.map(({ token, concepts: ofWord }) => {
      if (matchTerm(token) !== undefined) return 1;
      return ofWord.some((concept) => concepts.has(concept)) ? OTHER_WORDS : 0;
    });
    const share = matched.reduce<number>((sum, part) => sum + part, 0) / Math.max(1, words.length);
    return { ...document, title: share, score: document.score * (1 + TITLE_GAIN * share * share) };
  });
  compared.sort((a, b) => b.score - a.score || a.document - b.document);
  return [...compared, ...documents.slice(MAX_COMPARED)];
}

interface TitleWord {
  token: { term: string; start: number; end: number; reading?: string };
  /** Concepts of the stretches in which the word lies. */
  concepts: readonly number[];
}

const titles = new WeakMap<object, Map<string, readonly TitleWord[]>>();

/** Reads a title as a query, so that words that say nothing do not count; each word once. */
function readTitle(
  title: string,
  { tokenizer, wordings }: AskedFor['index'],
): readonly TitleWord[] {
  const known = titles.get(tokenizer) ?? new Map<string, readonly TitleWord[]>();
  titles.set(tokenizer, known);
  const read = known.get(title);
  if (read !== undefined) return read;
  const tokens = tokenizer.tokenizeQuery(title);
  const matches = wordings.findConcepts(title);
  const words = toQueryTerms(tokens).flatMap((term): TitleWord[] => {
    const token = tokens.find((candidate) => candidate.term === term);
    if (token === undefined || wordings.filler.has(term)) return [];
    return [
      {
        token,
        concepts: matches
          .filter(({ start, end }) => start < token.end && token.start < end)
          .map(({ list }) => list),
      },
    ];
  });
  known.set(title, words);
  return words;
}
