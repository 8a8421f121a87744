import type { EngineIndex, Findings, Query } from '../stage.ts';
import { CONFIDENT, CONFIDENT_BESIDE, measureConfidence } from './confidence.ts';
import { searchText, type TextHits } from './search-text.ts';
import { loadTextIndex } from './text-index.ts';

/** Documents that are this much worse than the best do not answer. */
const TEXT_SPREAD = 0.35;
/** So many of the best are near. */
const MAX_NEAR = 6;

/** The layer that finds entries by their words. */
export async function findTexts({ typed }: Query, index: EngineIndex): Promise<Findings> {
  const hits = await searchText(typed, await index.open(loadTextIndex));
  return {
    layer: 'text',
    certain: [],
    likely: pickAnswers(hits),
    near: hits.documents.slice(0, MAX_NEAR).map(({ document }) => document),
    leaves: 'answers',
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
