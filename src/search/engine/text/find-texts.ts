import type { Locale } from '../../../model/locales.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { Query } from '../query.ts';
import { measureConfidence } from './confidence.ts';
import { TEXT_CONSTANTS } from './constants.ts';
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
}

/** So many of the best are near. */
const MAX_NEAR = 6;

/**
 * The layer that finds entries by their words.
 *
 * @param locale - of the texts to search, where it is not the reader's
 */
export async function findTexts(
  { plain }: Query,
  index: EngineIndex,
  locale: Locale | undefined,
): Promise<TextFindings> {
  const hits = await searchText(plain, await index.open(loadTextIndex, locale));
  return {
    answers: pickAnswers(hits),
    near: hits.documents.slice(0, MAX_NEAR).map(({ document }) => document),
    terms: hits.terms,
  };
}

/** Documents that answer; the first decides whether there are any. */
export function pickAnswers(hits: TextHits): number[] {
  const [first] = hits.documents;
  const best = first === undefined ? 0 : measureConfidence(first, hits);
  if (best < TEXT_CONSTANTS.confident) return [];
  return hits.documents
    .filter((document) => measureConfidence(document, hits) >= best * TEXT_CONSTANTS.spread)
    .map(({ document }) => document);
}
