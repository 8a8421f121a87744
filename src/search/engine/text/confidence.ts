import { TEXT_CONSTANTS } from './constants.ts';
import type { ScoredDocument } from './score.ts';
import type { TextHits } from './search-text.ts';

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
