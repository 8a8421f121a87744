import type { Locale } from '../../../model/locales.ts';
import type { EngineIndex } from '../engine-index.ts';
import type { Query } from '../query.ts';
import { CONFIDENT, CONFIDENT_BESIDE, measureConfidence } from './confidence.ts';
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

/** Documents that are this much worse than the best do not answer. */
const TEXT_SPREAD = 0.35;
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
  const [best] = hits.documents;
  if (best === undefined || measureConfidence(best, hits) < CONFIDENT) return [];
  return hits.documents
    .filter(
      (document) =>
        document === best ||
        (document.score >= best.score * TEXT_SPREAD &&
          measureConfidence(document, hits) >= CONFIDENT_BESIDE),
    )
    .map(({ document }) => document);
}
