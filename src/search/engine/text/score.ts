import { measurePassage } from './passage.ts';
import { listTerms, type QueryPiece, type TermHits, type TermLocation } from './query-pieces.ts';
import { sumPlaces } from './term-places.ts';

/** How well a document answers the query. */
export interface ScoredDocument {
  document: number;
  score: number;
  /**
   * The part of the query, weighed by how telling each piece is, that the document has, 0 to 1; a piece
   * counts in full only if it stands in names, titles or messages.
   */
  focus: number;
  /** Number of pieces of the query that the document has. */
  matched: number;
  /** Number of those that it lacks. */
  missing: number;
  /** The part of its title that the query repeats, 0 to 1. */
  title: number;
  /** The greatest part of the query that stands together in it, 0 to 1; measured of the best only. */
  passage: number;
  /** The same, wherever the passage is. */
  together: number;
}

/** How fast repetition stops to count. */
const SATURATION = 2.5;
/** How much a long document's matches are discounted. */
const LENGTH_EFFECT = 0.35;
/** What it is worth when two terms that are neighbours in the query are so in the document. */
const NEIGHBOUR_BONUS = 0.45;
/** How many words further on a neighbour may stand. */
const NEIGHBOUR_DISTANCE = 2;
/** A weight from which a place is a name, title or message. */
const FOCUS_WEIGHT = 4;
/** What a place elsewhere counts for the focus. */
const OUT_OF_FOCUS = 0.5;

/**
 * How much more than its concept a wording itself can be worth. Its rarity says how seldom the base
 * uses it, not that a document which happens to is meant.
 */
const LITERAL_LIMIT = 1.1;

/** What of its rarity a word keeps that stands in no name, title or message, but in a summary or command, */
const NOTED_WORD = 0.85;
/** only in other text, */
const PASSING_WORD = 0.65;
/** or nowhere: it may be of the language, or of another field. */
const UNKNOWN_WORD = 0.6;

/** `Access denied` means itself: a document that has only a part of a wording has less than that. */
const PARTS_WORTH = 0.6;

/** In a large base, only documents are scored that have the most of the query's words by and large. */
const MAX_SCORED = 400;
/** Only the first documents can come first. */
const MAX_MEASURED = 24;
/** What a passage that has all of the query adds to the score. */
const PASSAGE_GAIN = 1;

/** What a document has of a piece. */
interface Gain {
  gain: number;
  covered: number;
  focused: number;
}

const NO_GAIN: Gain = { gain: 0, covered: 0, focused: 0 };

/**
 * Scores every document that has any of the pieces (BM25 with weighted places and neighbourhood). A
 * document need not have all: what is missing lowers the score and the coverage.
 *
 * @param pieces - of the query, in its order
 * @param lengths - number of words of each document
 * @returns best first
 */
export function scoreDocuments(
  pieces: readonly QueryPiece[],
  lengths: readonly number[],
): ScoredDocument[] {
  const documents = pickDocuments(pieces, lengths);
  const gains = measureGains(pieces, lengths, documents);
  const weights = new Map<QueryPiece, number>();
  const weigh = (piece: QueryPiece): number => {
    const known = weights.get(piece) ?? weighPiece(piece, lengths.length, weigh);
    weights.set(piece, known);
    return known;
  };
  // Asked once for each document; what it takes to answer grows with their number.
  const limits = new Map<QueryPiece, number>();
  const limitOf = (piece: QueryPiece): number => {
    const known = limits.get(piece) ?? limitLiteral(piece, lengths.length);
    limits.set(piece, known);
    return known;
  };
  const gainOf = (piece: QueryPiece, document: number): Gain => {
    if (piece.kind === 'term') return gains.get(piece.term)?.get(document) ?? NO_GAIN;
    const parts = sumGains(piece.pieces.map((inner) => gainOf(inner, document)));
    const isLonger = piece.pieces.length > 1 || piece.pieces[0]?.kind === 'stretch';
    const inside = isLonger && weigh(piece) > 0 ? scaleGain(parts, PARTS_WORTH) : parts;
    const best = piece.concepts
      .map((concept) => gains.get(concept)?.get(document) ?? NO_GAIN)
      .reduce((a, b) => (b.gain > a.gain ? b : a), NO_GAIN);
    const weight = weigh(piece);
    const limit = limitOf(piece);
    return {
      gain: Math.max(limit > 0 ? Math.min(limit, inside.gain) : inside.gain, best.gain),
      covered: Math.min(weight, Math.max(inside.covered, best.covered)),
      focused: Math.min(weight, Math.max(inside.focused, best.focused)),
    };
  };
  const scored = [...documents]
    .map((document) => summarize(document, pieces, (piece) => gainOf(piece, document), weigh))
    .sort(compareScores);
  const measured = scored.slice(0, MAX_MEASURED).map((document) => {
    const passage = measurePassage(pieces, document.document, weigh);
    return {
      ...document,
      passage,
      together: measurePassage(pieces, document.document, weigh, 1),
      score: document.score * (1 + PASSAGE_GAIN * passage * passage),
    };
  });
  return [...measured.sort(compareScores), ...scored.slice(MAX_MEASURED)];
}

function compareScores(a: ScoredDocument, b: ScoredDocument): number {
  return b.score - a.score || a.document - b.document;
}

/**
 * How telling a term is that so many of all documents have.
 *
 * `measureRarity(100, 1)` -> about `4.2`, `measureRarity(100, 90)` -> about `0.1`
 */
export function measureRarity(total: number, having: number): number {
  return Math.log(1 + (total - having + 0.5) / (having + 0.5));
}

/** What the words of a stretch can be worth at most; 0 where there is no limit. */
function limitLiteral(piece: QueryPiece, total: number): number {
  if (piece.kind === 'term') return 0;
  if (piece.pieces.some((inner) => inner.kind === 'term' && inner.term.isName)) return 0;
  const rarities = piece.concepts
    .filter(({ documents }) => documents.size > 0)
    .map((concept) => measureTelling(total, concept));
  return LITERAL_LIMIT * Math.max(0, ...rarities);
}

/** How telling a piece is. A stretch is as telling as its most common concept that is known at all. */
function weighPiece(
  piece: QueryPiece,
  total: number,
  weigh: (piece: QueryPiece) => number,
): number {
  if (piece.kind === 'term') return measureTelling(total, piece.term);
  const known = piece.concepts.filter(({ documents }) => documents.size > 0);
  if (known.length === 0) return piece.pieces.reduce((sum, inner) => sum + weigh(inner), 0);
  return Math.min(...known.map((concept) => measureTelling(total, concept)));
}

/**
 * How telling a term is in this base. One that is rare, but stands in no name, title or message, is
 * likely a common word of the language that the base happens to use seldom.
 */
function measureTelling(total: number, { documents, isName = false }: TermHits): number {
  const rarity = measureRarity(total, documents.size);
  if (isName) return rarity;
  if (documents.size === 0) return rarity * UNKNOWN_WORD;
  const { heaviest } = sumPlaces(documents);
  return heaviest >= FOCUS_WEIGHT ? rarity : rarity * (heaviest >= 2 ? NOTED_WORD : PASSING_WORD);
}

/**
 * The documents that can be among the first. In a base of today's size all that have any of the terms;
 * in a larger one those with the most of them, where a stretch's concept and its words all count.
 */
function pickDocuments(
  pieces: readonly QueryPiece[],
  lengths: readonly number[],
): ReadonlySet<number> {
  const sums = new Float64Array(lengths.length);
  const averageLength = averageOf(lengths);
  for (const hits of [...listTerms(pieces), ...listConcepts(pieces)]) {
    const rarity = measureTelling(lengths.length, hits) * hits.certainty;
    const { documents, frequencies } = sumPlaces(hits.documents);
    for (const [at, document] of documents.entries()) {
      const length = lengths[document] ?? averageLength;
      sums[document] =
        (sums[document] ?? 0) + rarity * saturate(frequencies[at] ?? 0, length, averageLength);
    }
  }
  const least = sums.toSorted().at(-MAX_SCORED) ?? 0;
  const above: number[] = [];
  const equal: number[] = [];
  for (const [document, sum] of sums.entries()) {
    if (sum > least) above.push(document);
    else if (sum === least && sum > 0) equal.push(document);
  }
  return new Set([...above, ...equal].slice(0, MAX_SCORED));
}

function averageOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What a word's repetition counts in a document of a length: 0 to 1. */
function saturate(frequency: number, length: number, averageLength: number): number {
  const dampening = SATURATION * (1 - LENGTH_EFFECT + (LENGTH_EFFECT * length) / averageLength);
  return frequency / (frequency + dampening);
}

function measureGains(
  pieces: readonly QueryPiece[],
  lengths: readonly number[],
  documents: ReadonlySet<number>,
): Map<TermHits, Map<number, Gain>> {
  const averageLength = averageOf(lengths);
  const terms = listTerms(pieces);
  const concepts = listConcepts(pieces);
  const gains = new Map<TermHits, Map<number, Gain>>();
  for (const [at, hits] of [...terms, ...concepts].entries()) {
    const rarity = measureTelling(lengths.length, hits) * hits.certainty;
    const next = at + 1 < terms.length ? terms[at + 1] : undefined;
    const ofTerm = new Map<number, Gain>();
    for (const document of documents) {
      const locations = hits.documents.get(document);
      if (locations === undefined) continue;
      const frequency = locations.reduce((sum, { weight }) => sum + weight, 0);
      const repeated = saturate(frequency, lengths[document] ?? averageLength, averageLength);
      const isFocused = locations.some(({ weight }) => weight >= FOCUS_WEIGHT);
      const isBesideNext = areNeighbours(locations, next?.documents.get(document) ?? []);
      ofTerm.set(document, {
        gain: rarity * (repeated + (isBesideNext ? NEIGHBOUR_BONUS : 0)),
        covered: rarity,
        focused: rarity * (isFocused ? 1 : OUT_OF_FOCUS),
      });
    }
    gains.set(hits, ofTerm);
  }
  return gains;
}

function listConcepts(pieces: readonly QueryPiece[]): TermHits[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'term' ? [] : [...piece.concepts, ...listConcepts(piece.pieces)],
  );
}

function sumGains(gains: readonly Gain[]): Gain {
  const sum = { ...NO_GAIN };
  for (const { gain, covered, focused } of gains) {
    sum.gain += gain;
    sum.covered += covered;
    sum.focused += focused;
  }
  return sum;
}

function scaleGain({ gain, covered, focused }: Gain, factor: number): Gain {
  return { gain: gain * factor, covered: covered * factor, focused: focused * factor };
}

function summarize(
  document: number,
  pieces: readonly QueryPiece[],
  gainOf: (piece: QueryPiece) => Gain,
  weigh: (piece: QueryPiece) => number,
): ScoredDocument {
  const gains = pieces.map(gainOf);
  let whole = 0;
  let missing = 0;
  for (const [at, piece] of pieces.entries()) {
    // It lies across two terms; where both were found it is no word of its own.
    const isFound = (gain: Gain | undefined): boolean => (gain?.covered ?? 0) > 0;
    if (
      !isFound(gains[at]) &&
      isStraddling(piece, pieces[at - 1], pieces[at + 1]) &&
      isFound(gains[at - 1]) &&
      isFound(gains[at + 1])
    ) {
      continue;
    }
    whole += weigh(piece);
    if (!isFound(gains[at])) missing += 1;
  }
  const { gain, covered, focused } = sumGains(gains);
  const coverage = whole === 0 ? 0 : covered / whole;
  return {
    document,
    // A document that has all of a query beats one that has half of it very often.
    score: gain * (0.4 + 0.6 * coverage),
    focus: whole === 0 ? 0 : focused / whole,
    matched: gains.filter(({ covered: part }) => part > 0).length,
    missing,
    title: 0,
    passage: 0,
    together: 0,
  };
}

/** Tells whether a term overlaps the one before it and the one after it, as pairs of characters do. */
function isStraddling(
  piece: QueryPiece,
  before: QueryPiece | undefined,
  after: QueryPiece | undefined,
): boolean {
  if (piece.kind !== 'term' || before?.kind !== 'term' || after?.kind !== 'term') return false;
  return before.term.end > piece.term.start && after.term.start < piece.term.end;
}

function areNeighbours(first: readonly TermLocation[], second: readonly TermLocation[]): boolean {
  const positions = new Set(second.map(({ position }) => position));
  return first.some(({ position }) => {
    for (let step = 1; step <= NEIGHBOUR_DISTANCE; step += 1) {
      if (positions.has(position + step)) return true;
    }
    return false;
  });
}
