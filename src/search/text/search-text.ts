import { isErrorCodeAtom } from '../normalize.ts';
import { toQueryTerms, type Token, type Tokenizer } from '../tokenize/tokenizer.ts';
import { encodeTerm } from './encode-term.ts';
import type { FoundWord, PagefindIndex, WordHits } from './pagefind-wasm.ts';
import { measureRarity, type ScoredDocument, scoreDocuments, type TermHits } from './score.ts';
import { preferTitles } from './title-match.ts';

/** One language's text index, opened. */
export interface TextIndex {
  pagefind: PagefindIndex;
  tokenizer: Tokenizer;
  /** Pagefind's page hash -> place in the list of entries. */
  documents: ReadonlyMap<string, number>;
  /** Number of words of each document. */
  lengths: readonly number[];
  /** Title of each document. */
  titles: readonly string[];
  /** Loads a chunk of the index. */
  loadChunk(hash: string): Promise<Uint8Array>;
}

/** More terms say no more, and each is looked up. */
const MAX_TERMS = 48;
/** More text than this is a paste, of which the messages layer reads all. */
const MAX_QUERY_LENGTH = 2_000;
/** What a longer word that begins with the term is worth. */
const PREFIX_CERTAINTY = 0.75;
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
}

/**
 * Finds documents by their words. A document need not have all of them.
 *
 * @param query - as typed
 */
export async function searchText(query: string, index: TextIndex): Promise<TextHits> {
  const tokens = index.tokenizer.tokenizeQuery(query.slice(0, MAX_QUERY_LENGTH));
  const spellings = tokens.flatMap(({ term, reading }) =>
    reading === undefined ? [term] : [term, reading],
  );
  await loadChunks(spellings.map(encodeTerm), index);
  const findWord = rememberWords(index);
  const terms = toQueryTerms(tokens, (term) => isWhole(findWord(term)))
    .filter((term) => encodeTerm(term) !== '')
    .slice(0, MAX_TERMS);
  const places = findPlaces(tokens);
  const hits = terms.map((term): TermHits => ({
    ...findTerm(term, findWord(term), index),
    start: places.get(term)?.start ?? 0,
    end: places.get(term)?.end ?? 0,
  }));
  return {
    documents: preferTitles(
      scoreDocuments(hits, index.lengths),
      terms,
      index.titles,
      index.tokenizer,
    ),
    terms,
    unit: measureRarity(index.lengths.length, 1),
    subjectTerms: hits.filter(
      ({ documents }) => documents.size >= SUBJECT_SHARE * index.lengths.length,
    ).length,
    knownAtoms: hits.filter(
      ({ documents, start, end }) =>
        documents.size > 0 &&
        documents.size <= RARE_SHARE * index.lengths.length &&
        isErrorCodeAtom(query.slice(start, end)),
    ).length,
    unknownNames: hits.reduce(
      (sum, { documents }, at) =>
        documents.size === 0 ? sum + countUnknownName(terms[at] ?? '') : sum,
      0,
    ),
  };
}

async function loadChunks(words: readonly string[], index: TextIndex): Promise<void> {
  const wanted = words.filter((word) => word !== '');
  if (wanted.length === 0) return;
  await Promise.all(
    index.pagefind.listChunks(wanted).map(async (hash) => {
      index.pagefind.addChunk(hash, await index.loadChunk(hash));
    }),
  );
}

const NOTHING: FoundWord = { hits: new Map(), kind: 'whole' };

function rememberWords({ pagefind }: TextIndex): (term: string) => FoundWord {
  const found = new Map<string, FoundWord>();
  return (term) => {
    const word = encodeTerm(term);
    const known = found.get(word) ?? (word === '' ? NOTHING : pagefind.findWord(word));
    found.set(word, known);
    return known;
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
  if (encodeTerm(term).length < MIN_PREFIX_LENGTH) return { documents: new Map(), certainty: 0 };
  return { documents: toDocuments(hits, index), certainty: PREFIX_CERTAINTY };
}

function toDocuments(hits: WordHits, { documents }: TextIndex): TermHits['documents'] {
  return new Map(
    [...hits].flatMap(([hash, locations]) => {
      const document = documents.get(hash);
      return document === undefined ? [] : [[document, locations] as const];
    }),
  );
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
