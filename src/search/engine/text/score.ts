import { TEXT_CONSTANTS } from './constants.ts';
import type { WordHits } from './postings.ts';
import type { Form, QueryPiece } from './query-pieces.ts';

/** How well a document answers the query. */
export interface ScoredDocument {
  document: number;
  score: number;
  /** How many things the query names that the document is not about. */
  elsewhere: number;
}

/** What of the index the scoring needs. */
export interface ScoredIndex {
  /** For each document, its title and its questions: see `TextPayload`. */
  questions: readonly (readonly number[])[];
  /** For each document, the numbers of its scopes; none where it belongs to none in particular. */
  scopes: readonly (readonly number[])[];
}

/** The scope that is meant where none is named. */
const USUAL: ReadonlySet<number> = new Set([0]);
/** The title is the first of a document's questions. */
const TITLE = 0;

/** What a query names beside its words. */
export interface QueryNames {
  /** The scopes that it names. */
  named: ReadonlySet<number>;
  /** The documents of each file name, version or setting in it: it leads to these. */
  artefacts: readonly WordHits[];
  /**
   * Names of what the base is not about, each as the words of it that the index has: a page that has these
   * in its title is about it all the same.
   */
  elsewhere: readonly (readonly WordHits[])[];
  /** Tells whether a document is what the query asks for where it asks how to do something. */
  isAsked: (document: number) => boolean;
}

/** What a document has of a piece. */
export interface Gain {
  gain: number;
  /** Number of a question -> the part of the piece that it has. */
  questions: ReadonlyMap<number, number>;
}

/** What a document has of the query. */
interface Sum {
  gain: number;
  /** Number of a question -> the part of the query that it has, and the number of pieces. */
  questions: Map<number, { ofQuery: number; pieces: number }>;
}

/**
 * Scores every document that has any of the pieces: BM25 over places that are weighted by their field, times
 * how well its title and its questions agree with the query; less for what is about another product, or tells of
 * trouble where the query asks how to do something. A document need not have all pieces. What has nothing but a
 * plain number of the query has nothing of it.
 *
 * Who tells a story names much that no page has, and what else he names hits pages by chance. So the words
 * of a long query that agree are held against a part of it, and each of its words gains less.
 *
 * @returns best first
 */
export function scoreDocuments(
  pieces: readonly QueryPiece[],
  index: ScoredIndex,
  { named, artefacts, elsewhere, isAsked }: QueryNames = {
    named: new Set(),
    artefacts: [],
    elsewhere: [],
    isAsked: () => true,
  },
): ScoredDocument[] {
  const whole = pieces.reduce((sum, piece) => sum + weighPiece(piece), 0);
  const told = TEXT_CONSTANTS.told * measureRarity(index.questions.length, 1);
  /** The part of the query that is to agree. */
  const asked = Math.min(1, told / whole);
  const sums = new Map<number, Sum>();
  const worded = new Set<number>();
  for (const piece of pieces) {
    const ofQuery = weighPiece(piece) / whole;
    for (const [document, { gain, questions }] of scorePiece(piece, index)) {
      const sum: Sum = sums.get(document) ?? { gain: 0, questions: new Map() };
      sum.gain += gain;
      for (const [question, part] of questions) {
        const known = sum.questions.get(question) ?? { ofQuery: 0, pieces: 0 };
        known.ofQuery += part * ofQuery;
        known.pieces += part;
        sum.questions.set(question, known);
      }
      sums.set(document, sum);
      if (!isPlainNumber(piece)) worded.add(document);
    }
  }
  const meant = named.size > 0 ? named : USUAL;
  return [...sums]
    .filter(([document]) => worded.has(document))
    .map(([document, sum]) => {
      const scopes = index.scopes[document] ?? [];
      const count = artefacts.filter((having) => having.has(document)).length;
      // What belongs to no product in particular is seldom meant by who names one.
      const isOfMeant =
        scopes.length === 0 ? named.size === 0 : scopes.some((scope) => meant.has(scope));
      const isMeant = count > 0 || isOfMeant;
      const others = elsewhere.filter(
        (words) => words.length === 0 || words.some((word) => !isInTitle(document, word, index)),
      );
      return {
        document,
        score:
          sum.gain *
          Math.sqrt(asked) *
          (TEXT_CONSTANTS.silent + measureAgreement(sum, index.questions[document] ?? [], asked)) *
          (1 + count) *
          (isMeant ? 1 : TEXT_CONSTANTS.notMeant) *
          (count > 0 || isAsked(document) ? 1 : TEXT_CONSTANTS.notAsked),
        elsewhere: others.length + Number(named.size > 0 && !isMeant),
      };
    })
    .sort((a, b) => b.score - a.score || a.document - b.document);
}

/**
 * How well a document's title and its questions agree with the query: for each the part of what is asked that
 * it has, times the part of it that the query has, times how many pieces that are: several in one question are
 * no chance. Those that agree best count, so that one that happens to have the words says less than several
 * that ask the same.
 */
function measureAgreement({ questions }: Sum, listed: readonly number[], asked: number): number {
  const agreeing = Math.min(TEXT_CONSTANTS.agreeing, countQuestions(listed));
  return (
    [...questions]
      .map(
        ([at, { ofQuery, pieces }]) =>
          Math.min(1, ofQuery / asked) *
          Math.min(1, pieces / Math.max(1, listed[2 + 2 * at] ?? 1)) *
          pieces,
      )
      .sort((a, b) => b - a)
      .slice(0, agreeing)
      .reduce((sum, part) => sum + part, 0) / agreeing
  );
}

/** What each document that has a piece of a query has of it. */
export function scorePiece(
  piece: QueryPiece,
  index: Pick<ScoredIndex, 'questions'>,
): Map<number, Gain> {
  if (piece.kind === 'term') return scoreForm(piece.term, index);
  const gains = sumGains(piece.pieces.map((inner) => scorePiece(inner, index)));
  for (const concept of piece.concepts) {
    for (const [document, gain] of scoreForm(concept, index)) {
      const inside = gains.get(document);
      gains.set(document, inside === undefined ? gain : pickGreater(gain, inside));
    }
  }
  return gains;
}

function scoreForm(
  { hits, rarity }: Form,
  { questions }: Pick<ScoredIndex, 'questions'>,
): Map<number, Gain> {
  return new Map(
    [...hits].map(([document, { frequency, telling }]) => [
      document,
      {
        gain: (rarity * frequency) / (frequency + TEXT_CONSTANTS.saturation),
        questions: new Map(
          [...findQuestions(telling, questions[document] ?? [])].map((question) => [question, 1]),
        ),
      },
    ]),
  );
}

/** Each question has two numbers, after one for all: see `TextPayload`. */
export function countQuestions(listed: readonly number[]): number {
  return (listed.length - 1) / 2;
}

/** The questions in which places lie, which are in their order. */
function findQuestions(places: readonly number[], listed: readonly number[]): Set<number> {
  const found = new Set<number>();
  const [start = 0] = listed;
  let at = 0;
  let end = start + (listed[1] ?? 0);
  for (const place of places) {
    if (place < start) continue;
    while (place >= end) {
      at += 1;
      const length = listed[1 + 2 * at];
      if (length === undefined) return found;
      end += length;
    }
    found.add(at);
  }
  return found;
}

function isInTitle(document: number, hits: WordHits, { questions }: ScoredIndex): boolean {
  return findQuestions(hits.get(document)?.telling ?? [], questions[document] ?? []).has(TITLE);
}

/** What a document has of several pieces together. */
function sumGains(gains: readonly Map<number, Gain>[]): Map<number, Gain> {
  interface Several extends Gain {
    questions: Map<number, number>;
  }
  const sums = new Map<number, Several>();
  for (const ofPiece of gains) {
    for (const [document, { gain, questions }] of ofPiece) {
      const known: Several = sums.get(document) ?? { gain: 0, questions: new Map() };
      known.gain += gain;
      for (const [question, part] of questions) {
        known.questions.set(question, (known.questions.get(question) ?? 0) + part / gains.length);
      }
      sums.set(document, known);
    }
  }
  return sums;
}

function pickGreater(a: Gain, b: Gain): Gain {
  const questions = new Map(a.questions);
  for (const [question, part] of b.questions) {
    questions.set(question, Math.max(part, questions.get(question) ?? 0));
  }
  return { gain: Math.max(a.gain, b.gain), questions };
}

/**
 * How telling a term is that so many of all documents have.
 *
 * `measureRarity(100, 1)` -> about `4.2`, `measureRarity(100, 90)` -> about `0.1`
 */
export function measureRarity(total: number, having: number): number {
  return Math.log(1 + (total - having + 0.5) / (having + 0.5));
}

/**
 * How telling a word or concept is: by the documents that are about it, if any are.
 *
 * @param isAmong tells the documents among which it is to tell
 * @param total how many these are
 */
export function measureTelling(
  hits: WordHits,
  total: number,
  isAmong: (document: number) => boolean = () => true,
): number {
  const having = [...hits].filter(([document]) => isAmong(document));
  const about = having.filter(([, { telling }]) => telling.length > 0).length;
  return measureRarity(total, about || having.length);
}

/** How telling a piece is. A stretch is as telling as its most common concept that is known at all. */
export function weighPiece(piece: QueryPiece): number {
  if (piece.kind === 'term') return piece.term.rarity;
  const known = piece.concepts.filter(({ hits }) => hits.size > 0);
  if (known.length > 0) return Math.min(...known.map(({ rarity }) => rarity));
  return piece.pieces.reduce((sum, inner) => sum + weighPiece(inner), 0);
}

function isPlainNumber(piece: QueryPiece): boolean {
  return piece.kind === 'term' && /^\d+$/.test(piece.term.term);
}
