import type { WordingMatch } from '../../language/find-wordings.ts';

/** Where a term of the query stands in a document. */
export interface TermLocation {
  weight: number;
  position: number;
}

/** What the index says of one term of the query. */
export interface TermHits {
  /** Document -> places. */
  documents: ReadonlyMap<number, readonly TermLocation[]>;
  /** 1 when the term itself was found, less when only longer words that begin with it, or a synonym. */
  certainty: number;
  /** It is no plain word: a path, a version, a setting. */
  isName?: boolean;
  /** Where it stands in the query. */
  start: number;
  end: number;
}

/**
 * A piece of the query: a term, or a stretch that stands for a concept, with the smaller pieces in it.
 * A document has the stretch by the concept or by the pieces, whichever says more.
 */
export type QueryPiece =
  | { kind: 'term'; term: TermHits }
  | { kind: 'stretch'; concepts: readonly TermHits[]; pieces: readonly QueryPiece[] };

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A concept in the query, with what the index says of it. */
export interface ConceptHits {
  match: WordingMatch;
  hits: TermHits;
}

/**
 * Joins the terms of a query and the concepts in it: a stretch that stands for a concept holds the terms
 * and the smaller concepts that lie in it.
 *
 * @returns in the order of the query
 */
export function buildPieces(
  terms: readonly TermHits[],
  concepts: readonly ConceptHits[],
): QueryPiece[] {
  const pieces: { start: number; piece: QueryPiece }[] = [];
  let outside = [...terms];
  let rest = [...concepts];
  const bySize = [...concepts].sort(
    (a, b) => sizeOf(b.match) - sizeOf(a.match) || a.match.start - b.match.start,
  );
  for (const { match } of bySize) {
    if (!rest.some((other) => other.match === match)) continue;
    const same = rest.filter((other) => isSame(other.match, match));
    const inside = rest.filter(
      (other) => contains(match, other.match) && !isSame(other.match, match),
    );
    // A word of which the wording is only the unchanging part belongs to the stretch too.
    const ofStretch = outside.filter((term) => contains(match, term) || contains(term, match));
    rest = rest.filter((other) => !contains(match, other.match));
    outside = outside.filter((term) => !ofStretch.includes(term));
    pieces.push({
      start: match.start,
      piece: {
        kind: 'stretch',
        concepts: same.map(({ hits }) => hits),
        pieces: buildPieces(ofStretch, inside),
      },
    });
  }
  for (const term of outside) {
    pieces.push({ start: term.start, piece: { kind: 'term', term } });
  }
  return pieces.sort((a, b) => a.start - b.start).map(({ piece }) => piece);
}

/** The terms of pieces, those inside stretches too, in the order of the query. */
export function listTerms(pieces: readonly QueryPiece[]): TermHits[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'term' ? [piece.term] : listTerms(piece.pieces),
  );
}

/**
 * Tells whether a term lies across the edge of a wording: of 作業失敗, with wordings 作業 and 失敗, the pair
 * 業失 is no word.
 */
export function crossesEdge(term: Span, wordings: readonly Span[]): boolean {
  if (wordings.some((wording) => contains(wording, term))) return false;
  return wordings.some(
    (wording) =>
      wording.start < term.end &&
      term.start < wording.end &&
      !contains(term, wording) &&
      !contains(wording, term),
  );
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Tells whether a stretch is a part of another and not the whole of it. */
export function liesWithin(inner: Span, outer: Span): boolean {
  return contains(outer, inner) && !isSame(inner, outer);
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function sizeOf({ start, end }: Span): number {
  return end - start;
}
