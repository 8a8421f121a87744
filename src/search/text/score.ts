/** Where a term of the query stands in a document. */
export interface TermLocation {
  weight: number;
  position: number;
}

/** What the index says of one term of the query. */
export interface TermHits {
  /** Document -> places. */
  documents: ReadonlyMap<number, readonly TermLocation[]>;
  /** 1 when the term itself was found, less when only longer words that begin with it. */
  certainty: number;
  /** Where it stands in the query. */
  start: number;
  end: number;
}

/** How well a document answers the query. */
export interface ScoredDocument {
  document: number;
  score: number;
  /** The part of the query, weighed by how telling each term is, that the document has: 0 to 1. */
  coverage: number;
  /** The same, where a term counts in full only if it stands in names, titles or messages. */
  focus: number;
  /** Number of terms of the query that the document has. */
  matched: number;
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

interface Match {
  term: number;
  gain: number;
  isFocused: boolean;
}

/**
 * Scores every document that has any of the terms (BM25 with weighted places and neighbourhood). A
 * document need not have all terms: what is missing lowers the score and the coverage.
 *
 * @param terms - what the index says of each term, in the order of the query
 * @param lengths - number of words of each document
 * @returns best first
 */
export function scoreDocuments(
  terms: readonly TermHits[],
  lengths: readonly number[],
): ScoredDocument[] {
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const rarities = terms.map(({ documents }) => measureRarity(lengths.length, documents.size));
  const matches = new Map<number, Match[]>();
  for (const [term, { documents, certainty }] of terms.entries()) {
    const rarity = (rarities[term] ?? 0) * certainty;
    for (const [document, locations] of documents) {
      const frequency = locations.reduce((sum, { weight }) => sum + weight, 0);
      const relativeLength = (lengths[document] ?? averageLength) / averageLength;
      const dampening = SATURATION * (1 - LENGTH_EFFECT + LENGTH_EFFECT * relativeLength);
      const next = terms[term + 1]?.documents.get(document) ?? [];
      const bonus = areNeighbours(locations, next) ? NEIGHBOUR_BONUS : 0;
      const found = matches.get(document) ?? [];
      found.push({
        term,
        gain: rarity * (frequency / (frequency + dampening) + bonus),
        isFocused: locations.some(({ weight }) => weight >= FOCUS_WEIGHT),
      });
      matches.set(document, found);
    }
  }
  return [...matches]
    .map(([document, found]) => summarize(document, found, terms, rarities))
    .sort((a, b) => b.score - a.score || a.document - b.document);
}

/**
 * How telling a term is that so many of all documents have.
 *
 * `measureRarity(100, 1)` -> about `4.2`, `measureRarity(100, 90)` -> about `0.1`
 */
export function measureRarity(total: number, having: number): number {
  return Math.log(1 + (total - having + 0.5) / (having + 0.5));
}

function summarize(
  document: number,
  found: readonly Match[],
  terms: readonly TermHits[],
  rarities: readonly number[],
): ScoredDocument {
  const byTerm = new Map(found.map((match) => [match.term, match]));
  let whole = 0;
  let covered = 0;
  let focused = 0;
  for (const [term, hits] of terms.entries()) {
    const match = byTerm.get(term);
    if (match === undefined && isStraddling(hits, terms[term - 1], terms[term + 1])) {
      // It lies across two terms; where both were found it is no word of its own.
      if (byTerm.has(term - 1) && byTerm.has(term + 1)) continue;
    }
    const rarity = rarities[term] ?? 0;
    whole += rarity;
    if (match === undefined) continue;
    covered += rarity * hits.certainty;
    focused += rarity * hits.certainty * (match.isFocused ? 1 : OUT_OF_FOCUS);
  }
  const coverage = whole === 0 ? 0 : covered / whole;
  const gain = found.reduce((sum, match) => sum + match.gain, 0);
  return {
    document,
    // A document that has all of a query beats one that has half of it very often.
    score: gain * (0.4 + 0.6 * coverage),
    coverage,
    focus: whole === 0 ? 0 : focused / whole,
    matched: found.length,
  };
}

/** Tells whether a term overlaps the one before it and the one after it, as pairs of characters do. */
function isStraddling(
  { start, end }: TermHits,
  before: TermHits | undefined,
  after: TermHits | undefined,
): boolean {
  return before !== undefined && after !== undefined && before.end > start && after.start < end;
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
