import type { WordingMatch } from '../../language/find-wordings.ts';
import type { WordHits } from './postings.ts';

/** What the index says of a term or a concept of the query. */
export interface Form {
  hits: WordHits;
  /** It was found as it is, and not only a longer or another word. */
  isWhole: boolean;
  /** How telling it is. */
  rarity: number;
  /** Where it stands in the query. */
  start: number;
  end: number;
}

/** A term of the query. */
export interface TermForm extends Form {
  term: string;
}

/** A concept that a stretch of the query stands for. */
export interface ConceptForm extends Form {
  match: WordingMatch;
}

/**
 * A piece of the query: a term, or a stretch that stands for concepts, with the smaller pieces in it. A
 * document has a stretch by a concept or by the pieces, whichever says more.
 */
export type QueryPiece =
  | { kind: 'term'; term: TermForm }
  | { kind: 'stretch'; concepts: readonly ConceptForm[]; pieces: readonly QueryPiece[] };

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Joins the terms of a query and the concepts in it: a stretch that stands for a concept holds the terms
 * and the smaller concepts that lie in it.
 */
export function buildPieces(
  terms: readonly TermForm[],
  concepts: readonly ConceptForm[],
): QueryPiece[] {
  const pieces: QueryPiece[] = [];
  let outside = [...terms];
  let rest = [...concepts].sort((a, b) => sizeOf(b) - sizeOf(a) || a.start - b.start);
  for (let [largest] = rest; largest !== undefined; [largest] = rest) {
    const stretch = largest;
    const inside = rest.filter((other) => contains(stretch, other));
    // A word of which the wording is only the unchanging part belongs to the stretch too.
    const ofStretch = outside.filter((term) => contains(stretch, term) || contains(term, stretch));
    rest = rest.filter((other) => !inside.includes(other));
    outside = outside.filter((term) => !ofStretch.includes(term));
    pieces.push({
      kind: 'stretch',
      concepts: inside.filter((other) => isSame(other, stretch)),
      pieces: buildPieces(
        ofStretch,
        inside.filter((other) => !isSame(other, stretch)),
      ),
    });
  }
  return [...pieces, ...outside.map((term): QueryPiece => ({ kind: 'term', term }))];
}

/**
 * Tells whether a term lies across the edge of a wording: of 作業失敗, with wordings 作業 and 失敗, the pair
 * 業失 is no word.
 */
export function crossesEdge(term: Span, wordings: readonly Span[]): boolean {
  if (wordings.some((wording) => contains(wording, term))) return false;
  return wordings.some(
    (wording) => overlaps(wording, term) && !contains(term, wording) && !contains(wording, term),
  );
}

/** Tells whether a stretch is another or a part of it. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Tells whether two stretches have a place in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
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
