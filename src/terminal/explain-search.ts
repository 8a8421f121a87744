import type { Catalog } from '../content/catalogue/types.ts';
import type { Locale } from '../model/locales.ts';
import { buildSearchDocuments, isQuestion, type SearchField } from '../search/build/documents.ts';
import type { Findings } from '../search/engine/decide.ts';
import type { EngineIndex } from '../search/engine/engine-index.ts';
import { createSearchEngine } from '../search/engine/engine.ts';
import { TEXT_CONSTANTS } from '../search/engine/text/constants.ts';
import { measureConfidence } from '../search/engine/text/find-texts.ts';
import type { QueryPiece } from '../search/engine/text/query-pieces.ts';
import { type Gain, scorePiece } from '../search/engine/text/score.ts';
import { loadTextIndex } from '../search/engine/text/text-index.ts';
import type { SearchSource } from '../search/files/payloads.ts';
import type { SearchLayer, SearchResponse, SearchResult } from '../search/types.ts';

/** What decided about an answer, in the order in which it is asked. */
export type SearchReason = 'name' | 'message' | 'unknown' | 'likely' | 'words' | 'nothing';

/** A word of the query, or several that stand for one thing. */
export interface AskedWord {
  text: string;
  /** How many pages have it. */
  pages: number;
  /** No page has it as it was written: a longer word, or one like it, was taken. */
  isOther: boolean;
}

/** A part of a page that has words of the query. */
export interface Agreement {
  part: 'title' | 'asked' | 'message' | 'text';
  /** What stands there; a text is long. */
  quoted?: string;
  words: string[];
}

/** A result, with what speaks for it. */
export interface ExplainedResult extends Pick<SearchResult, 'id' | 'code' | 'title' | 'path'> {
  layer: SearchLayer;
  /** Its whole name stands in the query. */
  isNamed: boolean;
  /** How sure its words are, where it has any. */
  sureness?: number;
  /** The part of its message that the query has, 0 to 1, where that is a good piece. */
  ofMessage?: number;
  /** Of each kind of part that which agrees best. */
  agreements: Agreement[];
  /** Words of the query that it has nowhere. */
  lacking: string[];
  /** The query names something that the page is not about. */
  isElsewhere: boolean;
}

/** How the search comes to its answer. */
export interface SearchExplanation {
  query: string;
  /** Language of the reader, and of the texts that were searched. */
  locale: Locale;
  textLocale: Locale;
  recognized: string[];
  unknown: readonly string[];
  corrected: SearchResponse['corrected'];
  words: AskedWord[];
  reason: SearchReason;
  /** From here on words are an answer. */
  threshold: number;
  results: ExplainedResult[];
  /** How many there are, of which the first are explained. */
  total: number;
  near: ExplainedResult[];
}

/** So many results are explained: an author looks at the first. */
const MOST_EXPLAINED = 5;
/** Of a message that has less, the few words may be any. */
const LEAST_OF_MESSAGE = 0.3;

/**
 * Asks the search of a language, and says why it answers as it does.
 *
 * @param sourceOf gives the files of a language's index
 */
export async function explainSearch(
  catalog: Catalog,
  query: string,
  locale: Locale,
  sourceOf: (locale: Locale) => SearchSource,
): Promise<SearchExplanation> {
  let found: { findings: Findings; index: EngineIndex } | undefined;
  const engine = createSearchEngine({
    source: sourceOf(locale),
    sourceOf,
    onFindings: (findings, index) => {
      found = { findings, index };
    },
  });
  const response = await engine.search(query);
  if (found === undefined) throw new Error('The search has not said what it found.');
  const { findings, index } = found;
  const textLocale = response.searchedIn ?? locale;
  const words = await readWords(findings, index, response.searchedIn);
  const questions = buildSearchDocuments(catalog, textLocale).map(({ fields }) =>
    fields.filter(({ kind }) => isQuestion(kind)),
  );
  const explain = (result: SearchResult): ExplainedResult => {
    const place = index.list.entries.findIndex(({ id }) => id === result.id);
    return explainResult(result, place, { findings, words, questions: questions[place] ?? [] });
  };
  return {
    query,
    locale,
    textLocale,
    recognized: response.recognized.map(({ name }) => name),
    unknown: response.unknown,
    corrected: response.corrected,
    words: words.map(({ text, gains, isOther }) => ({ text, pages: gains.size, isOther })),
    reason: findReason(response),
    threshold: TEXT_CONSTANTS.confident,
    results: response.results.slice(0, MOST_EXPLAINED).map(explain),
    total: response.total,
    near: response.suggestions.map(explain),
  };
}

/** As `decide` weighs them: a short number may stand below what words say. */
function findReason({ results: [first], recognized, unknown }: SearchResponse): SearchReason {
  if (first === undefined) return unknown.length > 0 ? 'unknown' : 'nothing';
  if (first.layer === 'code') return recognized.length > 0 ? 'name' : 'likely';
  return first.layer === 'message' ? 'message' : 'words';
}

/** A piece of the query, with what each page has of it. */
interface ReadWord extends Pick<AskedWord, 'text' | 'isOther'> {
  gains: ReadonlyMap<number, Gain>;
}

async function readWords(
  { texts }: Findings,
  index: EngineIndex,
  searchedIn: Locale | undefined,
): Promise<ReadWord[]> {
  if (texts === undefined) return [];
  const { read, pieces } = texts.hits;
  const opened = await index.open(loadTextIndex, searchedIn);
  return pieces
    .map((piece) => {
      const { start, end } = placeOf(piece);
      const gains = scorePiece(piece, opened);
      return { start, text: read.slice(start, end).trim(), gains, isOther: isOther(piece) };
    })
    .sort((a, b) => a.start - b.start);
}

function placeOf(piece: QueryPiece): { start: number; end: number } {
  const form = piece.kind === 'term' ? piece.term : piece.concepts[0];
  return form ?? { start: 0, end: 0 };
}

function isOther(piece: QueryPiece): boolean {
  return piece.kind === 'term' && piece.term.hits.size > 0 && !piece.term.isWhole;
}

function explainResult(
  { id, code, title, path, layer }: SearchResult,
  place: number,
  {
    findings,
    words,
    questions,
  }: { findings: Findings; words: readonly ReadWord[]; questions: readonly SearchField[] },
): ExplainedResult {
  const hits = findings.texts?.hits;
  const scored = hits?.documents.find(({ document }) => document === place);
  const ofMessage = findings.messages?.hits.find(({ entry }) => entry === place)?.ofMessage ?? 0;
  return {
    id,
    ...(code === undefined ? {} : { code }),
    // A terminal copies what it shows, and some have no sign for a blank that holds.
    ...{ title: title.replaceAll('\u00A0', ' '), path, layer },
    isNamed: findings.codes.known.some(({ entries }) => entries.includes(place)),
    ...(hits === undefined || scored === undefined
      ? {}
      : { sureness: measureConfidence(scored, hits) }),
    ...(ofMessage < LEAST_OF_MESSAGE ? {} : { ofMessage }),
    agreements: listAgreements(place, words, questions),
    lacking: words.filter(({ gains }) => !gains.has(place)).map(({ text }) => text),
    isElsewhere: (scored?.elsewhere ?? 0) > 0,
  };
}

/** Which of its parts have words of the query: of each kind that which has most of them, and its text. */
function listAgreements(
  place: number,
  words: readonly ReadWord[],
  questions: readonly SearchField[],
): Agreement[] {
  const best = new Map<Agreement['part'], Agreement>();
  for (const [at, { kind, text }] of questions.entries()) {
    const having = words.filter(({ gains }) => gains.get(place)?.questions.has(at) === true);
    const part = kind === 'asked' || kind === 'message' ? kind : 'title';
    if (having.length <= (best.get(part)?.words.length ?? 0)) continue;
    best.set(part, { part, quoted: text, words: having.map((word) => word.text) });
  }
  const inText = words.filter(({ gains }) => gains.get(place)?.questions.size === 0);
  return [
    ...best.values(),
    ...(inText.length === 0
      ? []
      : [{ part: 'text' as const, words: inText.map(({ text }) => text) }]),
  ];
}
