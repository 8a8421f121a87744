import { conceptTerm } from '../../files/concept-data.ts';
import { isErrorCodeAtom } from '../../language/word-ranges.ts';
import type { WordingMatch } from '../../language/find-wordings.ts';
import { toQueryTerms, type Token } from '../../language/tokenizer.ts';
import { TEXT_CONSTANTS } from './constants.ts';
import { encodeTerm } from './encode-term.ts';
import type { FoundWord } from './postings.ts';
import {
  buildPieces,
  type ConceptForm,
  contains,
  crossesEdge,
  type Form,
  liesWithin,
  overlaps,
  type QueryPiece,
  type TermForm,
} from './query-pieces.ts';
import type { QueryWordings } from './query-wordings.ts';
import {
  measureRarity,
  measureTelling,
  type ScoredDocument,
  scoreDocuments,
  weighPiece,
} from './score.ts';
import type { TextIndex } from './text-index.ts';

/** More terms say no more, and each is looked up. */
const MAX_TERMS = 48;
/** More text than this is a paste, of which the messages layer reads all: here its two ends. */
const MAX_QUERY_LENGTH = 2_000;
const MIN_PREFIX_LENGTH = 2;

/** What the text index says of a query. */
export interface TextHits {
  /** Best first. */
  documents: readonly ScoredDocument[];
  /** Terms that were asked for. */
  terms: readonly string[];
  /** The unit of scores: what a word is worth that a single document is about, or less where the query has no such. */
  unit: number;
  /** What was read of the query, in which the pieces stand, and the pieces. */
  read: string;
  pieces: readonly QueryPiece[];
  /** The query is a single word or wording that the base has: the reader looks around. */
  isOneWording: boolean;
}

/**
 * Finds documents by their words. A document need not have all of them.
 *
 * @param query as typed, without what varies
 * @param isProcedure tells whether a document says how to do something
 */
export async function searchText(
  query: string,
  index: TextIndex,
  isProcedure: (document: number) => boolean,
): Promise<TextHits> {
  const read = dropRepetition(query);
  const cut = index.tokenizer.tokenizeQuery(read);
  const atoms = cut.filter(({ start, end }) => isErrorCodeAtom(read.slice(start, end)));
  const matches = index.wordings.findConcepts(read);
  const tokens = dropFiller(
    cut.filter((token) => !crossesEdge(token, matches)),
    matches.length > 0,
    index.wordings,
  );
  const findWord = await index.findWords([
    ...tokens.flatMap(({ term, reading }) => (reading === undefined ? [term] : [term, reading])),
    ...matches.map(({ list }) => conceptTerm(list)),
  ]);
  const terms = toQueryTerms(tokens, (term) => isWhole(findWord(term)))
    .filter((term) => encodeTerm(term) !== '')
    .slice(0, MAX_TERMS);
  const places = findPlaces(tokens);
  const scopes = index.wordings.findScopes(read);
  const measure = createMeasure(scopes, index);
  const forms = terms.map((term): TermForm => {
    const { start, end } = places.get(term) ?? { start: 0, end: 0 };
    const { hits, kind } = findWord(term);
    // A shorter beginning stands before too much.
    const isUsable = kind !== 'prefix' || encodeTerm(term).length >= MIN_PREFIX_LENGTH;
    return measure({
      hits: isUsable ? hits : new Map(),
      isWhole: kind === 'whole',
      term,
      start,
      end,
    });
  });
  const concepts = matches
    // Said twice, it is asked for once.
    .filter((match, at) => matches.findIndex(({ list }) => list === match.list) === at)
    .map((match): ConceptForm => {
      const { hits } = findWord(conceptTerm(match.list));
      return measure({ match, hits, isWhole: true, start: match.start, end: match.end });
    });
  const pieces = buildPieces(forms, concepts);
  // `Oracle Linux` is no Oracle, nor is `python-azure-agent` Python.
  const elsewhere = index.wordings
    .findElsewhere(read)
    .filter((match) => ![...matches, ...atoms].some((known) => liesWithin(match, known)));
  const artefacts = forms
    .filter(
      (form) =>
        isArtefact(read.slice(form.start, form.end)) &&
        ![...scopes, ...elsewhere].some((name) => overlaps(name, form)),
    )
    .map(({ hits }) => hits);
  const weight = pieces.reduce((sum, piece) => sum + weighPiece(piece), 0);
  return {
    documents: scoreDocuments(pieces, index, {
      named: new Set(scopes.map(({ list }) => list)),
      artefacts,
      isAsked: index.wordings.asksHow(read) ? isProcedure : () => true,
      elsewhere: elsewhere.map((match) =>
        forms.filter((form) => overlaps(form, match)).map(({ hits }) => hits),
      ),
    }),
    terms,
    read,
    pieces,
    unit: measureUnit(weight, index),
    isOneWording: isOneWording(read, pieces),
  };
}

/**
 * Makes the function that says how telling a form is. The name of a product chooses among the pages: all of
 * that product have it, and it tells them no further apart. So what names one is as telling as it is among
 * the pages of what is named.
 */
function createMeasure(
  scopes: readonly WordingMatch[],
  index: TextIndex,
): <F extends Omit<Form, 'rarity'>>(form: F) => F & Form {
  const named = new Set(scopes.map(({ list }) => list));
  const total = index.questions.length;
  const isNamed = (document: number): boolean =>
    index.scopes[document]?.some((scope) => named.has(scope)) === true;
  const count = index.scopes.filter((_, document) => isNamed(document)).length;
  return (form) => ({
    ...form,
    rarity: scopes.some((scope) => contains(scope, form))
      ? measureTelling(form.hits, count, isNamed)
      : measureTelling(form.hits, total),
  });
}

/**
 * What a word is worth that stands once in the title of a single document and in all of its questions, as many
 * as documents of this base have; or the whole query, where that is less.
 */
function measureUnit(
  weight: number,
  { questions, meanQuestions }: Pick<TextIndex, 'questions' | 'meanQuestions'>,
): number {
  const { saturation } = TEXT_CONSTANTS;
  const frequency = saturation + meanQuestions;
  return (
    (Math.min(measureRarity(questions.length, 1), weight) * frequency) / (frequency + saturation)
  );
}

/** The two ends of a long text, in which what is repeated stands twice. */
function dropRepetition(query: string): string {
  const short =
    query.length <= MAX_QUERY_LENGTH
      ? query
      : `${query.slice(0, MAX_QUERY_LENGTH / 2)} ${query.slice(-MAX_QUERY_LENGTH / 2)}`;
  return short.replace(/(\S{1,40}?\s?)\1{2,}/gu, '$1$1');
}

/** Tells whether a query is one piece from end to end, and one that stands in documents as it is. */
function isOneWording(query: string, pieces: readonly QueryPiece[]): boolean {
  const [piece] = pieces;
  if (piece === undefined || pieces.length > 1) return false;
  const known = (piece.kind === 'term' ? [piece.term] : piece.concepts).filter(
    ({ hits, isWhole }) => hits.size > 0 && isWhole,
  );
  const start = query.length - query.trimStart().length;
  return known.some((form) => form.start <= start && form.end >= query.trimEnd().length);
}

/** A number alone may be anything, and a quantity (`40TB`) of anything. */
function isArtefact(word: string): boolean {
  return isErrorCodeAtom(word) && /\p{L}|\d\.\d/u.test(word) && !/^\d+\p{L}{1,2}$/u.test(word);
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

function isWhole({ hits, kind }: FoundWord): boolean {
  return kind === 'whole' && hits.size > 0;
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
