import type { WordHits } from './postings.ts';
import type { Form, QueryPiece } from './query-pieces.ts';

/** How well a document answers the query. */
export interface ScoredDocument {
  document: number;
  score: number;
  /** The part of its title that the query repeats, 0 to 1. */
  title: number;
  /**
   * The part of the query, weighed by how telling each piece is, that the document has in a name, title,
   * message or question, 0 to 1.
   */
  focus: number;
  /** The query names a scope, and one that the document does not have. */
  isElsewhere: boolean;
}

/** What of the index the scoring needs. */
export interface ScoredIndex {
  /** Number of pieces that each document's title falls into when it is read as a query. */
  titleLengths: readonly number[];
  /** For each document, the numbers of its scopes; none where it belongs to all. */
  scopes: readonly (readonly number[])[];
}

/** The weight of a title, which no other field has: see `FIELD_WEIGHTS` of the build. */
export const TITLE_WEIGHT = 8;
/** From this weight on a place says what a page is about: it is in a name, title, message or question. */
const FOCUS_WEIGHT = 5;
/** How fast repetition stops to count: a word of the title counts for half of what any can. */
const SATURATION = TITLE_WEIGHT;
/** What a title that is wholly in the query adds to the score. */
const TITLE_GAIN = 1;
/** What each artefact adds to it. */
const ARTEFACT_GAIN = 2;
/** What a document keeps of its score that is about another product than the query. */
const NOT_MEANT = 0.6;
/** The scope that is meant where none is named. */
const USUAL: ReadonlySet<number> = new Set([0]);

/** What a query names beside its words. */
export interface QueryNames {
  /** The scopes that it names. */
  named: ReadonlySet<number>;
  /** The documents of each file name, version or setting in it that few have: it leads to these. */
  artefacts: readonly WordHits[];
}

/** What a document has of a piece. */
interface Gain {
  gain: number;
  /** The part of the piece that it has in a name, title, message or question. */
  focus: number;
  /** The part of the piece that its title has. */
  ofTitle: number;
}

/**
 * Scores every document that has any of the pieces: BM25 over places that are weighted by their field,
 * and more for a title that the query repeats; less for what is about another product. A document need
 * not have all pieces. What has nothing but a plain number of the query has nothing of it.
 *
 * @returns best first
 */
export function scoreDocuments(
  pieces: readonly QueryPiece[],
  index: ScoredIndex,
  { named, artefacts }: QueryNames = { named: new Set(), artefacts: [] },
): ScoredDocument[] {
  const total = index.titleLengths.length;
  const meant = named.size > 0 ? named : USUAL;
  const scoreForm = (form: Form): Map<number, Gain> => {
    const rarity = measureSubject(total, form) * form.certainty;
    return new Map(
      [...form.hits].map(([document, { frequency, heaviest }]) => [
        document,
        {
          gain: (rarity * frequency) / (frequency + SATURATION),
          focus: heaviest >= FOCUS_WEIGHT ? 1 : 0,
          ofTitle: heaviest >= TITLE_WEIGHT ? 1 : 0,
        },
      ]),
    );
  };
  const scorePiece = (piece: QueryPiece): Map<number, Gain> => {
    if (piece.kind === 'term') return scoreForm(piece.term);
    const gains = sumGains(piece.pieces.map(scorePiece), piece.pieces.length);
    for (const concept of piece.concepts) {
      for (const [document, gain] of scoreForm(concept)) {
        const inside = gains.get(document);
        gains.set(document, {
          gain: Math.max(gain.gain, inside?.gain ?? 0),
          focus: Math.max(gain.focus, inside?.focus ?? 0),
          ofTitle: Math.max(gain.ofTitle, inside?.ofTitle ?? 0),
        });
      }
    }
    return gains;
  };

  const weights = pieces.map((piece) => weighPiece(piece, total));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const documents = new Map<number, ScoredDocument>();
  const worded = new Set<number>();
  for (const [at, piece] of pieces.entries()) {
    for (const [document, { gain, focus, ofTitle }] of scorePiece(piece)) {
      const known = documents.get(document) ?? createDocument(document);
      known.score += gain;
      known.title += ofTitle / Math.max(1, index.titleLengths[document] ?? 1);
      known.focus += (focus * (weights[at] ?? 0)) / whole;
      documents.set(document, known);
      if (!isPlainNumber(piece)) worded.add(document);
    }
  }
  return [...documents.values()]
    .filter(({ document }) => worded.has(document))
    .map((scored) => {
      const title = Math.min(1, scored.title);
      const scopes = index.scopes[scored.document] ?? [];
      const count = artefacts.filter((having) => having.has(scored.document)).length;
      const isMeant = count > 0 || scopes.length === 0 || scopes.some((scope) => meant.has(scope));
      const factor = (1 + TITLE_GAIN * title * title) * (1 + ARTEFACT_GAIN * count);
      return {
        ...scored,
        title,
        score: scored.score * factor * (isMeant ? 1 : NOT_MEANT),
        isElsewhere: named.size > 0 && !isMeant,
      };
    })
    .sort((a, b) => b.score - a.score || a.document - b.document);
}

function createDocument(document: number): ScoredDocument {
  return { document, score: 0, focus: 0, title: 0, isElsewhere: false };
}

/**
 * How telling a term is that so many of all documents have.
 *
 * `measureRarity(100, 1)` -> about `4.2`, `measureRarity(100, 90)` -> about `0.1`
 */
export function measureRarity(total: number, having: number): number {
  return Math.log(1 + (total - having + 0.5) / (having + 0.5));
}

/** How telling a term or concept is: by the documents that are about it, if any are. */
function measureSubject(total: number, { hits }: Form): number {
  let about = 0;
  for (const { heaviest } of hits.values()) if (heaviest >= FOCUS_WEIGHT) about += 1;
  return measureRarity(total, about || hits.size);
}

/** How telling a piece is. A stretch is as telling as its most common concept that is known at all. */
function weighPiece(piece: QueryPiece, total: number): number {
  if (piece.kind === 'term') return measureSubject(total, piece.term);
  const known = piece.concepts.filter(({ hits }) => hits.size > 0);
  if (known.length > 0) return Math.min(...known.map((concept) => measureSubject(total, concept)));
  return piece.pieces.reduce((sum, inner) => sum + weighPiece(inner, total), 0);
}

function sumGains(gains: readonly Map<number, Gain>[], count: number): Map<number, Gain> {
  const sums = new Map<number, Gain>();
  for (const ofPiece of gains) {
    for (const [document, { gain, focus, ofTitle }] of ofPiece) {
      const known = sums.get(document) ?? { gain: 0, focus: 0, ofTitle: 0 };
      sums.set(document, {
        gain: known.gain + gain,
        focus: known.focus + focus / count,
        ofTitle: known.ofTitle + ofTitle / count,
      });
    }
  }
  return sums;
}

function isPlainNumber(piece: QueryPiece): boolean {
  return piece.kind === 'term' && /^\d+$/.test(piece.term.term);
}
