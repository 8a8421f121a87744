import type { Locale } from '../../../model/locales.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { Query } from '../query.ts';
import { TEXT_CONSTANTS } from './constants.ts';
import type { ScoredDocument } from './score.ts';
import { searchText, type TextHits } from './search-text.ts';
import { loadTextIndex } from './text-index.ts';

/** What the words of the documents say of a query. */
export interface TextFindings {
  /** Documents that answer. Best first. */
  answers: readonly number[];
  /** The nearest, whether they answer or not. */
  near: readonly number[];
  /** The terms that were asked for, to be marked in excerpts. */
  terms: readonly string[];
  /** What these are picked from. */
  hits: TextHits;
}

/** So many of the best are near. */
const MAX_NEAR = 6;

/**
 * The layer that finds entries by their words.
 *
 * @param locale of the texts to search, where it is not the reader's
 */
export async function findTexts(
  { plain }: Query,
  index: EngineIndex,
  locale: Locale | undefined,
): Promise<TextFindings> {
  const hits = await searchText(
    plain,
    await index.open(loadTextIndex, locale),
    (document) => index.list.entries[document]?.kind === 'procedure',
  );
  return {
    answers: pickAnswers(hits),
    near: hits.documents.slice(0, MAX_NEAR).map(({ document }) => document),
    terms: hits.terms,
    hits,
  };
}

/** Documents that answer, best first: the first decides whether there are any. */
export function pickAnswers(hits: TextHits): number[] {
  const isSure = (document: ScoredDocument): boolean =>
    measureConfidence(document, hits) >= TEXT_CONSTANTS.confident;
  const [first] = hits.documents;
  if (first === undefined || !isSure(first)) return [];
  return hits.documents.filter(isSure).map(({ document }) => document);
}

/**
 * How sure it is that a document answers the query: its score, in units of the most telling word, less for
 * each name in the query of what the document is not about. A single word that the base has is asked by who
 * looks around: it always is.
 */
export function measureConfidence(
  { score, elsewhere }: ScoredDocument,
  { unit, isOneWording }: Pick<TextHits, 'unit' | 'isOneWording'>,
): number {
  const confidence = (score / unit) * TEXT_CONSTANTS.elsewhere ** elsewhere;
  return isOneWording && elsewhere === 0
    ? Math.max(TEXT_CONSTANTS.confident, confidence)
    : confidence;
}
