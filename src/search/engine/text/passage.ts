import { listTerms, type QueryPiece, type TermHits } from './query-pieces.ts';

/** Words of a passage: a title or a short description, with the concepts that are indexed after it. */
const PASSAGE_LENGTH = 16;
/** What a word counts that stands in running text: there, neighbours often have nothing to do with each other. */
const RUNNING_TEXT = 0.5;
/** A weight from which a place is no running text. */
const HEADLINE_WEIGHT = 4;

interface Place {
  position: number;
  /** Number of the piece. */
  piece: number;
  /** The part of the query that is found there. */
  share: number;
  source: TermHits;
}

/**
 * The greatest part of a query that stands together in one passage of a document, 0 to 1: words that
 * are all over a page say less than a line that has them all.
 *
 * @param pieces - of the query
 * @param weigh - how telling a piece is
 * @param runningText - what a word counts that stands in running text
 */
export function measurePassage(
  pieces: readonly QueryPiece[],
  document: number,
  weigh: (piece: QueryPiece) => number,
  runningText = RUNNING_TEXT,
): number {
  const whole = pieces.reduce((sum, piece) => sum + weigh(piece), 0);
  if (whole === 0) return 0;
  const shares = pieces.map((piece) => weigh(piece) / whole);
  const places = pieces
    .flatMap((piece, at) => listPlaces(piece, at, shares[at] ?? 0, document, runningText))
    .sort((a, b) => a.position - b.position);
  let best = 0;
  for (const [at, first] of places.entries()) {
    const found = new Map<TermHits, Place>();
    for (let next = at; next < places.length; next += 1) {
      const place = places[next];
      if (place === undefined || place.position > first.position + PASSAGE_LENGTH) break;
      const known = found.get(place.source);
      if (known === undefined || known.share < place.share) found.set(place.source, place);
    }
    if (found.size > 0) best = Math.max(best, sumShares([...found.values()], shares));
  }
  return best;
}

function listPlaces(
  piece: QueryPiece,
  at: number,
  share: number,
  document: number,
  runningText: number,
): Place[] {
  const sources: (readonly [source: TermHits, share: number])[] =
    piece.kind === 'term'
      ? [[piece.term, share * piece.term.certainty]]
      : [
          ...piece.concepts.map((concept) => [concept, share * concept.certainty] as const),
          ...listTerms(piece.pieces).map(
            (term, _, all) => [term, (share * term.certainty) / all.length] as const,
          ),
        ];
  return sources.flatMap(([source, part]) =>
    (source.documents.get(document) ?? []).map(({ position, weight }) => ({
      position,
      piece: at,
      share: weight >= HEADLINE_WEIGHT ? part : part * runningText,
      source,
    })),
  );
}

/** No piece counts more than once, whether by its concept or by its words. */
function sumShares(places: readonly Place[], shares: readonly number[]): number {
  const sums = shares.map(() => 0);
  for (const { piece, share } of places) sums[piece] = (sums[piece] ?? 0) + share;
  return sums.reduce((sum, found, piece) => sum + Math.min(found, shares[piece] ?? 0), 0);
}
