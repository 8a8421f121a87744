import { conceptTerm } from '../../files/concept-data.ts';
import { isErrorCodeAtom } from '../../language/normalize.ts';
import { toQueryTerms, type Token } from '../../language/tokenizer.ts';
import { encodeTerm } from './encode-term.ts';
import type { FoundWord, WordHits } from './pagefind-wasm.ts';
import {
  buildPieces,
  type ConceptHits,
  crossesEdge,
  liesWithin,
  type QueryPiece,
  type TermHits,
} from './query-pieces.ts';
import type { QueryWordings } from './query-wordings.ts';
import { measureRarity, type ScoredDocument, scoreDocuments } from './score.ts';
import type { TextIndex } from './text-index.ts';
import { preferTitles } from './title-match.ts';
import { findWords } from './word-finder.ts';

/** More terms say no more, and each is looked up. */
const MAX_TERMS = 48;
/** More text than this is a paste, of which the messages layer reads all. */
const MAX_QUERY_LENGTH = 2_000;
/** What a longer word that begins with the term is worth. */
const PREFIX_CERTAINTY = 0.75;
/** What a word is worth of which the term may be a misspelling. */
const NEAR_CERTAINTY = 0.7;
/** What another wording is worth. */
const CONCEPT_CERTAINTY = 0.9;
/** Shorter beginnings stand before too much. */
const MIN_PREFIX_LENGTH = 2;
/** From this part of the documents on, a word belongs to what the base is about. */
const SUBJECT_SHARE = 0.12;
/** Up to this part of the documents, a path or setting leads to what it is about. */
const RARE_SHARE = 0.06;

/** What the text index says of a query. */
export interface TextHits {
  /** Best first. */
  documents: readonly ScoredDocument[];
  /** Terms that were asked for. */
  terms: readonly string[];
  /** What a word that a single document has is worth: the unit of scores, which grows with the base. */
  unit: number;
  /** Number of the terms that many documents have: what the base is about. */
  subjectTerms: number;
  /** Number of the terms that are no plain words (a path, a version, a setting) and stand in few documents. */
  knownAtoms: number;
  /** What looks like a name and stands in no document; a number or code counts twice. */
  unknownNames: number;
  /** Names of what the base is not about. */
  elsewhere: number;
  /** The query is a single word or wording that the base has: the reader looks around. */
  isOneWording: boolean;
}

/**
 * Finds documents by their words. A document need not have all of them.
 *
 * @param query - as typed
 */
export async function searchText(query: string, index: TextIndex): Promise<TextHits> {
  const read = query.slice(0, MAX_QUERY_LENGTH);
  const cut = index.tokenizer.tokenizeQuery(read);
  const atoms = cut.filter(({ start, end }) => isErrorCodeAtom(read.slice(start, end)));
  // A path or setting is a name of its own, whatever words are in it.
  const matches = index.wordings
    .findConcepts(read)
    .filter((match) => !atoms.some((atom) => liesWithin(match, atom)));
  const tokens = dropFiller(
    cut.filter((token) => !crossesEdge(token, matches)),
    matches.length > 0,
    index.wordings,
  );
  const findWord = await findWords(
    [
      ...tokens.flatMap(({ term, reading }) => (reading === undefined ? [term] : [term, reading])),
      ...matches.map(({ list }) => conceptTerm(list)),
    ],
    index,
  );
  const terms = toQueryTerms(tokens, (term) => isWhole(findWord(term)))
    .filter((term) => encodeTerm(term) !== '')
    .slice(0, MAX_TERMS);
  const places = findPlaces(tokens);
  const hits = terms.map((term): TermHits => {
    const { start, end } = places.get(term) ?? { start: 0, end: 0 };
    const isName = isErrorCodeAtom(read.slice(start, end));
    return { ...findTerm(term, findWord(term), index), isName, start, end };
  });
  const concepts = matches.map((match): ConceptHits => ({
    match,
    hits: {
      documents: toDocuments(findWord(conceptTerm(match.list)).hits, index),
      certainty: CONCEPT_CERTAINTY,
      start: match.start,
      end: match.end,
    },
  }));
  const pieces = buildPieces(hits, concepts);
  return {
    documents: preferTitles(scoreDocuments(pieces, index.lengths), {
      terms,
      concepts: new Set(matches.map(({ list }) => list)),
      index,
    }),
    terms,
    unit: measureRarity(index.lengths.length, 1),
    ...describeTerms(terms, hits, pieces, index),
    elsewhere: index.wordings.countElsewhere(read),
    isOneWording: isOneWording(read, pieces),
  };
}

/** Tells whether a query is one piece from end to end, and one that stands in documents as it is. */
function isOneWording(query: string, pieces: readonly QueryPiece[]): boolean {
  const [piece] = pieces;
  if (piece === undefined || pieces.length > 1) return false;
  const known = (piece.kind === 'term' ? [piece.term] : piece.concepts).filter(
    ({ documents, certainty }) => documents.size > 0 && certainty > PREFIX_CERTAINTY,
  );
  const start = query.length - query.trimStart().length;
  return known.some((hits) => hits.start <= start && hits.end >= query.trimEnd().length);
}

/** What says nothing counts for nothing, unless there is nothing else. */
function dropFiller(
  tokens: readonly Token[],
  hasConcepts: boolean,
  { filler }: QueryWordings,
): Token[] {
  const kept = tokens.filter(({ term }) => !filler.has(term));
  return kept.length > 0 || hasConcepts ? kept : [...tokens];
}

function describeTerms(
  terms: readonly string[],
  hits: readonly TermHits[],
  pieces: readonly QueryPiece[],
  index: TextIndex,
): Pick<TextHits, 'subjectTerms' | 'knownAtoms' | 'unknownNames'> {
  const total = index.lengths.length;
  const isCommon = (hit: TermHits): boolean => hit.documents.size >= SUBJECT_SHARE * total;
  const explained = new Set(
    pieces.flatMap((piece) =>
      piece.kind === 'stretch' && piece.concepts.some(({ documents }) => documents.size > 0)
        ? hits.filter((hit) => piece.concepts.some((c) => c.start <= hit.start && hit.end <= c.end))
        : [],
    ),
  );
  return {
    subjectTerms: pieces.filter((piece) =>
      piece.kind === 'term' ? isCommon(piece.term) : piece.concepts.some(isCommon),
    ).length,
    knownAtoms: hits.filter(
      ({ documents, isName = false }) =>
        isName && documents.size > 0 && documents.size <= RARE_SHARE * total,
    ).length,
    unknownNames: hits.reduce(
      (sum, hit, at) =>
        hit.documents.size === 0 && !explained.has(hit)
          ? sum + countUnknownName(terms[at] ?? '')
          : sum,
      0,
    ),
  };
}

function isWhole({ hits, kind }: FoundWord): boolean {
  return kind === 'whole' && hits.size > 0;
}

function findTerm(
  term: string,
  { hits, kind }: FoundWord,
  index: TextIndex,
): Pick<TermHits, 'documents' | 'certainty'> {
  if (kind === 'whole') return { documents: toDocuments(hits, index), certainty: 1 };
  if (kind === 'near') return { documents: toDocuments(hits, index), certainty: NEAR_CERTAINTY };
  if (encodeTerm(term).length < MIN_PREFIX_LENGTH) return { documents: new Map(), certainty: 0 };
  return { documents: toDocuments(hits, index), certainty: PREFIX_CERTAINTY };
}

const found = new WeakMap<WordHits, TermHits['documents']>();

/** The same for the same hits, so that what is summed up of them need not be summed up again. */
function toDocuments(hits: WordHits, { documents }: TextIndex): TermHits['documents'] {
  const known =
    found.get(hits) ??
    new Map(
      [...hits].flatMap(([hash, locations]) => {
        const document = documents.get(hash);
        return document === undefined ? [] : [[document, locations] as const];
      }),
    );
  found.set(hits, known);
  return known;
}

function findPlaces(tokens: readonly Token[]): Map<string, Token> {
  const places = new Map<string, Token>();
  for (const token of tokens) {
    for (const spelling of [token.term, token.reading]) {
      if (spelling !== undefined && !places.has(spelling)) places.set(spelling, token);
    }
  }
  return places;
}

/** 1 for an unknown word in Latin letters; 2 with a digit in it: another error's number. */
function countUnknownName(term: string): 0 | 1 | 2 {
  if (!/^[a-z0-9][a-z0-9.+_-]{2,}$/.test(term)) return 0;
  return /\d/.test(term) ? 2 : 1;
}
